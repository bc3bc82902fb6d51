import { restated } from '../../../../lib/contract/reconcile/checks/restated';
import { row } from '../contract-with';
import { closedBy, foundBy } from '../found-by';

const saying = (says: string, term = '6 months') => ({
  lines: [
    row('block-storage', 's', { quantity: '65.82', unit: '100 GB', term: '6 months' }),
    row('database', 'd1', { quantity: '7', unit: '1 set', term: '6 months' }),
    row('database', 'd2', { quantity: '1', unit: '1 set', term: '6 months' }),
  ],
  restatements: [
    { lines: ['s'], says, term, clause: 'art-1' },
    { lines: ['d1', 'd2'], says: '8 sets', clause: 'annex' },
  ],
});

test('a clause that says the rows again agrees with them', () => {
  expect(foundBy(restated, saying('6582 GB'))).toEqual([]);
  expect(foundBy(restated, saying('6.582 TB'))).toEqual([]);
  expect(closedBy(restated, saying('6582 GB'))).toEqual(['65.82 × 100 GB = 6582 GB', '6 months = 6 months', '7 sets + 1 set = 8 sets']);
});

test('one unit is found', () => {
  expect(foundBy(restated, saying('6583 GB'))).toEqual(['restated:s: 6583 GB (art-1) and 6582 GB (row-s), difference 1 GB']);
});

test('another term is found', () => {
  expect(foundBy(restated, saying('6582 GB', '8 months'))).toEqual([
    'restated:s: 8 months (art-1) and 6 months (row-s), difference 2 months',
  ]);
});

test('another unit is found', () => {
  expect(foundBy(restated, saying('6582 IPs'))).toEqual(['restated:s: 6582 IPs (art-1) and 65.82 × 100 GB (row-s)']);
});
