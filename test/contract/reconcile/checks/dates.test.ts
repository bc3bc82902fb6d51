import { dates } from '../../../../lib/contract/reconcile/checks/dates';
import { money, NAME, payment } from '../contract-with';
import { foundBy } from '../found-by';

const awaited = (by: string, awaitedBy = ['p2']) => ({
  milestones: [{ id: 'stage-acceptance', name: NAME, by, awaitedBy, clause: 'art-2' }],
  money: money({ payments: [payment('p1'), payment('p2', { by: '2026-12-05' })] }),
});

test('a payment that names another day for what it waits for is found', () => {
  expect(foundBy(dates, awaited('2026-12-15'))).toEqual(['dates:stage-acceptance: 2026-12-15 (art-2) and 2026-12-05 (pay-p2)']);
});

test('the same day, a payment without a day and a payment of another event agree', () => {
  expect(foundBy(dates, awaited('2026-12-05'))).toEqual([]);
  expect(foundBy(dates, awaited('2026-12-15', ['p1']))).toEqual([]);
  expect(foundBy(dates, awaited('2026-12-15', []))).toEqual([]);
});
