import type { FaultResponse } from '../../contract-schema';
import type { Check } from '../check';

/** A worse fault is answered no later than a fault in general, and two names of what may be one event have one time. */
export const faultOrder: Check = {
  subject: 'fault-order',
  by: 'comparison',
  *find({ document: { faultResponse } }) {
    for (const slower of faultResponse) {
      for (const faster of faultResponse) {
        if (slower.duty !== faster.duty || !slower.within.gt(faster.within) || !disagree(slower, faster)) continue;
        yield {
          subject: `fault-order:${slower.duty}`,
          title: { en: `Different times to ${slower.duty} for what may be one event`, zh: '同一事件的故障处理时限不一致' },
          sides: faultResponse
            .filter((each) => each === slower || each === faster)
            .map(({ clause, within }) => ({ clause, value: within.toString() })),
          difference: slower.within.to('minute').minus(faster.within).toString(),
        };
      }
    }
  },
};

/** What a document may mean by a grave event without saying whether the other is one. */
const GRAVE: ReadonlySet<FaultResponse['event']> = new Set(['outage', 'major-event']);

function disagree(slower: FaultResponse, faster: FaultResponse): boolean {
  return slower.event === faster.event || faster.event === 'fault' || (GRAVE.has(slower.event) && GRAVE.has(faster.event));
}
