import { securityCoverage } from '../../lib/rules/security-coverage';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { coverage, physicalServer, server, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('host-security', 'guard', { requires: { service: 'protection', everyServer: { clause: 'all-hosts' } } })],
});
const servers = [server('app-01'), server('app-02')];

test('a server that a service does not cover is a breach, one for each', () => {
  expect(breachesOf(securityCoverage, contract, { servers, coverage: [coverage('guard', ['app-02'])] })).toEqual([
    {
      subject: { noun: 'server', name: 'app-01' },
      line: 'guard',
      clause: 'all-hosts',
      origin: yamlAt('servers[0].pool'),
      message: "not covered by 'guard' (name of guard), the contract requires it for every server",
      fix: "cover it by a service on line 'guard'",
    },
  ]);
  expect(breachesOf(securityCoverage, contract, { servers })).toHaveLength(2);
});

test('servers that all services together cover pass', () => {
  const parts = { servers, coverage: [coverage('guard', ['app-01']), coverage('guard', ['app-02'])] };
  expect(breachesOf(securityCoverage, contract, parts)).toEqual([]);
});

test('a service covers servers on its own line alone', () => {
  const both = contractOf({
    lines: [lineOf('vulnerability-scan', 'scan', { quantity: '9', unit: '1 server' }), lineOf('log-audit', 'logs')],
  });
  const parts = { servers, coverage: [coverage('logs', ['app-01', 'app-02'])] };
  expect(breachesOf(securityCoverage, both, parts)).toMatchObject([
    { line: 'scan', clause: 'row', subject: { name: 'app-01' } },
    { line: 'scan', clause: 'row', subject: { name: 'app-02' } },
  ]);
});

test('a physical server has to be covered too', () => {
  expect(breachesOf(securityCoverage, contract, { physicalServers: [physicalServer('db-01')] })).toMatchObject([
    {
      subject: { noun: 'physical server', name: 'db-01' },
      message: "not covered by 'guard' (name of guard), the contract requires it for every physical server",
    },
  ]);
});

test('where coverage is unknown, only what is known to be covered passes', () => {
  const late = coverage('guard', [], { covered: undecided('covers') });
  expect(breachesOf(securityCoverage, contract, { servers, coverage: [coverage('guard', ['app-01']), late] })).toEqual([
    {
      subject: { noun: 'server', name: 'app-02' },
      line: 'guard',
      clause: 'all-hosts',
      severity: 'unknown',
      origin: yamlAt('covers'),
      message: "cannot tell what 'guard' (name of guard) covers, which must be every server: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract without such services, or with one of neither duty nor quantity, demands none', () => {
  expect(breachesOf(securityCoverage, contractOf({ lines: [lineOf('vpn', 'vpn')] }), { servers })).toEqual([]);
  expect(breachesOf(securityCoverage, contractOf({ lines: [lineOf('log-audit', 'logs')] }), { servers })).toEqual([]);
});
