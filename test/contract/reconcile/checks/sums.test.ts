import { sums } from '../../../../lib/contract/reconcile/checks/sums';
import { group, money } from '../contract-with';
import { closedBy, foundBy } from '../found-by';

const parts = (base: string, total: string) => ({
  money: money({
    total: { amount: total, clause: 'art-5' },
    groups: [
      group('base', base, { billing: 'sum', parts: ['general', 'gpu'] }),
      group('general', '955671.00'),
      group('gpu', '26334396.00', { billing: 'metered' }),
      group('extension', '202500.00'),
    ],
  }),
});

test('groups add up to their sum, and outer groups to the total', () => {
  expect(foundBy(sums, parts('27290067.00', '27492567.00'))).toEqual([]);
  expect(closedBy(sums, parts('27290067.00', '27492567.00'))).toEqual([
    '955671.00 + 26334396.00 = 27290067.00',
    '27290067.00 + 202500.00 = 27492567.00',
  ]);
});

test('one fen is found', () => {
  expect(foundBy(sums, parts('27290067.01', '27492567.00'))).toEqual([
    'sum:base: 27290067.01 (price-base) and 27290067.00 (price-base), difference 0.01',
    'sum:total: 27492567.00 (art-5) and 27492567.01 (art-5), difference 0.01',
  ]);
});

test('a tender without groups and total has no sums', () => {
  expect([foundBy(sums, {}), closedBy(sums, {})]).toEqual([[], []]);
});
