import { unitFacts, unitOf, unitsLike } from '../../lib/quantity/unit';

test('units of contracts are decimal: 1 TB is 1000 GB, 1 PFLOPS is 1000 TFLOPS', () => {
  expect(unitFacts('TB')).toEqual({ dimension: 'capacity', factor: 1000 });
  expect(unitFacts('PFLOPS')).toEqual({ dimension: 'compute', factor: 1000 });
});

test('a byte is 8 bits: 1 GB/s is 8 Gbps', () => {
  expect(unitFacts('GB/s').factor).toBe(unitFacts('Gbps').factor * 8);
});

test.each([
  ['month', 'month'],
  ['months', 'month'],
  ['working days', 'working day'],
  ['vCPU', 'vCPU'],
  ['IPs', 'IP'],
])("'%s' is spelled for %s", (spelling, unit) => {
  expect(unitOf(spelling)).toBe(unit);
});

test.each(['vcpus', 'gb', 'GiB', 'P', 'toString', '__proto__', ''])("'%s' is no unit", (spelling) => {
  expect(unitOf(spelling)).toBeUndefined();
});

test('the units that can stand for one another are named in messages', () => {
  expect(unitsLike('Mbps')).toEqual(['Mbps', 'Gbps', 'GB/s']);
  expect(unitsLike('year')).toEqual(['month', 'year']);
  expect(unitsLike('working day')).toEqual(['working day']);
});
