import fc from 'fast-check';
import { type AddressRange, allocationPools } from '../../lib/deployment/allocation-pools';

test('a part in front, in the middle or at the end is left out, and always the router and the edges', () => {
  expect(allocationPools('10.10.0.0/16', '10.10.0.0/24')).toEqual([{ start: '10.10.1.0', end: '10.10.255.254' }]);
  expect(allocationPools('10.10.0.0/16', '10.10.7.0/24')).toEqual([
    { start: '10.10.0.2', end: '10.10.6.255' },
    { start: '10.10.8.0', end: '10.10.255.254' },
  ]);
  expect(allocationPools('10.10.0.0/16', '10.10.255.0/24')).toEqual([{ start: '10.10.0.2', end: '10.10.254.255' }]);
  expect(allocationPools('10.10.0.0/29', '10.10.0.2/32')).toEqual([{ start: '10.10.0.3', end: '10.10.0.6' }]);
  expect(allocationPools('0.0.0.0/1', '64.0.0.0/2')).toEqual([{ start: '0.0.0.2', end: '63.255.255.255' }]);
});

test('nothing may be left', () => {
  expect(allocationPools('10.10.0.0/30', '10.10.0.2/31')).toEqual([]);
  expect(allocationPools('10.10.0.0/29', '10.10.0.0/29')).toEqual([]);
});

const number = (address: string) => address.split('.').reduce((all, part) => all * 256 + Number(part), 0);
const text = (address: number) => [address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255].join('.');

/** One address after the other, as a person would count them. */
function naive(network: { first: number; size: number }, reserved: { first: number; size: number }): number[] {
  const router = network.first + 1;
  return Array.from({ length: network.size }, (_, offset) => network.first + offset).filter(
    (address) =>
      address !== network.first &&
      address !== router &&
      address !== network.first + network.size - 1 &&
      !(address >= reserved.first && address < reserved.first + reserved.size),
  );
}

const addressesOf = (pools: readonly AddressRange[]) =>
  pools.flatMap(({ start, end }) => Array.from({ length: number(end) - number(start) + 1 }, (_, offset) => number(start) + offset));

test('the pools hold just the addresses that are free, each once and in order', () => {
  const networks = fc
    .record({ bits: fc.integer({ min: 1, max: 10 }), block: fc.integer({ min: 0, max: 2 ** 20 }), ofBits: fc.nat(), ofBlock: fc.nat() })
    .map(({ bits, block, ofBits, ofBlock }) => {
      const size = 2 ** bits;
      const part = 2 ** (ofBits % bits);
      const network = { first: block * size, size };
      return { network, reserved: { first: network.first + (ofBlock % (size / part)) * part, size: part } };
    });
  fc.assert(
    fc.property(networks, ({ network, reserved }) => {
      const cidr = ({ first, size }: typeof network) => `${text(first)}/${32 - Math.log2(size)}`;
      expect(addressesOf(allocationPools(cidr(network), cidr(reserved)))).toEqual(naive(network, reserved));
    }),
  );
});
