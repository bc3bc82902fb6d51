import { readFileSync } from 'node:fs';
import { loadContract } from '../../lib/contract/load-contract';
import { loadPriceList } from '../../lib/cost/load-price-list';
import { preview } from '../../lib/cost/preview';
import { costText } from '../../lib/report/cost-text';
import { drawing } from '../cost/priced-contract';

const example = loadContract('contracts/example').contract;
const priceList = loadPriceList('contracts/example/price-list.yaml', example);

test('the example, half used', () => {
  const inventory = drawing({
    'cpu-arm': ['48 vCPU'],
    'cpu-x86': ['24 vCPU'],
    memory: ['352 GB'],
    'storage-general': ['2 TB'],
    'storage-fast': ['800 GB'],
    'remote-access': ['4 accounts'],
    'load-balancer': ['1 IP'],
    waf: ['1 set'],
    'gpu-memory': ['512 GB'],
    'gpu-compute': ['2.24 PFLOPS'],
    'operating-system': ['10 sets'],
    antivirus: ['10 servers'],
    hardening: ['10 servers'],
  });
  expect(costText(preview({ contract: example, inventory, priceList }))).toBe(
    readFileSync('test/report/cost-text.example.golden.txt', 'utf8'),
  );
});

/** The lines of a report that have something to do with a word. */
const about = (report: string, word: string) => report.split('\n').filter((line) => line.includes(word));

test('a reader of DSJ-2026-030 hears what remains under the cap, and which cap binds', () => {
  const { contract } = loadContract('contracts/dsj-2026-030');
  const report = costText(preview({ contract, inventory: drawing({ 'base-4.1': ['48640 GB'], 'base-4.2': ['212.8 PFLOPS'] }) }));
  expect(about(report, '26334396.00')).toEqual([
    'GPU compute lease GPU 算力租赁服务: by use, 26334396.00 in the contract (provisional), 第五条1(1)',
    '  Cap 26334396.00 (第五条1(1)): 8.18 remains',
    'GPU compute lease (gpu)                          26334396.00      26334387.82  26334387.82  26334396.00       8.18',
    '  The cap of 26334396.00 (第五条1(1)) binds gpu, not the 26858366.00 of 第五条2 算力服务结算规则: reading K0-01.',
  ]);
  expect(about(report, '3291798.478')).toEqual([
    '  base-4.2  Half-precision (FP16) compute  212800 TFLOPS  212600 TFLOPS   0 TFLOPS  15483.53 per PFLOPS  3291798.478       8  26334387.824  第一条1',
    '  3291798.478 in a month with all lines in service, 26334387.82 for the term (exactly 26334387.824)',
  ]);
  expect(about(report, 'no figure includes it')).toEqual([
    '  base-4.1 draws 19 GB more than contracted; no figure includes it.',
    '  base-4.2 draws 200 TFLOPS more than contracted; no figure includes it.',
  ]);
  expect(about(report, 'The contract states')).toEqual(['The contract states 27492567.00 (provisional), 8.18 more than full use costs.']);
});

test('a reader of the tender hears its ceilings and that the price is not known', () => {
  const { contract } = loadContract('contracts/smart-water-2026');
  const report = costText(preview({ contract, inventory: drawing({}) }));
  expect(report).toContain('A tender: its price is not known yet.');
  expect(about(report, '139680.00')).toEqual([
    'C16080100 Software operation services 软件运营服务: at most 139680.00 (13.968万元), ★一(三) 品目限价',
    'Software operation services (C16080100)                unknown      unknown   139680.00    unknown',
  ]);
});

test('without a deployment only full use is shown', () => {
  const report = costText(preview({ contract: example, priceList }));
  expect(about(report, 'Total')).toEqual(['Total                                   887386.80    887386.80']);
  expect(report).toContain('Cost in yuan (CNY) for the whole term, of the contracted quantities; there is no deployment.');
});

test('a lower bound is named where the amount stands, with the items that make it one', () => {
  const report = costText(preview({ contract: example, priceList, inventory: drawing({ 'cpu-arm': ['8 vCPU', '?'] }) }));
  expect(about(report, 'at least')).toEqual([
    expect.stringContaining('at least 8 vCPU'),
    '  at least 360.00 in a month with all lines in service, at least 4320.00 for the term',
    expect.stringContaining('at least 4320.00'),
    expect.stringContaining('at least 23400.00'),
  ]);
  expect(about(report, 'not known yet')).toEqual([
    '  cpu-arm draws more than is shown, by an amount that is not known yet: cpu-arm-item-2.',
  ]);
});
