import { strictest } from '../contract/strictest';
import { floor } from './floor';
import { limitedStorage } from './limited-storage';
import type { Rule } from './rule';

/**
 * Every volume, and every storage type on offer, can reach the IOPS of its tier: its back end gets there, and its QoS lets it. A QoS limit is a ceiling, so one
 * above the floor only permits what acceptance has to measure.
 */
export const storageIops: Rule = {
  id: 'storage-iops',
  severity: 'error',
  summary: 'the back end and the QoS limit of every volume and storage type allow the IOPS contracted for its tier',
  *check({ contract, inventory }) {
    for (const { about, storage } of limitedStorage(inventory)) {
      const { line, iopsLimit, backendIops } = storage;
      const minimum = strictest(contract.lineOfKind(line, 'block-storage')?.requires?.iops ?? []);
      yield* floor(about, iopsLimit, minimum, {
        what: 'the QoS limit',
        fix: (required) => `choose a storage type limited to ${required} or more`,
      });
      yield* floor(about, backendIops, minimum, {
        what: 'what the back end gives a volume',
        fix: (required) => `choose a back end that gives a volume ${required} or more`,
      });
    }
  },
};
