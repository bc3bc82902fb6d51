import { readFileSync } from 'node:fs';
import { loadDocument } from '../../lib/document/load-document';
import { formatProblem, InputError } from '../../lib/document/problem';
import { YamlDocument } from '../../lib/document/yaml-document';
import { platformSchema } from '../../lib/platform/platform-schema';

const SANDBOX = readFileSync('contracts/platforms/sandbox.yaml', 'utf8');

function problemsWith(part: string, replacement: string): string[] {
  if (!SANDBOX.includes(part)) throw new Error(`there is no '${part}' to replace`);
  try {
    loadDocument(YamlDocument.parse(SANDBOX.replace(part, replacement), 'platform'), platformSchema);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map((problem) => formatProblem(problem).replace('platform:', ''));
  }
}

test.each([
  [
    'vcpusPerCore: { value: "4"',
    'vcpusPerCore: { value: "0"',
    '13:28: hostTypes[0].vcpusPerCore.value: expected a decimal above zero, received "0"',
  ],
  [
    'memoryOvercommit: { value: "1"',
    'memoryOvercommit: { value: "-1"',
    '14:32: hostTypes[0].memoryOvercommit.value: expected a decimal above zero, received "-1"',
  ],
  [
    'cards: { value: 8 cards',
    'cards: { value: 7.5 cards',
    '36:21: gpuNodeTypes[0].cards.value: expected a whole number of cards, received "7.5 cards"',
  ],
  [
    'ports: { count: "2"',
    'ports: { count: "2.5"',
    '42:21: gpuNodeTypes[0].ports.count: expected a whole number in quotes, such as "2", received "2.5"',
  ],
  [
    'sockets: { value: "2"',
    'sockets: { value: "-2"',
    '51:23: physicalServerTypes[0].sockets.value: expected a whole number in quotes, such as "2", received "-2"',
  ],
])('%s cannot be %s: every minimum would be compared with it', (part, replacement, problem) => {
  expect(problemsWith(part, replacement)).toEqual([problem]);
});

test('a ratio may have a fraction, and an adapter may be missing', () => {
  expect(problemsWith('vcpusPerCore: { value: "4"', 'vcpusPerCore: { value: "1.5"')).toEqual([]);
  expect(problemsWith('hostBusAdapters: { value: "2"', 'hostBusAdapters: { value: "0"')).toEqual([]);
});

test('a host is of one type: in the aggregates of two, servers of one would run on the figures of the other', () => {
  expect(problemsWith('[compute-x86-1, ', '[compute-arm-2, ')).toEqual([
    '25:13: hostTypes[1].hosts[0]: expected each host once; hostTypes[0].hosts[1] is the same, received "compute-arm-2"',
  ]);
});

test('every figure has evidence that is there', () => {
  expect(problemsWith('memoryBus: { value: 2933 MHz, evidence: declared', 'memoryBus: { value: 2933 MHz, evidence: measured')).toEqual([
    '12:45: hostTypes[0].memoryBus.evidence: expected a known entry of evidence (declared), received "measured"',
  ]);
  expect(problemsWith('memoryBus: { value: 2933 MHz, evidence: declared', 'memoryBus: { value: 2933 MHz')).toEqual([
    '12:16: hostTypes[0].memoryBus.evidence: expected a text, received nothing (the key is missing)',
  ]);
});
