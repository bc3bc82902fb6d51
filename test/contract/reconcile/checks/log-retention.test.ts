import { logRetention } from '../../../../lib/contract/reconcile/checks/log-retention';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const kept = (retention: string) => ({
  lines: [
    row('log-audit', 'l', {
      quantity: '1',
      unit: '1 server',
      term: '6 months',
      requires: { retention: { atLeast: retention, clause: 'text' } },
    }),
  ],
});

test('logs that must outlive the contract are found', () => {
  expect(foundBy(logRetention, kept('6 months'))).toEqual([
    'log-retention:l: 12 months (text) and 6 months (row-l) and 9 months (art-1), difference 3 months',
  ]);
  expect(foundBy(logRetention, kept('4 months'))).toHaveLength(1);
});

test('logs kept to the end of the contract are fine', () => {
  expect(foundBy(logRetention, kept('3 months'))).toEqual([]);
});
