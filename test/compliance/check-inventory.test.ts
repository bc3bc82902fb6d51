import { checkInventory } from '../../lib/compliance/check-inventory';
import type { Origin } from '../../lib/inventory/value';
import { ALL_RULES } from '../../lib/rules/all-rules';
import type { Breach, Rule } from '../../lib/rules/rule';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, inventoryOf, server, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [
    lineOf('vcpu-pool', 'cpu', { requires: { guaranteedShare: { atLeast: '40 %', clause: 'share' } } }),
    lineOf('memory', 'memory', { requires: { bus: { atLeast: '2000 MHz', clause: 'bus' } } }),
  ],
});
const nothing = inventoryOf({});

/** A rule that finds what it is told to. */
const ruleOf = (id: string, ...breaches: Partial<Breach>[]): Rule => ({
  id,
  severity: 'error',
  summary: 'finds what it is told to',
  check: () =>
    breaches.map((breach) => ({
      subject: { noun: 'server', name: 'app-01' },
      origin: yamlAt('servers[0]'),
      message: 'is wrong',
      fix: 'right it',
      ...breach,
    })),
});
const named = (name: string) => ({ subject: { noun: 'server', name } });

test('a finding names the item, the contract and its clause as the document does', () => {
  const servers = [server('app-01', { memoryBus: amount('1999 MHz', 'servers[0].hostType') })];
  expect(checkInventory(contract, inventoryOf({ servers }))).toEqual([
    {
      rule: 'memory-bus-speed',
      severity: 'error',
      contract: 'test-contract',
      line: 'memory',
      clause: '§ bus',
      message: "server 'app-01': the memory bus of host type 'host-a' is 1999 MHz, the contract requires at least 2000 MHz",
      fix: 'choose a host type with memory at 2000 MHz or more',
      origin: yamlAt('servers[0].hostType'),
    },
  ]);
});

test('like breaches at one place are one finding', () => {
  const names = Array.from({ length: 12 }, (_, index) => `app-${String(index + 1).padStart(2, '0')}`);
  const message = (count: number) =>
    checkInventory(contract, nothing, [ruleOf('one', ...names.slice(0, count).map(named))]).map((finding) => finding.message);
  expect(message(12)).toEqual(['12 servers (app-01, app-02, … app-12): is wrong']);
  expect(message(3)).toEqual(['3 servers (app-01, app-02, app-03): is wrong']);
  expect(message(1)).toEqual(["server 'app-01': is wrong"]);
});

test('an item that is found twice is named once', () => {
  expect(checkInventory(contract, nothing, [ruleOf('one', named('app-01'), named('app-01'))])).toMatchObject([
    { message: "server 'app-01': is wrong" },
  ]);
});

test.each<[string, Partial<Breach>]>([
  ['message', { message: 'is worse' }],
  ['fix', { fix: 'mend it' }],
  ['line', { line: 'cpu' }],
  ['clause', { clause: 'share' }],
  ['severity', { severity: 'warning' }],
  ['noun', { subject: { noun: 'volume', name: 'app-01' } }],
  ['place', { origin: yamlAt('servers[1]', 9) }],
])('breaches that differ in %s stay apart', (_, difference) => {
  expect(checkInventory(contract, nothing, [ruleOf('one', {}, difference)])).toHaveLength(2);
});

test('the elements of one resource of a plan share a place, and the finding is at the resource', () => {
  const at = (address: string): Origin => ({ kind: 'plan', file: 'plan.json', address, attribute: 'flavor_id' });
  const breaches = ['app-01', 'app-02'].map((name) => ({ ...named(name), origin: at(`openstack_compute_instance_v2.app["${name}"]`) }));
  expect(checkInventory(contract, nothing, [ruleOf('one', ...breaches)])).toMatchObject([
    { message: '2 servers (app-01, app-02): is wrong', origin: at('openstack_compute_instance_v2.app') },
  ]);
  expect(checkInventory(contract, nothing, [ruleOf('one', ...breaches.slice(0, 1))])).toMatchObject([
    { origin: at('openstack_compute_instance_v2.app["app-01"]') },
  ]);
});

test('errors come first, then what is unknown, then warnings, each in the order of the file', () => {
  const rules = [
    ruleOf(
      'b',
      { severity: 'warning', origin: yamlAt('a', 1) },
      { severity: 'unknown', origin: yamlAt('b', 2) },
      { origin: yamlAt('j', 10) },
    ),
    ruleOf('a', { origin: yamlAt('j', 10) }, { origin: yamlAt('i', 9) }),
  ];
  const order = (given: readonly Rule[]) =>
    checkInventory(contract, nothing, given).map(({ rule, severity, origin }) => [severity, origin.kind === 'yaml' && origin.line, rule]);
  const expected = [
    ['error', 9, 'a'],
    ['error', 10, 'a'],
    ['error', 10, 'b'],
    ['unknown', 2, 'b'],
    ['warning', 1, 'b'],
  ];
  expect(order(rules)).toEqual(expected);
  expect(order(rules.toReversed())).toEqual(expected);
});

test('an empty inventory has nothing against a contract', () => {
  expect(checkInventory(contract, nothing)).toEqual([]);
});

test('every rule has an id of its own', () => {
  expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
});
