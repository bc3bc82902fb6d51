import { durability } from '../../../../lib/contract/reconcile/checks/durability';
import { kpiOf, row } from '../contract-with';
import { foundBy } from '../found-by';

const floors = (own: string, overall: string) => ({
  lines: [row('static-storage', 's', { requires: { durability: [{ atLeast: own, clause: 'table' }] } }), row('block-storage', 'b')],
  kpis: [kpiOf('data-reliability', 'at-least', overall)],
});

test('a line whose durability is not the indicator is found', () => {
  expect(foundBy(durability, floors('99.999 %', '99.9999 %'))).toEqual([
    'durability:s: 99.999 % (table) and 99.9999 % (kpi-data-reliability), difference 0.0009 %',
  ]);
});

test('one durability is fine', () => {
  expect(foundBy(durability, floors('99.9999 %', '99.9999 %'))).toEqual([]);
});
