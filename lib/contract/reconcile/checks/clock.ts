import type { Line } from '../../line-schema';
import type { Check } from '../check';

/** Every clause states the same clock for an architecture. */
export const clock: Check = {
  subject: 'clock',
  by: 'comparison',
  *find(contract) {
    for (const line of contract.lines) {
      const floors = clocksOf(line).flatMap((floor) => floor.architectures.map((architecture) => ({ ...floor, architecture })));
      for (const one of floors) {
        for (const other of floors) {
          if (one.architecture !== other.architecture || !one.atLeast.gt(other.atLeast)) continue;
          yield {
            subject: `clock:${line.id}`,
            title: { en: `Different clocks for ${one.architecture}`, zh: `${one.architecture} 架构主频不一致` },
            sides: [
              { clause: one.clause, value: one.atLeast.toString() },
              { clause: other.clause, value: other.atLeast.toString() },
            ],
            difference: one.atLeast.minus(other.atLeast).toString(),
          };
        }
      }
    }
  },
};

function clocksOf(line: Line) {
  return line.kind === 'vcpu-pool' || line.kind === 'physical-server' ? (line.requires?.clock ?? []) : [];
}
