import type { Finding } from '../../lib/compliance/finding';
import { loadPlatform } from '../../lib/platform/load-platform';
import { Platform } from '../../lib/platform/platform';
import { findingsText, findingText } from '../../lib/report/findings-text';
import type { Severity } from '../../lib/rules/rule';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({ lines: [lineOf('vcpu-pool', 'cpu')] });
const finding = (facts: Partial<Finding> = {}): Finding => ({
  rule: 'vcpu-clock-speed',
  severity: 'error',
  contract: 'test-contract',
  line: 'cpu',
  clause: '附件1 1.1.1',
  message: "server 'app-01': the clock is 2.3 GHz, the contract requires at least 2.4 GHz",
  fix: 'choose a type of 2.4 GHz or more',
  origin: yamlAt('servers[0].hostType', 21),
  ...facts,
});
const verdict = (...severities: readonly Severity[]) =>
  findingsText({ contract, file: 'deployment.yaml', findings: severities.map((severity) => finding({ severity })) })
    .trimEnd()
    .split('\n')
    .at(-1);

test('a finding has its place, what is wrong, the clause and what to do', () => {
  expect(findingText(finding())).toBe(`error  deployment.yaml:21:1  servers[0].hostType
  server 'app-01': the clock is 2.3 GHz, the contract requires at least 2.4 GHz
  clause 附件1 1.1.1, line cpu (vcpu-clock-speed)
  fix: choose a type of 2.4 GHz or more
`);
});

test('without a clause or a line only what is there is told', () => {
  const { clause: _, ...withoutClause } = finding();
  const { line: __, ...withoutBoth } = withoutClause;
  expect([withoutClause, withoutBoth].map((each) => findingText(each).split('\n')[2])).toEqual([
    '  line cpu (vcpu-clock-speed)',
    '  (vcpu-clock-speed)',
  ]);
});

test('a finding of a plan or at synth has its place there', () => {
  const first = (origin: Finding['origin']) => findingText(finding({ origin })).split('\n')[0];
  expect(first({ kind: 'plan', file: 'plan.json', address: 'openstack_x.app["app-01"]', attribute: 'flavor_id' })).toBe(
    'error  plan.json  openstack_x.app["app-01"]  flavor_id',
  );
  expect(first({ kind: 'construct', construct: 'test-servers/app', property: 'hostType' })).toBe(
    'error  construct test-servers/app  hostType',
  );
});

test('the last line says which file of which contract, and how many of what', () => {
  expect(verdict()).toBe('T-1: deployment.yaml: meets the contract');
  expect(verdict('error')).toBe('T-1: deployment.yaml: 1 error, 0 warnings, 0 unknown');
  expect(verdict('error', 'error', 'warning', 'unknown')).toBe('T-1: deployment.yaml: 2 errors, 1 warning, 1 unknown');
});

test('findings stand apart by an empty line', () => {
  const text = findingText(finding());
  expect(findingsText({ contract, file: 'deployment.yaml', findings: [finding(), finding()] })).toBe(
    `${text}\n${text}\nT-1: deployment.yaml: 2 errors, 0 warnings, 0 unknown\n`,
  );
});

test('what would steer the terminal, or fake a finding, is written out', () => {
  expect(
    findingText(finding({ message: "product 'x\u001b[2J\nerror  y'", fix: '\u202Eright' }))
      .split('\n')
      .slice(1, 4),
  ).toEqual(["  product 'x\\u001b[2J\\u000aerror  y'", '  clause 附件1 1.1.1, line cpu (vcpu-clock-speed)', '  fix: \\u202eright']);
});

test('figures of the platform that are only assumed are told, in words for one and for many', () => {
  const { document } = loadPlatform('contracts/platforms/sandbox.yaml');
  const [type, ...others] = document.hostTypes;
  if (type === undefined) throw new Error('the sandbox has no host type');
  const assumed = { ...document.evidence, guess: { kind: 'assumed', source: 'nobody' } as const };
  const note = (platform: Platform) => findingsText({ contract, file: 'deployment.yaml', findings: [], platform }).split('\n')[1];
  const oneGuess = { ...document, evidence: assumed, hostTypes: [{ ...type, clock: { ...type.clock, evidence: 'guess' } }, ...others] };
  expect(note(new Platform(document))).toBe('');
  expect(note(new Platform(oneGuess))).toMatch(
    /^ {2}1 of the \d+ figures of platform 'sandbox' is assumed, not evidenced; what passes, passes on it$/,
  );
  expect(note(loadPlatform('contracts/platforms/government-cloud.yaml'))).toMatch(
    /^ {2}\d+ of the \d+ figures of platform 'government-cloud' are assumed, not evidenced; what passes, passes on them$/,
  );
});
