import fc from 'fast-check';
import { Quantity } from '../../lib/quantity/quantity';
import { toleratedQuantity } from '../../lib/rules/tolerated-quantity';
import type { LineInput } from '../fixtures/contract-of';
import { contractOf, lineOf } from '../fixtures/contract-of';

const tolerated = (line: LineInput, share: string | undefined, settings = {}) => {
  const contract = contractOf({ lines: [line], settings, ...(share === undefined ? {} : { tolerance: { share, clause: 'free' } }) });
  const [parsed] = contract.lines;
  return parsed && toleratedQuantity(contract, parsed)?.toString();
};
const accounts = (quantity: string) => lineOf('remote-access', 'line', { quantity, unit: '1 account' });
const disk = (quantity: string) => lineOf('block-storage', 'line', { quantity, unit: '100 GB' });

test.each([
  ['1129', '5 %', '1185 accounts'],
  ['10', '5 %', '10 accounts'],
  ['33', '5 %', '34 accounts'],
  ['20', '5 %', '21 accounts'],
])('%s accounts and %s are %s: what is whole stays whole', (quantity, share, limit) => {
  expect(tolerated(accounts(quantity), share)).toBe(limit);
});

test.each([
  ['65.82', '6911 GB'],
  ['578.24', '60715 GB'],
  ['100', '10500 GB'],
])('%s × 100 GB are tolerated to the last whole GB', (quantity, limit) => {
  expect(tolerated(disk(quantity), '5 %')).toBe(limit);
});

test('what was bought is not rounded: a fraction stays where the tolerance does not reach the next whole unit', () => {
  expect(tolerated(lineOf('block-storage', 'line', { quantity: '7.8', unit: '1 GB' }), '1 %')).toBe('7.8 GB');
});

test('without a tolerance, or by the reading that it means something else, there is what was bought', () => {
  expect(tolerated(disk('65.82'), undefined)).toBe('6582 GB');
  expect(tolerated(disk('65.82'), '5 %', { 'tolerance-basis': 'none' })).toBe('6582 GB');
  expect(tolerated(disk('65.82'), '5 %', { 'tolerance-basis': 'per-line' })).toBe('6911 GB');
});

test('a service without a quantity has no limit', () => {
  expect(tolerated(lineOf('vpn', 'line'), '5 %')).toBeUndefined();
});

test('the limit is never below what was bought and never more than the share above it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 50 }), (quantity, share) => {
      const limit = Quantity.parse(tolerated(accounts(String(quantity)), `${share} %`) ?? '')?.amount;
      expect(limit?.gte(quantity)).toBe(true);
      expect(limit?.times(100).lte(quantity * (100 + share))).toBe(true);
      expect(
        limit
          ?.plus(1)
          .times(100)
          .gt(quantity * (100 + share)),
      ).toBe(true);
    }),
  );
});
