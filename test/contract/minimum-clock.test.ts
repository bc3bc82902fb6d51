import { minimumClock } from '../../lib/contract/minimum-clock';
import { contractOf, lineOf } from '../fixtures/contract-of';

test('the reading chooses among the floors stated for an architecture', () => {
  const clock = [
    { architectures: ['arm' as const], atLeast: '2.4 GHz', clause: 'row' },
    { architectures: ['arm' as const, 'x86' as const], atLeast: '2.2 GHz', clause: 'row' },
  ];
  const floor = (settings: Record<string, string>) =>
    minimumClock(contractOf({ lines: [lineOf('vcpu-pool', 'cpu', { requires: { clock } })], settings }), 'cpu', 'arm')?.atLeast.toString();
  expect(floor({})).toBe('2.4 GHz');
  expect(floor({ 'vcpu-clock': 'general' })).toBe('2.2 GHz');
});

test('a line of another kind, or an architecture without a statement, has no floor', () => {
  const contract = contractOf({ lines: [lineOf('vcpu-pool', 'cpu'), lineOf('memory', 'memory')] });
  expect(minimumClock(contract, 'memory', 'arm')).toBeUndefined();
  expect(minimumClock(contract, 'cpu', 'arm')).toBeUndefined();
});
