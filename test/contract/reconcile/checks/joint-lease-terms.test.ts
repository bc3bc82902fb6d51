import { jointLeaseTerms } from '../../../../lib/contract/reconcile/checks/joint-lease-terms';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const leased = (gpu: string, host: string) => ({
  lines: [
    row('gpu-memory', 'g', { quantity: '1', unit: '1 GB', term: gpu }),
    row('vcpu-pool', 'h', { quantity: '1', unit: '1 vCPU', term: host }),
  ],
  jointLeases: [{ lines: ['g'], host: ['vcpu-pool' as const, 'physical-server' as const], hostIncluded: true, clause: 'lease' }],
});

test('a host that ends earlier or later is found', () => {
  expect(foundBy(jointLeaseTerms, leased('8 months', '6 months'))).toEqual([
    'joint-lease-terms:g: 8 months (row-g) and 6 months (row-h), difference 2 months',
  ]);
  expect(foundBy(jointLeaseTerms, leased('8 months', '9 months'))).toEqual([
    'joint-lease-terms:g: 8 months (row-g) and 9 months (row-h), difference 1 month',
  ]);
});

test('equal terms are fine', () => {
  expect(foundBy(jointLeaseTerms, leased('12 months', '12 months'))).toEqual([]);
});
