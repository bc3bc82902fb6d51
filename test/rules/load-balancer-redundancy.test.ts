import type { LoadBalancer } from '../../lib/inventory/inventory';
import { loadBalancerRedundancy } from '../../lib/rules/load-balancer-redundancy';
import { breachesOf } from '../fixtures/breaches-of';
import { contractOf, lineOf } from '../fixtures/contract-of';
import { given, loadBalancer, undecided, yamlAt } from '../fixtures/inventory-of';

const contract = contractOf({
  lines: [
    lineOf('load-balancer', 'lb', {
      requires: {
        redundant: { clause: 'redundant' },
        algorithms: { all: ['hash'], clause: 'able' },
        protocols: { all: ['UDP'], clause: 'able' },
      },
    }),
  ],
});
const being = (redundant: LoadBalancer['redundant']) => ({ loadBalancers: [loadBalancer('portal', { redundant })] });

test('a load balancer that is not redundant is a breach', () => {
  expect(breachesOf(loadBalancerRedundancy, contract, being(given(false, 'loadBalancers[0]')))).toEqual([
    {
      subject: { noun: 'load balancer', name: 'portal' },
      line: 'lb',
      clause: 'redundant',
      origin: yamlAt('loadBalancers[0]'),
      message: 'a single point of failure, the contract requires redundancy',
      fix: 'use a redundant load balancer (in Octavia a topology of ACTIVE_STANDBY)',
    },
  ]);
});

test('a redundant one passes, whichever of the named algorithms and protocols it uses', () => {
  expect(breachesOf(loadBalancerRedundancy, contract, being(given(true, 'loadBalancers[0]')))).toEqual([]);
});

test('unknown redundancy is reported', () => {
  expect(breachesOf(loadBalancerRedundancy, contract, being(undecided('lb')))).toEqual([
    {
      subject: { noun: 'load balancer', name: 'portal' },
      line: 'lb',
      clause: 'redundant',
      severity: 'unknown',
      origin: yamlAt('lb'),
      message: 'cannot tell whether there is a single point of failure, which there must not be: known after apply',
      fix: 'check it again once the value is known, or state it in the configuration',
    },
  ]);
});

test('a contract that demands no redundancy accepts a single one', () => {
  expect(breachesOf(loadBalancerRedundancy, contractOf({ lines: [lineOf('load-balancer', 'lb')] }), being(given(false, 'lb')))).toEqual([]);
});
