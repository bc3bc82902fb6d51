import { resizableUnpriced } from '../../../../lib/contract/reconcile/checks/resizable-unpriced';
import { group, money, NAME, row } from '../contract-with';
import { foundBy } from '../found-by';

const resizable = (...changes: ('increase' | 'decrease' | 'any')[]) => ({
  lines: [row('memory', 'm', { quantity: '1', unit: '1 GB' }), row('vpn', 'v')],
  money: money({ groups: [group('general', '1.00', { lines: ['m', 'v'] })] }),
  serviceWindows: changes.map((change) => {
    return {
      id: change,
      name: NAME,
      lines: ['m'],
      change,
      within: '4 hours',
      clock: 'ticket-received' as const,
      clause: `window-${change}`,
    };
  }),
});
const unitPrices = [{ lines: ['m'], measuredOn: 'm', amount: '1.00', per: '1 GB', clause: 'art-1' }];

test('a line that may change on demand without a unit price is found', () => {
  expect(foundBy(resizableUnpriced, resizable('any'))).toEqual([
    'resizable-unpriced: any change (window-any) and 1 sum for 1 line (price-general)',
  ]);
  expect(foundBy(resizableUnpriced, resizable('increase'))).toEqual([
    'resizable-unpriced: increase (window-increase) and 1 sum for 1 line (price-general)',
  ]);
  expect(foundBy(resizableUnpriced, resizable('increase', 'decrease'))).toEqual([
    'resizable-unpriced: any change (window-increase) and 1 sum for 1 line (price-general)',
  ]);
});

test('a line with a unit price is fine', () => {
  const priced = resizable('any');
  expect(foundBy(resizableUnpriced, { ...priced, money: { ...priced.money, unitPrices } })).toEqual([]);
});
