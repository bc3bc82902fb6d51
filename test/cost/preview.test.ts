import { preview } from '../../lib/cost/preview';
import type { PriceList } from '../../lib/cost/price';
import { Money } from '../../lib/quantity/money';
import { Quantity } from '../../lib/quantity/quantity';
import { drawing, pricedContract, serverLine } from './priced-contract';

const PER_SERVER = { measuredOn: 'a', amount: '10.00', per: '1 server', clause: 'art-2' };
const GROUP = { id: 'usage', name: { en: 'Usage', zh: '使用' }, amount: '1200.00', clause: 'art-1', billing: 'metered' as const };

/** A metered line of 20 servers at 10.00 a month for 6 months. */
function metered(rest: object = {}) {
  return pricedContract([serverLine('a', '20')], {
    groups: [{ ...GROUP, lines: ['a'] }],
    unitPrices: [{ ...PER_SERVER, lines: ['a'] }],
    ...rest,
  });
}

const listed = (line: string, amount: string): PriceList => ({
  prices: [
    {
      lines: [line],
      measuredOn: line,
      amount: Money.yuan(amount),
      per: Quantity.of(1, 'server'),
      source: { kind: 'estimate', reason: 'no quotation yet' },
    },
  ],
});

/** What is asserted of many results: the figures as they are printed. */
const figures = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a metered line costs what is drawn × unit price × months', () => {
  const { lines } = preview({ contract: metered(), inventory: drawing({ a: ['3 servers', '4 servers'] }) });
  expect(figures(lines)).toEqual([
    {
      line: 'a',
      name: { en: 'Line a', zh: 'a' },
      clause: 'art. 1',
      term: '6 months',
      contracted: '20 servers',
      drawn: '7 servers',
      billable: '7 servers',
      remaining: '13 servers',
      undetermined: [],
      pricing: {
        kind: 'priced',
        price: { lines: ['a'], measuredOn: 'a', amount: '10.00', per: '1 server', source: { kind: 'contract', clause: 'art. 2' } },
        projected: { pricingQuantity: '42', monthlyCost: '70.00', contractedCost: '420.00' },
        atFullUse: { pricingQuantity: '120', monthlyCost: '200.00', contractedCost: '1200.00' },
      },
    },
  ]);
});

test('its group costs as much as its lines', () => {
  const { groups } = preview({ contract: metered(), inventory: drawing({ a: ['7 servers'] }) });
  expect(figures(groups)).toEqual([
    {
      group: 'usage',
      name: { en: 'Usage', zh: '使用' },
      clause: 'art. 1',
      billing: 'metered',
      stated: '1200.00',
      provisional: false,
      lines: ['a'],
      parts: [],
      monthlyCost: '70.00',
      projected: { contractedCost: '420.00', billedCost: '420.00', coverage: 'complete', estimated: false },
      atFullUse: { contractedCost: '1200.00', billedCost: '1200.00', coverage: 'complete', estimated: false },
    },
  ]);
});

test.each([
  ['nothing', [], '0 servers', '20 servers', '0.00'],
  ['as much as was bought', ['20 servers'], '20 servers', '0 servers', '1200.00'],
  ['one more, within the free tolerance', ['21 servers'], '20 servers', '0 servers', '1200.00'],
])('%s is drawn: billed is what was bought at most', (_, drawn, billable, remaining, cost) => {
  const { lines, total } = preview({ contract: metered(), inventory: drawing({ a: drawn }) });
  expect([lines[0]?.billable?.toString(), lines[0]?.remaining?.toString(), total.projected.billedCost.toString()]).toEqual([
    billable,
    remaining,
    cost,
  ]);
});

test('without a deployment the contracted quantities are priced', () => {
  const { basis, lines, total } = preview({ contract: metered() });
  expect([basis, lines[0]?.drawn, total.projected.billedCost.toString()]).toEqual(['contract', undefined, '1200.00']);
});

test('a lump sum is owed whatever is drawn; its month is a quotient, rounded and marked by its own name', () => {
  const contract = pricedContract([serverLine('a', '20'), serverLine('b', '3')], {
    groups: [{ ...GROUP, billing: 'lump-sum', amount: '1000.00', lines: ['a', 'b'] }],
  });
  const { lines, groups, total } = preview({ contract, inventory: drawing({}) });
  expect(lines.map(({ pricing }) => pricing.kind)).toEqual(['unpriced', 'unpriced']);
  expect(figures(groups[0]?.monthlyAverage)).toEqual({ amount: '166.67', term: '6 months' });
  expect(figures(total.projected)).toEqual({ contractedCost: '1000.00', billedCost: '1000.00', coverage: 'complete', estimated: false });
});

test('a lump sum over lines of different terms has no month', () => {
  const contract = pricedContract([serverLine('a', '20'), serverLine('b', '3', '8 months')], {
    groups: [{ ...GROUP, billing: 'lump-sum', lines: ['a', 'b'] }],
  });
  expect(preview({ contract }).groups[0]?.monthlyAverage).toBeUndefined();
});

test('a listed price of a line under a lump sum is shown beside the lump sum and changes nothing', () => {
  const contract = pricedContract([serverLine('a', '20')], { groups: [{ ...GROUP, billing: 'lump-sum', lines: ['a'] }] });
  const { groups, total } = preview({ contract, inventory: drawing({ a: ['5 servers'] }), priceList: listed('a', '9.00') });
  expect(figures(groups[0]?.itemised)).toEqual({
    projected: { contractedCost: '270.00', billedCost: '270.00', coverage: 'complete', estimated: true },
    atFullUse: { contractedCost: '1080.00', billedCost: '1080.00', coverage: 'complete', estimated: true },
  });
  expect(figures(total.projected)).toEqual({ contractedCost: '1200.00', billedCost: '1200.00', coverage: 'complete', estimated: false });
});

