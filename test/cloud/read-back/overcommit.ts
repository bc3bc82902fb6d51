import { allNames } from './all-names';
import type { Host } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, lineOf } from './figures';
import type { PoolYaml, Signed } from './signed';

/** Placement's inventory of a host is what is really shared: the scheduler counts by it, whatever an aggregate's metadata says. */
export const overcommit: Comparison = {
  kind: 'overcommit',
  compares:
    "Placement's allocation ratios of the hosts that each pool's servers are on: no more virtual processors and memory than the contract allows and the platform says",
  subjects: (signed) => (signed.deployment.servers ?? []).map(({ pool }) => `hosts of pool ${pool}`),
  expectations: (signed, cloud) =>
    (signed.deployment.servers ?? []).flatMap((pool) => {
      const names = allNames(pool.servers);
      const used = cloud.hosts.filter(({ servers }) => servers.some((server) => names.includes(server)));
      return used.flatMap((host) => ofHost(signed, pool, host));
    }),
};

function ofHost(signed: Signed, pool: PoolYaml, host: Host): Expectation[] {
  const subject = `hosts of pool ${pool.pool}`;
  const type = found(
    signed.platform.hostTypes.find(({ id }) => id === pool.hostType),
    `host type '${pool.hostType}'`,
  );
  const [cpu, memory] = [lineOf(signed, pool.lines.cpu), lineOf(signed, pool.lines.memory)];
  const processors = {
    subject,
    figure: `virtual processors for one of ${host.name}`,
    found: host.inventories['VCPU']?.allocation_ratio,
  };
  const share = {
    subject,
    figure: `memory given for one of ${host.name}`,
    found: host.inventories['MEMORY_MB']?.allocation_ratio,
  };
  const { physicalPerVirtual, guaranteedShare } = cpu.requires ?? {};
  return [
    { ...processors, demand: 'is', required: Number(type.vcpusPerCore.value) },
    ...(physicalPerVirtual === undefined
      ? []
      : [{ ...processors, line: cpu.id, demand: 'at most' as const, required: 1 / Number(physicalPerVirtual.atLeast) }]),
    ...(guaranteedShare === undefined
      ? []
      : [{ ...processors, line: cpu.id, demand: 'at most' as const, required: 100 / figure(guaranteedShare.atLeast, '%') }]),
    { ...share, demand: 'is', required: Number(type.memoryOvercommit.value) },
    ...(memory.requires?.exclusive === undefined ? [] : [{ ...share, line: memory.id, demand: 'at most' as const, required: 1 }]),
  ];
}
