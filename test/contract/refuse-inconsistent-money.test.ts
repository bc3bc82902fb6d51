import type { z } from 'zod';
import { contractSchema } from '../../lib/contract/contract-schema';

type Money = Partial<z.input<typeof contractSchema>['money']>;

const NAME = { en: 'Test', zh: '测试' };
const LINES = ['cpu', 'spare'].map((id) => ({ id, kind: 'vcpu-pool' as const, name: NAME, clause: 'a', quantity: '4', unit: '1 vCPU' }));
const GROUP = { name: NAME, amount: '10.00', clause: 'a' };
const PRICE = { lines: ['cpu'], measuredOn: 'cpu', amount: '1.00', per: '1 vCPU', clause: 'a' };

function problemsOf(money: Money): string[] {
  const result = contractSchema.safeParse({
    id: 'test',
    number: 'T-1',
    title: NAME,
    status: 'signed',
    customer: NAME,
    term: { length: '9 months', from: 'signed', clause: 'a' },
    clauses: { a: { ref: '§ a', text: 'words' } },
    lines: LINES,
    money: { currency: 'CNY', ...money },
  });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('groups and prices that add up are accepted', () => {
  const groups = [
    { ...GROUP, id: 'all', billing: 'sum' as const, parts: ['one', 'two'] },
    { ...GROUP, id: 'one', billing: 'metered' as const, lines: ['cpu'] },
    { ...GROUP, id: 'two', billing: 'lump-sum' as const, lines: ['spare'] },
  ];
  expect(problemsOf({ groups, unitPrices: [PRICE] })).toEqual([]);
});

test('a line in two groups would be paid twice', () => {
  const groups = ['one', 'two'].map((id) => ({ ...GROUP, id, billing: 'metered' as const, lines: ['cpu'] }));
  expect(problemsOf({ groups })).toEqual(["money.groups.1.lines.0: expected each line in one group; 'cpu' is in 'one' too"]);
});

test('a line under two ceilings has none', () => {
  const ceilings = ['C1', 'C2'].map((id) => ({ id, name: NAME, amount: '10.00', stated: '10', lines: ['cpu'], clause: 'a' }));
  expect(problemsOf({ ceilings })).toEqual(["money.ceilings.1.lines.0: expected each line under one ceiling; 'cpu' is under 'C1' too"]);
});

test('a line with two prices has none', () => {
  expect(problemsOf({ unitPrices: [PRICE, { ...PRICE, amount: '2.00' }] })).toEqual([
    "money.unitPrices.1.lines.0: expected one price for a line; entry 1 of the list prices 'cpu' too",
  ]);
});

test('a price is for a quantity of its line', () => {
  expect(problemsOf({ unitPrices: [{ ...PRICE, per: '1 GB' }] })).toEqual([
    "money.unitPrices.0.per: expected a quantity in the dimension of 'cpu' (vCPU)",
  ]);
  expect(problemsOf({ unitPrices: [{ ...PRICE, measuredOn: 'spare' }] })).toEqual([
    'money.unitPrices.0.measuredOn: expected one of the lines of the price: cpu',
  ]);
});

test('a group is no part of itself, however deep', () => {
  const groups = [
    { ...GROUP, id: 'one', billing: 'sum' as const, parts: ['two'] },
    { ...GROUP, id: 'two', billing: 'sum' as const, parts: ['one'] },
  ];
  expect(problemsOf({ groups })).toEqual([
    'money.groups.0.parts: expected a group that is no part of itself',
    'money.groups.1.parts: expected a group that is no part of itself',
  ]);
});
