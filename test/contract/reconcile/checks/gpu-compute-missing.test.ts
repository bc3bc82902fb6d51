import { gpuComputeMissing } from '../../../../lib/contract/reconcile/checks/gpu-compute-missing';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const memory = row('gpu-memory', 'm', { quantity: '112', unit: '1 GB' });
const jointLeases = [{ lines: ['m'], host: ['vcpu-pool' as const], hostIncluded: false, clause: 'lease' }];

test('memory to be leased with compute that has no row is found', () => {
  expect(foundBy(gpuComputeMissing, { lines: [memory], jointLeases })).toEqual([
    'gpu-compute-missing:m: 112 GB (row-m) and no compute row (lease)',
  ]);
});

test('a row of compute, or no joint lease, is fine', () => {
  expect(foundBy(gpuComputeMissing, { lines: [memory, row('gpu-compute', 'c')], jointLeases })).toEqual([]);
  expect(foundBy(gpuComputeMissing, { lines: [memory] })).toEqual([]);
});
