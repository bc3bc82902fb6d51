import { logRetention } from '../../lib/rules/log-retention';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, coverage, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [lineOf('log-audit', 'logs', { requires: { retention: { atLeast: '4 months', clause: 'retention' } } })],
});
const about = { subject: { noun: 'service', name: 'logs' }, line: 'logs', clause: 'retention' };
const keeping = (text: string) => ({ coverage: [coverage('logs', ['app-01'], { retention: amount(text, 'hostServices[0].retention') })] });

test('logs that are kept too short are a breach', () => {
  expect(breachesOf(logRetention, contract, keeping('3 months'))).toEqual([
    {
      ...about,
      origin: yamlAt('hostServices[0].retention'),
      message: 'the retention of logs is 3 months, the contract requires at least 4 months',
      fix: 'state a retention of 4 months or more',
    },
  ]);
});

test('a service that states no retention is a breach', () => {
  expect(breachesOf(logRetention, contract, { coverage: [coverage('logs', ['app-01'])] })).toEqual([
    {
      ...about,
      origin: yamlAt('hostServices[0].covers'),
      message: 'no retention of logs is stated, the contract requires at least 4 months',
      fix: 'state a retention of 4 months or more',
    },
  ]);
});

test.each(['4 months', '5 months', '1 year'])('logs kept for %s pass', (text) => {
  expect(breachesOf(logRetention, contract, keeping(text))).toEqual([]);
});

test('an unknown retention is reported', () => {
  expect(breachesOf(logRetention, contract, { coverage: [coverage('logs', [], { retention: undecided('retention') })] })).toEqual([
    {
      ...about,
      severity: 'unknown',
      origin: yamlAt('retention'),
      message: 'cannot tell the retention of logs, which must be at least 4 months: known after apply',
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no retention accepts a service without one', () => {
  expect(breachesOf(logRetention, contractOf({ lines: [lineOf('log-audit', 'logs')] }), { coverage: [coverage('logs', [])] })).toEqual([]);
});
