import { paymentShare } from '../../../../lib/contract/reconcile/checks/payment-share';
import { group, money, payment } from '../contract-with';
import { closedBy, foundBy } from '../found-by';

const paying = (first: string, second: string) => ({
  money: money({
    total: { amount: '27492567.00', clause: 'art-5' },
    groups: [group('general', '955671.00'), group('extension', '202500.00')],
    payments: [
      payment('first', { share: '30 %', amount: first }),
      payment('second', { share: '70 %', of: ['general', 'extension'], amount: second }),
    ],
  }),
});

test('a share of the total or of groups is the amount stated', () => {
  expect(foundBy(paymentShare, paying('8247770.10', '810719.70'))).toEqual([]);
  expect(closedBy(paymentShare, paying('8247770.10', '810719.70'))).toEqual([
    '30 % × 27492567.00 = 8247770.10',
    '70 % × (955671.00 + 202500.00) = 810719.70',
  ]);
});

test('one fen is found', () => {
  expect(foundBy(paymentShare, paying('8247770.09', '810719.71'))).toEqual([
    'payment-share:first: 8247770.09 (pay-first) and 8247770.10 (pay-first), difference 0.01',
    'payment-share:second: 810719.71 (pay-second) and 810719.70 (pay-second), difference 0.01',
  ]);
});

test('a share that is no whole fen is rounded half up', () => {
  const third = {
    money: money({ total: { amount: '100.01', clause: 'art-5' }, payments: [payment('p', { share: '50 %', amount: '50.01' })] }),
  };
  expect(foundBy(paymentShare, third)).toEqual([]);
});
