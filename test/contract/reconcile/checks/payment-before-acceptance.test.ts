import { paymentBeforeAcceptance } from '../../../../lib/contract/reconcile/checks/payment-before-acceptance';
import { money, NAME, payment } from '../contract-with';
import { foundBy } from '../found-by';

const paid = (share: string, condition: string) => ({
  money: money({
    payments: [payment('a', { share: '85 %' }), payment('b', { share, by: '2026-12-31', conditions: [{ en: condition, zh: '条件' }] })],
  }),
  milestones: [{ id: 'acceptance-application', name: NAME, within: '15 working days', after: 'end of service', clause: 'acceptance' }],
});

test('paying everything by a date without acceptance is found', () => {
  expect(foundBy(paymentBeforeAcceptance, paid('15 %', 'an invoice'))).toEqual([
    'payment-before-acceptance: 2026-12-31 (pay-b) and 15 working days after the end of service (acceptance)',
  ]);
});

test('keeping a share back, or waiting for acceptance, is fine', () => {
  expect(foundBy(paymentBeforeAcceptance, paid('14 %', 'an invoice'))).toEqual([]);
  expect(foundBy(paymentBeforeAcceptance, paid('15 %', 'acceptance is passed'))).toEqual([]);
});
