import { auditCoverage } from '../../../../lib/contract/reconcile/checks/audit-coverage';
import { row } from '../contract-with';
import { closedBy, foundBy } from '../found-by';

const audited = (quantity: string, requires = {}) => ({
  lines: [
    row('database', 'd1', { quantity: '7', unit: '1 set' }),
    row('database', 'd2', { quantity: '1', unit: '1 set' }),
    row('database-audit', 'a', { quantity, unit: '1 set', requires }),
  ],
});
const every = { everyDatabase: { clause: 'text' } };

test.each(['7', '9'])('%s audits demanded for each of 8 databases are found', (quantity) => {
  expect(foundBy(auditCoverage, audited(quantity, every))).toEqual([
    `audit-coverage:a: ${quantity} sets (row-a) and 8 sets (text), difference 1 set`,
  ]);
});

test('one for each database agrees', () => {
  expect(foundBy(auditCoverage, audited('8', every))).toEqual([]);
  expect(closedBy(auditCoverage, audited('8', every))).toEqual(['7 sets + 1 set = 8 sets']);
});

test('audits that are not demanded for each database may be fewer', () => {
  expect(foundBy(auditCoverage, audited('7'))).toEqual([]);
});

test('where no databases are bought the count of theirs is not known', () => {
  expect(foundBy(auditCoverage, { lines: [row('database-audit', 'a', { quantity: '7', unit: '1 set', requires: every })] })).toEqual([]);
});
