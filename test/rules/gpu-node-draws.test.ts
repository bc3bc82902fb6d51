import { gpuNodeDraws } from '../../lib/rules/gpu-node-draws';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, gpuNode, yamlAt } from '../fixtures/inventory-of';

const leasing = (hostIncluded: boolean) =>
  contractOf({
    lines: [lineOf('gpu-memory', 'gpu-memory'), lineOf('gpu-compute', 'gpu-compute'), lineOf('vcpu-pool', 'cpu')],
    jointLeases: [{ lines: ['gpu-memory', 'gpu-compute'], host: ['vcpu-pool'], hostIncluded, clause: 'lease' }],
  });
const node = gpuNode('gpu-01');
const greedy = gpuNode('gpu-01', { draws: [...node.draws, { line: 'cpu', amount: amount('128 vCPU', 'gpuNodes[0].type') }] });

test('a node that draws on a line for its own host is a breach where the price includes it', () => {
  expect(breachesOf(gpuNodeDraws, leasing(true), { gpuNodes: [greedy] })).toEqual([
    {
      subject: { noun: 'GPU node', name: 'gpu-01' },
      line: 'cpu',
      clause: 'lease',
      origin: yamlAt('gpuNodes[0].type'),
      message: "a draw on 'cpu', but the price of gpu-memory and gpu-compute includes the whole node",
      fix: "remove the draw on 'cpu'",
    },
  ]);
});

test('a node that draws on the leased lines alone passes', () => {
  expect(breachesOf(gpuNodeDraws, leasing(true), { gpuNodes: [node] })).toEqual([]);
});

test('a contract whose price has no host leaves its lines open to the node', () => {
  expect(breachesOf(gpuNodeDraws, leasing(false), { gpuNodes: [greedy] })).toEqual([]);
});
