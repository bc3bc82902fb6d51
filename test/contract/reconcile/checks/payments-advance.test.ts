import { paymentsAdvance } from '../../../../lib/contract/reconcile/checks/payments-advance';
import { group, money, payment } from '../contract-with';
import { foundBy } from '../found-by';

const advance = (of?: string[]) => ({
  money: money({
    groups: [
      group('base', '26334396.00', { billing: 'sum', parts: ['gpu'] }),
      group('gpu', '26334396.00', { billing: 'metered' }),
      group('general', '1.00'),
    ],
    payments: [
      payment('first', { share: '30 %', ...(of === undefined ? {} : { of }) }),
      payment('second', { settles: { group: 'gpu', from: 'service-start', to: 'final-acceptance' } }),
    ],
  }),
});

test('a share taken in advance of what is settled by use is found', () => {
  expect(foundBy(paymentsAdvance, advance())).toEqual([
    'payments:advance:gpu: 0.00 (pay-second) and 7900318.80 (pay-first), difference 7900318.80',
  ]);
});

test('so is a share of a sum that it is part of', () => {
  expect(foundBy(paymentsAdvance, advance(['base']))).toHaveLength(1);
});

test('a share of the other groups is fine', () => {
  expect(foundBy(paymentsAdvance, advance(['general']))).toEqual([]);
});
