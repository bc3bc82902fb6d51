import { clock } from '../../../../lib/contract/reconcile/checks/clock';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const clocks = (general: string) => ({
  lines: [
    row('vcpu-pool', 'v', {
      requires: {
        clock: [
          { architectures: ['arm'], atLeast: '2.4 GHz', clause: 'table' },
          { architectures: ['c86', 'x86'], atLeast: '2.2 GHz', clause: 'table' },
          { architectures: ['arm'], atLeast: general, clause: 'text' },
        ],
      },
    }),
  ],
});

test('two clocks for one architecture are found', () => {
  expect(foundBy(clock, clocks('2.2 GHz'))).toEqual(['clock:v: 2.4 GHz (table) and 2.2 GHz (text), difference 0.2 GHz']);
  expect(foundBy(clock, clocks('2.401 GHz'))).toEqual(['clock:v: 2.401 GHz (text) and 2.4 GHz (table), difference 0.001 GHz']);
});

test('one clock in two units, and different clocks of different architectures, are fine', () => {
  expect(foundBy(clock, clocks('2400 MHz'))).toEqual([]);
});
