import { faultRecovery } from '../../../../lib/contract/reconcile/checks/fault-recovery';
import { foundBy } from '../found-by';

const clocks = (recover: string) => ({
  faultResponse: [
    { event: 'outage' as const, duty: 'recover' as const, within: recover, clause: 'a' },
    { event: 'fault' as const, duty: 'locate-and-clear' as const, within: '30 minutes', clause: 'b' },
    { event: 'fault-of-important-system' as const, duty: 'locate-and-clear' as const, within: '10 minutes', clause: 'c' },
  ],
});

test('two repair clocks are found', () => {
  expect(foundBy(faultRecovery, clocks('2 hours'))).toEqual([
    'fault-recovery: 2 hours (a) and 30 minutes (b) and 10 minutes (c), difference 90 minutes',
  ]);
  expect(foundBy(faultRecovery, clocks('31 minutes'))).toHaveLength(1);
});

test('one repair clock is fine', () => {
  expect(foundBy(faultRecovery, clocks('0.5 hours'))).toEqual([]);
  expect(foundBy(faultRecovery, { faultResponse: [{ event: 'outage', duty: 'recover', within: '2 hours', clause: 'a' }] })).toEqual([]);
});
