import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContract } from '../../lib/contract/load-contract';
import { loadPriceList } from '../../lib/cost/load-price-list';
import { InputError } from '../../lib/document/problem';

const { contract } = loadContract('contracts/dsj-2026-030');
const folder = mkdtempSync(join(tmpdir(), 'price-list-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(...prices: string[]) {
  const file = join(folder, 'price-list.yaml');
  writeFileSync(file, ['contract: dsj-2026-030', 'prices:', ...prices.map((price) => `  - ${price}`), ''].join('\n'));
  return loadPriceList(file, contract);
}

/** What is wrong with these prices, with the place and without the file. */
function problems(...prices: string[]): string[] {
  try {
    load(...prices);
  } catch (error) {
    if (error instanceof InputError)
      return error.problems.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`);
    throw error;
  }
  return [];
}

const BID = 'source: { kind: document, document: 投标文件, clause: 报价表 1.1 }';

test('a price names its line, amount, unit and source', () => {
  expect(JSON.parse(JSON.stringify(load(`{ lines: [base-1.1], amount: '30.00', per: 1 vCPU, ${BID} }`)))).toEqual({
    prices: [
      {
        lines: ['base-1.1'],
        measuredOn: 'base-1.1',
        amount: '30.00',
        per: '1 vCPU',
        source: { kind: 'document', document: '投标文件', clause: '报价表 1.1' },
      },
    ],
  });
});

test('a list without prices is a list', () => {
  const file = join(folder, 'empty.yaml');
  writeFileSync(file, 'contract: dsj-2026-030\nprices: []\n');
  expect(loadPriceList(file, contract)).toEqual({ prices: [] });
});

test('a line that the contract does not have', () => {
  expect(problems(`{ lines: [base-9.9], amount: '30.00', per: 1 vCPU, ${BID} }`)).toEqual([
    expect.stringMatching(/^3:15 prices\[0\]\.lines\[0\]: expected a known line of the contract \(base-1\.1, .*\), received "base-9\.9"$/),
  ]);
});

test('two prices for one line', () => {
  const price = `{ lines: [base-1.1], amount: '30.00', per: 1 vCPU, ${BID} }`;
  expect(problems(price, price)).toEqual([
    '4:15 prices[1].lines[0]: expected one price for each line; entry 1 of the list prices it, received "base-1.1"',
  ]);
});

test('a line that the contract itself prices', () => {
  expect(problems(`{ lines: [base-4.1], amount: '1.00', per: 1 GB, ${BID} }`)).toEqual([
    '3:15 prices[0].lines[0]: expected one price for each line; the contract itself prices it in 第一条1, received "base-4.1"',
  ]);
});

test('a price for a quantity of another kind', () => {
  expect(problems(`{ lines: [base-2.1], amount: '21.00', per: 1 vCPU, ${BID} }`)).toEqual([
    '3:48 prices[0].per: expected a quantity in the unit of line \'base-2.1\', which is billed by 100 GB, received "1 vCPU"',
  ]);
});

test('a price for a service that is included', () => {
  expect(problems(`{ lines: [svc-vpn], amount: '21.00', per: 1 set, ${BID} }`)).toEqual([
    "3:14 prices[0].lines: expected lines with a quantity; 'svc-vpn' is demanded without one and included in the contract price, received a list of 1",
  ]);
});

test('several lines under one price need the line that is measured', () => {
  expect(problems(`{ lines: [ext-2.1, ext-2.2], amount: '21.00', per: 1 server, ${BID} }`)).toEqual([
    '3:5 prices[0].measuredOn: expected the line whose quantity is multiplied, since several lines share this price, received nothing (the key is missing)',
  ]);
  expect(problems(`{ lines: [ext-2.1, ext-2.2], measuredOn: ext-2.3, amount: '21.00', per: 1 server, ${BID} }`)).toEqual([
    expect.stringContaining('prices[0].measuredOn: expected one of the lines that share this price, received "ext-2.3"'),
  ]);
});

test.each([
  ["source: { kind: estimate, reason: '' }", 'prices[0].source.reason: '],
  ['source: { kind: guess, reason: why not }', 'prices[0].source.kind: expected a known kind'],
  ['source: { kind: estimate }', 'prices[0].source.reason: expected a text, received nothing (the key is missing)'],
  [
    'source: { kind: estimate, reason: soon, clause: art-1 }',
    "prices[0].source.clause: unknown key 'clause'; remove it or check its spelling",
  ],
])('a source must say where the price is from: %s', (source, expected) => {
  expect(problems(`{ lines: [base-1.1], amount: '30.00', per: 1 vCPU, ${source} }`)).toEqual([expect.stringContaining(expected)]);
});

test.each([
  ['30.00', 'expected an amount of yuan in quotes, such as "955671.00", received the number 30.00'],
  ["'-1.00'", 'expected a price that is not below zero, received "-1.00"'],
  ["'1,000.00'", 'expected an amount of yuan in quotes, such as "955671.00", received "1,000.00"'],
])('an amount is a decimal in quotes: %s', (amount, expected) => {
  expect(problems(`{ lines: [base-1.1], amount: ${amount}, per: 1 vCPU, ${BID} }`)).toEqual([expect.stringContaining(expected)]);
});

test('a list of another contract', () => {
  const file = join(folder, 'other.yaml');
  writeFileSync(file, 'contract: example\nprices: []\n');
  expect(() => loadPriceList(file, contract)).toThrow(`${file}:1:11: contract: expected "dsj-2026-030", received "example"`);
});
