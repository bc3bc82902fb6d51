import { quotaOfKind } from '../../lib/constructs/line-quota';
import { example } from './stack-of';

test('a quota is what was bought of all lines of a kind', () => {
  expect(quotaOfKind(example().contract, 'vcpu-pool', 'vCPU', [])).toBe(96);
  expect(quotaOfKind(example().contract, 'block-storage', 'GB', [])).toBe(5250);
});

test('the free tolerance is added for lines that use it alone', () => {
  expect(quotaOfKind(example().contract, 'vcpu-pool', 'vCPU', ['cpu-arm'])).toBe(67 + 32);
});

test('a kind without a quantity has no quota of its own', () => {
  expect(quotaOfKind(example().contract, 'public-ip', 'IP', [])).toBeUndefined();
});
