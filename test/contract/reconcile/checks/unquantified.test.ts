import { unquantified } from '../../../../lib/contract/reconcile/checks/unquantified';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

test('services that a clause demands without quantity are counted', () => {
  const lines = [
    row('vpn', 'v', { clause: 'text' }),
    row('bandwidth', 'b', { clause: 'text' }),
    row('memory', 'm', { quantity: '1', unit: '1 GB' }),
  ];
  expect(foundBy(unquantified, { lines })).toEqual(['unquantified: 2 services (text)']);
});

test('rows with quantities are fine', () => {
  expect(foundBy(unquantified, { lines: [row('vpn', 'v', { quantity: '1', unit: '1 set' })] })).toEqual([]);
});
