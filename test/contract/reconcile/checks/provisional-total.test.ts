import { provisionalTotal } from '../../../../lib/contract/reconcile/checks/provisional-total';
import { group, money } from '../contract-with';
import { foundBy } from '../found-by';

const total = (provisional: boolean, groupProvisional: boolean) => ({
  money: money({
    total: { amount: '3.00', provisional, clause: 'art-5' },
    groups: [group('a', '1.00'), group('b', '2.00', { provisional: groupProvisional })],
  }),
});

test('a provisional total with fixed sums is found', () => {
  expect(foundBy(provisionalTotal, total(true, false))).toEqual(['provisional-total: 3.00 provisional (art-5) and 3.00 fixed (price-a)']);
  expect(foundBy(provisionalTotal, total(true, true))).toEqual(['provisional-total: 3.00 provisional (art-5) and 1.00 fixed (price-a)']);
});

test('a fixed total is fine', () => {
  expect(foundBy(provisionalTotal, total(false, false))).toEqual([]);
});
