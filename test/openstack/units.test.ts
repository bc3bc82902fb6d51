import { gibibytes, kilobitsPerSecond, mebibytes, wholeIn } from '../../lib/openstack/units';
import { Quantity } from '../../lib/quantity/quantity';

test('1 GB of a contract is 1 GiB, 1 TB is 1000', () => {
  expect(gibibytes(Quantity.of(100, 'GB'))).toBe(100);
  expect(gibibytes(Quantity.of('15.36', 'TB'))).toBe(15360);
});

test('memory is counted in MiB', () => {
  expect(mebibytes(Quantity.of(3268, 'GB'))).toBe(3346432);
  expect(mebibytes(Quantity.of('0.5', 'GB'))).toBe(512);
});

test('rates are counted in kbit/s', () => {
  expect(kilobitsPerSecond(Quantity.of(200, 'Mbps'))).toBe(200000);
  expect(kilobitsPerSecond(Quantity.of('1.5', 'Gbps'))).toBe(1500000);
});

test.each([
  [() => gibibytes(Quantity.of('1.5', 'GB')), 'expected a whole number of GB, received 1.5 GB'],
  [() => mebibytes(Quantity.of('0.0001', 'GB')), 'expected a whole number of MiB, received 0.0001 GB'],
  [() => kilobitsPerSecond(Quantity.of('0.0001', 'Mbps')), 'expected a whole number of kbit/s, received 0.0001 Mbps'],
  [() => wholeIn(Quantity.of(1, 'vCPU'), 'GB'), '1 vCPU measures virtual processors, not capacity (GB)'],
])('nothing is rounded: %#', (convert, message) => {
  expect(convert).toThrow(message);
});
