import type { WafSet } from '../../lib/inventory/inventory';
import { wafThroughput } from '../../lib/rules/waf-throughput';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { amount, undecided, wafSet, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({ lines: [lineOf('waf', 'waf', { requires: { throughput: { atLeast: '300 Mbps', clause: 'throughput' } } })] });
const passing = (throughput: WafSet['throughput']) => ({ wafSets: [wafSet('waf-portal', { throughput })] });

test('a set that lets less pass is a breach', () => {
  expect(breachesOf(wafThroughput, contract, passing(amount('299 Mbps', 'wafs[0].throughput')))).toEqual([
    {
      subject: { noun: 'WAF set', name: 'waf-portal' },
      line: 'waf',
      clause: 'throughput',
      origin: yamlAt('wafs[0].throughput'),
      message: 'the throughput is 299 Mbps, the contract requires at least 300 Mbps',
      fix: 'give the set 300 Mbps or more',
    },
  ]);
});

test.each(['300 Mbps', '1 Gbps'])('a set of %s passes', (throughput) => {
  expect(breachesOf(wafThroughput, contract, passing(amount(throughput, 'wafs[0].throughput')))).toEqual([]);
});

test('an unknown throughput is reported', () => {
  expect(breachesOf(wafThroughput, contract, passing(undecided('waf')))).toEqual([
    {
      subject: { noun: 'WAF set', name: 'waf-portal' },
      line: 'waf',
      clause: 'throughput',
      severity: 'unknown',
      origin: yamlAt('waf'),
      message: 'cannot tell the throughput, which must be at least 300 Mbps: known after apply',
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no throughput accepts any', () => {
  expect(breachesOf(wafThroughput, contractOf({ lines: [lineOf('waf', 'waf')] }), passing(amount('1 Mbps', 'waf')))).toEqual([]);
});
