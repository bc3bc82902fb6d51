import { categorySum } from '../../../../lib/contract/reconcile/checks/category-sum';
import { money, NAME, row } from '../contract-with';
import { foundBy } from '../found-by';

const total = (amount: string) => ({
  lines: [0, 1, 2].map((index) => row('memory', `m${index}`)),
  money: money({
    total: { amount, clause: 'art-5' },
    ceilings: ['7714589', '249600', '139680'].map((each, index) => {
      return { id: `C${index}`, name: NAME, amount: each, stated: `${each}元`, lines: [`m${index}`], clause: 'ceilings' };
    }),
  }),
});

test('a total up to the sum of the ceilings is fine', () => {
  expect(foundBy(categorySum, total('8103869.00'))).toEqual([]);
});

test('one fen more is found', () => {
  expect(foundBy(categorySum, total('8103869.01'))).toEqual([
    'category-sum: 8103869.01 (art-5) and 8103869.00 (ceilings), difference 0.01',
  ]);
});
