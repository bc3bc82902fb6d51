import { quotaOfKind } from '../../lib/constructs/line-quota';
import { minimumClock } from '../../lib/constructs/minimum-clock';
import { contractOf, lineOf } from '../fixtures/contract-of';
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

test('the scheduler holds the floor that the reading chooses', () => {
  const clock = [
    { architectures: ['arm' as const], atLeast: '2.4 GHz', clause: 'row' },
    { architectures: ['arm' as const, 'x86' as const], atLeast: '2.2 GHz', clause: 'row' },
  ];
  const floor = (settings: Record<string, string>) =>
    minimumClock(contractOf({ lines: [lineOf('vcpu-pool', 'cpu', { requires: { clock } })], settings }), 'cpu', 'arm')?.toString();
  expect(floor({})).toBe('2400 MHz');
  expect(floor({ 'vcpu-clock': 'general' })).toBe('2200 MHz');
  expect(minimumClock(example().contract, 'memory', 'arm')).toBeUndefined();
});
