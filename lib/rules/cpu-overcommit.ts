import { Decimal } from '../quantity/decimal';
import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/** No host shares a physical core among more virtual processors than the contract allows. */
export const cpuOvercommit: Rule = {
  id: 'cpu-overcommit',
  severity: 'error',
  summary: 'no host shares a physical core among more virtual processors than contracted',
  *check({ contract, inventory }) {
    for (const { name, hostType, vcpuLine, vcpusPerCore } of inventory.servers) {
      const required = contract.lineOfKind(vcpuLine, 'vcpu-pool')?.requires?.physicalPerVirtual;
      if (required === undefined) continue;
      const about = { subject: { noun: 'server', name }, line: vcpuLine };
      const { atLeast: coresPerVcpu, clause } = required;
      const most = atMost(coresPerVcpu);
      if (!vcpusPerCore.known) {
        yield unknownValue(
          about,
          vcpusPerCore,
          clause,
          `how many vCPU share a core of host type '${hostType}', which may be at most ${most}`,
        );
      } else if (vcpusPerCore.value.times(coresPerVcpu).gt(1)) {
        // Multiplied, not divided: 1/3 of a core has no exact decimal.
        yield {
          ...about,
          origin: vcpusPerCore.origin,
          clause,
          message: `host type '${hostType}' puts ${vcpusPerCore.value} vCPU on a physical core, the contract allows at most ${most} (${coresPerVcpu} physical to virtual)`,
          fix: `lower the allocation ratio of the host type to ${most} or less, or choose another`,
        };
      }
    }
  },
};

/** For the message alone: rounded down to two decimals, so that what it advises is never too much. */
function atMost(coresPerVcpu: Decimal): Decimal {
  return new Decimal(1).dividedBy(coresPerVcpu).toDecimalPlaces(2, Decimal.ROUND_FLOOR);
}
