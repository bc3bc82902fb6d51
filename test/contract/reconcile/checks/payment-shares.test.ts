import { paymentShares } from '../../../../lib/contract/reconcile/checks/payment-shares';
import { group, money, payment } from '../contract-with';
import { closedBy, foundBy } from '../found-by';

const tender = (last: string) => ({
  money: money({ payments: [payment('a', { share: '50 %' }), payment('b', { share: '35 %' }), payment('c', { share: last })] }),
});

test('the shares of a price that is not known yet are 100 %', () => {
  expect(foundBy(paymentShares, tender('15 %'))).toEqual([]);
  expect(closedBy(paymentShares, tender('15 %'))).toEqual(['50 % + 35 % + 15 % = 100 %']);
});

test('one hundredth of a percent is found', () => {
  expect(foundBy(paymentShares, tender('15.01 %'))).toEqual([
    'payment-shares:total: 100 % (pay-c) and 100.01 % (pay-a), difference 0.01 %',
  ]);
});

test('each lump sum is paid in full; what is metered is not asked', () => {
  const signed = (second: string) => ({
    money: money({
      groups: [
        group('base', '2.00', { billing: 'sum', parts: ['general', 'gpu'] }),
        group('general', '1.00'),
        group('gpu', '1.00', { billing: 'metered' }),
        group('extension', '1.00'),
      ],
      payments: [
        payment('a', { share: '30 %' }),
        payment('b', { share: second, of: ['general', 'extension'] }),
        payment('c', { settles: { group: 'gpu', from: 'x', to: 'y' } }),
      ],
    }),
  });
  expect(foundBy(paymentShares, signed('70 %'))).toEqual([]);
  expect(foundBy(paymentShares, signed('69 %'))).toEqual([
    'payment-shares:general: 100 % (pay-b) and 99 % (pay-a), difference 1 %',
    'payment-shares:extension: 100 % (pay-b) and 99 % (pay-a), difference 1 %',
  ]);
});
