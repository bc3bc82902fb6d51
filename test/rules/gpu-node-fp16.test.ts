import { gpuNodeFp16 } from '../../lib/rules/gpu-node-fp16';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuNode, undecided, yamlAt } from '../fixtures/inventory-of';

const floors = { perCard: '150 TFLOPS', perNode: '1.18 PFLOPS', clause: 'fp16' };
const demanding = (fp16: Partial<typeof floors>, settings = {}) =>
  contractOf({
    lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node: { fp16: { clause: 'fp16', ...fp16 } } } })],
    settings,
  });
const reaching = (card: string, node: string) => ({
  gpuNodes: [gpuNode('gpu-01', { cardFp16: amount(card, 'gpuNodes[0].type'), nodeFp16: amount(node, 'gpuNodes[0].type') })],
});
const about = {
  subject: { noun: 'GPU node', name: 'gpu-01' },
  line: 'gpu-compute',
  clause: 'fp16',
  origin: yamlAt('gpuNodes[0].type'),
};

test('a node that reaches neither floor is a breach with both figures', () => {
  expect(breachesOf(gpuNodeFp16, demanding(floors), reaching('147 TFLOPS', '1176 TFLOPS'))).toEqual([
    {
      ...about,
      message:
        "FP16 of GPU node type 'node-a': 147 TFLOPS a card (150 TFLOPS required) and 1.176 PFLOPS a node (1.18 PFLOPS required); one of the floors must be reached",
      fix: 'choose a GPU node type with 150 TFLOPS a card or more',
    },
  ]);
});

test.each([
  ['of a node', '147.5 TFLOPS', '1180 TFLOPS', '150 TFLOPS a card'],
  ['of a card', '150 TFLOPS', '900 TFLOPS', '1.18 PFLOPS a node'],
])('a node that reaches only the floor %s passes with a warning', (_, card, node, missed) => {
  const [breach, ...others] = breachesOf(gpuNodeFp16, demanding(floors), reaching(card, node));
  expect(others).toEqual([]);
  expect(breach).toEqual({
    ...about,
    severity: 'warning',
    message: expect.stringMatching(/; one of the floors is enough by the letter, the other is not reached$/),
    fix: `choose a GPU node type with ${missed} or more if both shall be reached`,
  });
});

test.each([
  ['150 TFLOPS', '1.18 PFLOPS'],
  ['151 TFLOPS', '1.2 PFLOPS'],
])('a node of %s a card and %s passes', (card, node) => {
  expect(breachesOf(gpuNodeFp16, demanding(floors), reaching(card, node))).toEqual([]);
});

test("by the reading 'both' a node must reach both floors", () => {
  const both = demanding(floors, { 'gpu-node-fp16': 'both' });
  expect(breachesOf(gpuNodeFp16, both, reaching('147.5 TFLOPS', '1180 TFLOPS'))).toEqual([
    {
      ...about,
      message:
        "FP16 of GPU node type 'node-a': 147.5 TFLOPS a card (150 TFLOPS required) and 1.18 PFLOPS a node (1.18 PFLOPS required); both floors must be reached",
      fix: 'choose a GPU node type with 150 TFLOPS a card or more',
    },
  ]);
  expect(breachesOf(gpuNodeFp16, both, reaching('150 TFLOPS', '1180 TFLOPS'))).toEqual([]);
});

test('a contract with one floor alone is held to that one', () => {
  const perCard = demanding({ perCard: floors.perCard });
  expect(breachesOf(gpuNodeFp16, perCard, reaching('149 TFLOPS', '9 PFLOPS'))).toEqual([
    {
      ...about,
      message: "FP16 of GPU node type 'node-a': 149 TFLOPS a card (150 TFLOPS required)",
      fix: 'choose a GPU node type with 150 TFLOPS a card or more',
    },
  ]);
  expect(breachesOf(gpuNodeFp16, demanding({ perNode: floors.perNode }), reaching('1 TFLOPS', '1.18 PFLOPS'))).toEqual([]);
});

test('an unknown figure matters only where the other does not decide', () => {
  const half = (card: string) => ({ gpuNodes: [gpuNode('gpu-01', { cardFp16: amount(card, 'card'), nodeFp16: undecided('node') })] });
  expect(breachesOf(gpuNodeFp16, demanding(floors), half('150 TFLOPS'))).toEqual([]);
  expect(breachesOf(gpuNodeFp16, demanding(floors), half('149 TFLOPS'))).toEqual([
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('node'),
      message:
        "cannot tell FP16 of GPU node type 'node-a': 149 TFLOPS a card (150 TFLOPS required) and unknown a node (1.18 PFLOPS required): known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
  const both = demanding(floors, { 'gpu-node-fp16': 'both' });
  expect(breachesOf(gpuNodeFp16, both, half('150 TFLOPS'))).toMatchObject([{ severity: 'unknown' }]);
  expect(breachesOf(gpuNodeFp16, both, half('149 TFLOPS'))).toMatchObject([{ origin: yamlAt('card') }]);
});

test('a contract that demands no FP16 accepts any node', () => {
  const silent = contractOf({ lines: [lineOf('gpu-compute', 'gpu-compute', { requires: { node: {} } })] });
  expect(breachesOf(gpuNodeFp16, silent, reaching('1 TFLOPS', '8 TFLOPS'))).toEqual([]);
});
