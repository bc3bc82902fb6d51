import { coverage } from '../../../../lib/contract/reconcile/checks/coverage';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

test('a duty for every server against a counted row is found', () => {
  const lines = [
    row('host-security', 'h', { quantity: '34', unit: '1 server', requires: { service: 'protection', everyServer: { clause: 'text' } } }),
  ];
  expect(foundBy(coverage, { lines })).toEqual(['coverage:servers: 34 servers (row-h) and all servers (text)']);
});

test('a counted row without such a duty is fine', () => {
  const lines = [row('host-security', 'h', { quantity: '34', unit: '1 server', requires: { service: 'hardening' } })];
  expect(foundBy(coverage, { lines })).toEqual([]);
});
