import { Contract } from '../../lib/contract/contract';
import { loadContract } from '../../lib/contract/load-contract';
import { loadPriceList } from '../../lib/cost/load-price-list';
import { type Preview, preview } from '../../lib/cost/preview';
import { loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { inventoryOfDeployment } from '../../lib/inventory/inventory-of-deployment';
import { drawing } from './priced-contract';

/** Group or ceiling, this deployment, at full use, cap or ceiling, what remains. */
function summary({ groups, ceilings, total }: Preview) {
  const text = (amount: { toString(): string } | undefined) => amount?.toString() ?? '-';
  const billed = ({ billedCost, coverage }: Preview['total']['projected']) => (coverage === 'unknown' ? 'unknown' : billedCost.toString());
  return [
    ...groups.map(({ group, projected, atFullUse, limit }) => [
      group,
      billed(projected),
      billed(atFullUse),
      text(limit?.amount),
      text(limit?.remaining),
    ]),
    ...ceilings.map(({ ceiling, projected, atFullUse, amount, remaining }) => [
      ceiling,
      billed(projected),
      billed(atFullUse),
      text(amount),
      text(remaining),
    ]),
    ['total', billed(total.projected), billed(total.atFullUse), text(total.stated ?? total.ceilings), '-'],
  ];
}

function costOf(folder: string): Preview {
  const { contract, deployment } = loadContractFolder(folder);
  return preview({ contract, inventory: inventoryOfDeployment(deployment) });
}

const dsj = loadContract('contracts/dsj-2026-030').contract;

test('DSJ-2026-030 as deployed', () => {
  expect(summary(costOf('contracts/dsj-2026-030'))).toEqual([
    ['base', '27290058.82', '27290058.82', '-', '-'],
    ['general', '955671.00', '955671.00', '-', '-'],
    ['gpu', '26334387.82', '26334387.82', '26334396.00', '8.18'],
    ['extension', '202500.00', '202500.00', '-', '-'],
    ['total', '27492558.82', '27492558.82', '27492567.00', '-'],
  ]);
});

test('its one unit price is per PFLOPS, measured on compute alone, and exact', () => {
  const { lines } = preview({ contract: dsj, inventory: drawing({ 'base-4.1': ['48640 GB'], 'base-4.2': ['212.8 PFLOPS'] }) });
  const [memory, compute] = lines.filter(({ line }) => line.startsWith('base-4'));
  expect(memory?.pricing).toEqual({ kind: 'together', measuredOn: 'base-4.2' });
  expect(JSON.parse(JSON.stringify(compute))).toMatchObject({
    contracted: '212600 TFLOPS',
    drawn: '212800 TFLOPS',
    billable: '212600 TFLOPS',
    remaining: '0 TFLOPS',
    pricing: {
      price: { amount: '15483.53', per: '1 PFLOPS', source: { kind: 'contract', clause: '第一条1' } },
      projected: { pricingQuantity: '1700.8', monthlyCost: '3291798.478', contractedCost: '26334387.824' },
    },
  });
});

test('100 PFLOPS cost 1548353.00 a month', () => {
  const { groups } = preview({ contract: dsj, inventory: drawing({ 'base-4.2': ['100 PFLOPS'] }) });
  const gpu = groups.find(({ group }) => group === 'gpu');
  expect([gpu?.monthlyCost?.toString(), gpu?.projected.billedCost.toString(), gpu?.limit?.remaining.toString()]).toEqual([
    '1548353.00',
    '12386824.00',
    '13947572.00',
  ]);
});

test('17 of its rows have no price, and none is made up; five services are included', () => {
  const { lines } = preview({ contract: dsj });
  const count = (kind: string) => lines.filter(({ pricing }) => pricing.kind === kind).length;
  expect([count('priced'), count('together'), count('unpriced'), count('included')]).toEqual([1, 1, 17, 5]);
});

test('the averages of its lump sums are 159278.50 and 33750.00 a month', () => {
  const averages = preview({ contract: dsj }).groups.map(({ group, monthlyAverage }) => [group, monthlyAverage?.amount.toString()]);
  expect(averages).toEqual([
    ['base', undefined],
    ['general', '159278.50'],
    ['gpu', undefined],
    ['extension', '33750.00'],
  ]);
});

test('of its two caps the lower binds, by reading K0-01', () => {
  const gpu = preview({ contract: dsj }).groups.find(({ group }) => group === 'gpu');
  expect(JSON.parse(JSON.stringify(gpu?.limit))).toEqual({
    amount: '26334396.00',
    clause: '第五条1(1)',
    remaining: '8.18',
    remainingAtFullUse: '8.18',
    notPayable: '0.00',
    others: [{ amount: '26858366.00', clause: '第五条2 算力服务结算规则' }],
    reading: 'K0-01',
  });
});

test('the other reading of the caps leaves 523978.18', () => {
  const higher = new Contract({
    ...dsj.document,
    readings: dsj.document.readings.map((reading) =>
      reading.setting?.key === 'settlement-cap' ? { ...reading, setting: { ...reading.setting, value: 'higher' } } : reading,
    ),
  });
  const gpu = preview({ contract: higher }).groups.find(({ group }) => group === 'gpu');
  expect([gpu?.limit?.amount.toString(), gpu?.limit?.remaining.toString()]).toEqual(['26858366.00', '523978.18']);
});

test('the tender has ceilings and no prices: what remains is unknown', () => {
  expect(summary(costOf('contracts/smart-water-2026'))).toEqual([
    ['C16040000', 'unknown', 'unknown', '7714589.00', '-'],
    ['C16080300', 'unknown', 'unknown', '249600.00', '-'],
    ['C16080100', 'unknown', 'unknown', '139680.00', '-'],
    ['total', 'unknown', 'unknown', '8103869.00', '-'],
  ]);
});

test('the example closes to the fen: every line has a price, the lines give the groups, the groups give the total', () => {
  const { contract } = loadContract('contracts/example');
  const priced = preview({ contract, priceList: loadPriceList('contracts/example/price-list.yaml', contract) });
  expect(priced.lines.filter(({ pricing }) => pricing.kind === 'unpriced')).toEqual([]);
  expect(
    priced.groups.map(({ group, stated, atFullUse, itemised }) => [
      group,
      stated.toString(),
      (itemised?.atFullUse ?? atFullUse).contractedCost.toString(),
    ]),
  ).toEqual([
    ['cloud', '868306.80', '868306.80'],
    ['software', '19080.00', '19080.00'],
  ]);
  expect([priced.total.stated?.toString(), priced.total.atFullUse.contractedCost.toString()]).toEqual(['887386.80', '887386.80']);
});
