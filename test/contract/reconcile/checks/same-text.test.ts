import { sameText } from '../../../../lib/contract/reconcile/checks/same-text';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const rows = (text: string) => ({
  lines: [
    row('database', 'd1', { quantity: '7', unit: '1 set', specification: '国产商用数据库' }),
    row('database', 'd2', { quantity: '1', unit: '1 set', specification: text }),
    row('middleware', 'm1', { quantity: '3', unit: '1 set', specification: '国产商用数据库' }),
  ],
});

test('two rows of one text are found', () => {
  expect(foundBy(sameText, rows('国产商用数据库'))).toEqual(['same-text:d1: 7 sets (row-d1) and 1 set (row-d2)']);
});

test('rows of different text or kind are fine', () => {
  expect(foundBy(sameText, rows('另一种数据库'))).toEqual([]);
});
