import { gpuNodeCards } from '../../lib/rules/gpu-node-cards';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const demanding = (node: object) => contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node } })] });
const contract = demanding({ cards: { atLeast: '5 cards', clause: 'node' } });
const having = (text: string) => ({ gpuNodes: [gpuNode('gpu-01', { cards: amount(text, 'gpuNodes[0].type') })] });

test('a node below the floor is a breach', () => {
  expect(breachesOf(gpuNodeCards, contract, having('4 cards'))).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      origin: yamlAt('gpuNodes[0].type'),
      message: "the card count of GPU node type 'node-a' is 4 cards, the contract requires at least 5 cards",
      fix: 'choose a GPU node type with 5 cards or more',
    },
  ]);
});

test.each(['5 cards', '6 cards'])('%s pass', (text) => {
  expect(breachesOf(gpuNodeCards, contract, having(text))).toEqual([]);
});

test('an unknown figure is reported', () => {
  expect(breachesOf(gpuNodeCards, contract, { gpuNodes: [gpuNode('gpu-01', { cards: undecided('node') })] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'gpu-compute',
      clause: 'node',
      severity: 'unknown',
      origin: yamlAt('node'),
      message: "cannot tell the card count of GPU node type 'node-a', which must be at least 5 cards: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands nothing of it accepts any node', () => {
  expect(breachesOf(gpuNodeCards, demanding({}), having('4 cards'))).toEqual([]);
  expect(breachesOf(gpuNodeCards, contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute')] }), having('4 cards'))).toEqual([]);
});
