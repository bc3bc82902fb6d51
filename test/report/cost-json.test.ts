import { loadContract } from '../../lib/contract/load-contract';
import { loadPriceList } from '../../lib/cost/load-price-list';
import { preview } from '../../lib/cost/preview';
import { costJson } from '../../lib/report/cost-json';
import { drawing } from '../cost/priced-contract';

const load = (id: string) => loadContract(`contracts/${id}`).contract;

test('the GPU line of DSJ-2026-030 in FOCUS terms', () => {
  const report = JSON.parse(costJson(preview({ contract: load('dsj-2026-030'), inventory: drawing({ 'base-4.2': ['212800 TFLOPS'] }) })));
  expect(report.lines.find(({ line }: { line: string }) => line === 'base-4.2')).toEqual({
    line: 'base-4.2',
    name: { en: 'Half-precision (FP16) compute', zh: '半精度浮点运算能力' },
    clause: '附件1 1.1.4 表4.2',
    months: '8',
    contractedQuantity: '212600 TFLOPS',
    drawnQuantity: '212800 TFLOPS',
    billableQuantity: '212600 TFLOPS',
    remainingQuantity: '0 TFLOPS',
    pricing: 'priced',
    contractedUnitPrice: '15483.53',
    pricingUnit: 'PFLOPS-Months',
    priceSource: { kind: 'contract', clause: '第一条1' },
    estimated: false,
    pricingQuantity: '1700.8',
    monthlyCost: '3291798.478',
    contractedCost: '26334387.824',
    atFullUse: { pricingQuantity: '1700.8', monthlyCost: '3291798.478', contractedCost: '26334387.824' },
  });
  expect(report.total).toEqual({
    statedCost: '27492567.00',
    provisional: true,
    contractedCost: '27492558.824',
    billedCost: '27492558.82',
    coverage: 'complete',
    estimated: false,
    atFullUse: { contractedCost: '27492558.824', billedCost: '27492558.82', coverage: 'complete', estimated: false },
  });
});

test.each([
  ['dsj-2026-030', ['27492567.00', '955671.00', '202500.00', '26334396.00', '26334387.824', '26334387.82', '8.18']],
  ['smart-water-2026', ['7714589.00', '249600.00', '139680.00', '8103869.00']],
])('the figures of %s stand in it as strings', (id, figures) => {
  const report = costJson(preview({ contract: load(id) }));
  expect(figures.filter((figure) => !report.includes(`"${figure}"`))).toEqual([]);
});

test('what nobody knows is null, never zero', () => {
  const { ceilings, total } = JSON.parse(costJson(preview({ contract: load('smart-water-2026') })));
  const unknown = { contractedCost: null, billedCost: null, coverage: 'unknown', estimated: false };
  expect(ceilings[2]).toEqual({
    ceiling: 'C16080100',
    name: { en: 'Software operation services', zh: '软件运营服务' },
    clause: '★一(三) 品目限价',
    amount: '139680.00',
    stated: '13.968万元',
    lines: ['L17'],
    ...unknown,
    atFullUse: unknown,
    remaining: null,
    remainingAtFullUse: null,
  });
  expect(total).toEqual({ statedCost: null, provisional: false, ceilings: '8103869.00', ...unknown, atFullUse: unknown });
});

test('an estimate is marked as one, with its reason', () => {
  const contract = load('example');
  const priceList = loadPriceList('contracts/example/price-list.yaml', contract);
  const { lines } = JSON.parse(costJson(preview({ contract, priceList })));
  const estimates = lines.filter(({ estimated }: { estimated?: boolean }) => estimated);
  expect(estimates.map(({ line, priceSource }: { line: string; priceSource: unknown }) => [line, priceSource])).toEqual([
    [
      'hardening',
      { kind: 'estimate', reason: 'the bid prices it only within the lump sum; assumed for planning until the supplier quotes it' },
    ],
  ]);
});

test('a price per 100 GB is counted in hundreds', () => {
  const { lines } = JSON.parse(costJson(preview({ contract: load('example') })));
  expect(lines.find(({ line }: { line: string }) => line === 'storage-fast')).toMatchObject({
    contractedUnitPrice: '64.20',
    pricingUnit: '100 GB-Months',
    pricingQuantity: '150',
    contractedCost: '9630.00',
  });
});

test('no figure is a number: every amount and quantity keeps its digits', () => {
  const numbers: unknown[] = [];
  JSON.parse(costJson(preview({ contract: load('dsj-2026-030') })), (_, value: unknown) => {
    if (typeof value === 'number') numbers.push(value);
    return value;
  });
  expect(numbers).toEqual([]);
});
