import { databaseAuditCoverage } from '../../lib/rules/database-audit-coverage';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { coverage, software, undecided, yamlAt } from '../fixtures/inventory-of';

const database = lineOf('database', 'database');
const contract = contractOf({
  lines: [database, lineOf('middleware', 'middleware'), lineOf('database-audit', 'audit', { quantity: '4', unit: '1 set' })],
});
const installed = [software('db-01', 'Alpha'), software('app-01', 'Omega', { line: 'middleware' })];

test('a database that no audit covers is a breach; middleware is none', () => {
  expect(breachesOf(databaseAuditCoverage, contract, { software: installed })).toEqual([
    {
      subject: { noun: 'database', name: 'db-01 Alpha' },
      line: 'audit',
      clause: 'row',
      origin: yamlAt('servers[0].software[0]'),
      message: "not covered by 'audit' (name of audit), the contract requires it for every database",
      fix: "cover it by a service on line 'audit'",
    },
  ]);
});

test('a database that is audited passes', () => {
  expect(breachesOf(databaseAuditCoverage, contract, { software: installed, coverage: [coverage('audit', ['db-01 Alpha'])] })).toEqual([]);
});

test('unknown coverage is reported', () => {
  const late = coverage('audit', [], { covered: undecided('covers') });
  expect(breachesOf(databaseAuditCoverage, contract, { software: installed, coverage: [late] })).toEqual([
    {
      subject: { noun: 'database', name: 'db-01 Alpha' },
      line: 'audit',
      clause: 'row',
      severity: 'unknown',
      origin: yamlAt('covers'),
      message: "cannot tell what 'audit' (name of audit) covers, which must be every database: known after apply",
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('the clause of the duty is cited where there is one', () => {
  const duty = contractOf({ lines: [database, lineOf('database-audit', 'audit', { requires: { everyDatabase: { clause: 'every' } } })] });
  expect(breachesOf(databaseAuditCoverage, duty, { software: installed.slice(0, 1) })).toMatchObject([{ clause: 'every' }]);
});

test('a contract without database audit demands none', () => {
  expect(breachesOf(databaseAuditCoverage, contractOf({ lines: [database] }), { software: installed.slice(0, 1) })).toEqual([]);
});
