import type { Item } from '../../lib/inventory/inventory';
import type { Value } from '../../lib/inventory/value';
import type { Quantity } from '../../lib/quantity/quantity';
import { lineOfContract } from '../../lib/rules/line-of-contract';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('waf', 'waf', { quantity: '3', unit: '1 set' }), lineOf('vpn', 'vpn')],
});
const drawing = (line: string, value: Value<Quantity>): { services: Item[] } => ({
  services: [{ name: 'one', origin: yamlAt('services'), draws: [{ line, amount: value }] }],
});

test('a line that the contract does not have is a breach', () => {
  expect(breachesOf(lineOfContract, contract, drawing('wff', amount('1 set', 'services[0].line')))).toEqual([
    {
      subject: { noun: 'item', name: 'one' },
      line: 'wff',
      origin: yamlAt('services[0].line'),
      message: "a draw on line 'wff', which contract 'test-contract' does not have",
      fix: 'name one of its lines: waf, vpn',
    },
  ]);
});

test('a draw in what the line is not counted in is a breach', () => {
  expect(breachesOf(lineOfContract, contract, drawing('waf', amount('200 Mbps', 'services[0].rate')))).toEqual([
    {
      subject: { noun: 'item', name: 'one' },
      line: 'waf',
      clause: 'row',
      origin: yamlAt('services[0].rate'),
      message: "a draw of 200 Mbps (data rate) on line 'waf' (name of waf), which is counted in sets",
      fix: 'name the line that 200 Mbps belongs to',
    },
  ]);
});

test('draws on lines of the contract pass, unknown amounts and lines without quantity too', () => {
  expect(breachesOf(lineOfContract, contract, drawing('waf', amount('2 sets', 'a')))).toEqual([]);
  expect(breachesOf(lineOfContract, contract, drawing('waf', undecided('a')))).toEqual([]);
  expect(breachesOf(lineOfContract, contract, drawing('vpn', amount('7 sets', 'a')))).toEqual([]);
});