test('an estimated price makes an estimate of its group and of the total', () => {
  const contract = pricedContract([serverLine('a', '20')], { groups: [{ ...GROUP, lines: ['a'] }] });
  const { groups, total } = preview({ contract, inventory: drawing({ a: ['5 servers'] }), priceList: listed('a', '9.00') });
  expect([groups[0]?.projected.estimated, total.projected.estimated]).toEqual([true, true]);
});

test('a price list never overrides what the contract states', () => {
  const { total } = preview({ contract: metered(), priceList: listed('a', '9.00') });
  expect(total.projected.billedCost.toString()).toBe('1200.00');
});

test('a metered line without a price leaves a lower bound', () => {
  const contract = pricedContract([serverLine('a', '20'), serverLine('b', '3')], {
    groups: [{ ...GROUP, lines: ['a', 'b'] }],
    unitPrices: [{ ...PER_SERVER, lines: ['a'] }],
  });
  expect(figures(preview({ contract }).total.projected)).toEqual({
    contractedCost: '1200.00',
    billedCost: '1200.00',
    coverage: 'partial',
    estimated: false,
  });
});

test('a draw that is not known yet leaves a lower bound and names its item', () => {
  const { lines, total } = preview({ contract: metered(), inventory: drawing({ a: ['3 servers', '?'] }) });
  expect(lines[0]?.undetermined).toEqual(['a-item-2']);
  expect([total.projected.billedCost.toString(), total.projected.coverage, total.atFullUse.coverage]).toEqual([
    '180.00',
    'partial',
    'complete',
  ]);
});

test('a draw of another dimension is not added to the line', () => {
  const { lines } = preview({ contract: metered(), inventory: drawing({ a: ['3 servers', '100 GB'] }) });
  expect([lines[0]?.drawn?.toString(), lines[0]?.undetermined]).toEqual(['3 servers', ['a-item-2']]);
});

test('a draw on a line that the contract does not have is named and is in no figure', () => {
  const { foreignLines, total } = preview({ contract: metered(), inventory: drawing({ a: ['1 server'], b: ['5 servers'] }) });
  expect([foreignLines, total.projected.billedCost.toString()]).toEqual([['b'], '60.00']);
});

test('a line in no group is part of the total', () => {
  const contract = pricedContract([serverLine('a', '20')], { unitPrices: [{ ...PER_SERVER, lines: ['a'] }] });
  expect(preview({ contract }).total.projected.billedCost.toString()).toBe('1200.00');
});

test('a service demanded without a quantity is included and has no price', () => {
  const contract = pricedContract([{ id: 'vpn', kind: 'vpn', name: { en: 'VPN', zh: 'VPN' }, clause: 'art-1' }], {});
  const { lines, total } = preview({ contract, inventory: drawing({ vpn: ['1 set'] }) });
  expect([lines[0]?.pricing, total.projected.coverage]).toEqual([{ kind: 'included' }, 'complete']);
});

test('a group is rounded once: two thirds of a fen from two lines make one fen, not two', () => {
  const third = { amount: '0.0067', per: '1 server', clause: 'art-2' };
  const contract = pricedContract([serverLine('a', '1', '1 month'), serverLine('b', '1', '1 month')], {
    groups: [{ ...GROUP, lines: ['a', 'b'] }],
    unitPrices: [
      { ...third, lines: ['a'], measuredOn: 'a' },
      { ...third, lines: ['b'], measuredOn: 'b' },
    ],
  });
  expect(figures(preview({ contract }).total.projected)).toMatchObject({ contractedCost: '0.0134', billedCost: '0.01' });
});

test('a cap holds what is billed, and says what is never payable', () => {
  const { groups } = preview({
    contract: metered({ caps: [{ group: 'usage', amount: '500.00', clause: 'art-2' }] }),
    inventory: drawing({ a: ['10 servers'] }),
  });
  expect(figures(groups[0])).toMatchObject({
    projected: { contractedCost: '600.00', billedCost: '500.00' },
    atFullUse: { contractedCost: '1200.00', billedCost: '500.00' },
    limit: { amount: '500.00', clause: 'art. 2', remaining: '0.00', remainingAtFullUse: '0.00', notPayable: '100.00', others: [] },
  });
});

test('a ceiling holds nothing back: what goes beyond it is below zero', () => {
  const contract = pricedContract([serverLine('a', '20')], {
    unitPrices: [{ ...PER_SERVER, lines: ['a'] }],
    ceilings: [{ id: 'C1', name: GROUP.name, amount: '1000.00', stated: '0.1万元', lines: ['a'], clause: 'art-2' }],
  });
  expect(figures(preview({ contract, inventory: drawing({ a: ['15 servers'] }) }).ceilings)).toEqual([
    {
      ceiling: 'C1',
      name: GROUP.name,
      clause: 'art. 2',
      amount: '1000.00',
      stated: '0.1万元',
      lines: ['a'],
      projected: { contractedCost: '900.00', billedCost: '900.00', coverage: 'complete', estimated: false },
      atFullUse: { contractedCost: '1200.00', billedCost: '1200.00', coverage: 'complete', estimated: false },
      remaining: '100.00',
      remainingAtFullUse: '-200.00',
    },
  ]);
});
