import { allNames } from './all-names';
import type { CloudDocument, Flavor } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, sorted } from './figures';
import { minimumClockMhz } from './minimum-clock';
import { projectOf } from './project-of';
import { metalServers, serverIn } from './server-of-pool';
import { servicesServers } from './services-servers';
import type { PoolYaml, Signed } from './signed';

const SCOPE = 'aggregate_instance_extra_specs';

export const flavors: Comparison = {
  kind: 'flavors',
  compares:
    'the flavor that servers run on: private to their project, the size of the deployment, bound to hosts of the type and of the clock that the contract demands, with its cards or its bare-metal node',
  subjects: (signed) => [
    ...(signed.deployment.servers ?? []).map(({ pool }) => `flavor of pool ${pool}`),
    ...metalServers(signed).map(({ name }) => `flavor of ${name}`),
    ...servicesServers(signed).map(({ name }) => `flavor of ${name}`),
  ],
  expectations: (signed, cloud) => [
    ...(signed.deployment.servers ?? []).flatMap((pool) =>
      flavorsOf(signed, cloud, 'servers', allNames(pool.servers)).flatMap((flavor) => ofPool(signed, pool, flavor)),
    ),
    ...metalServers(signed).flatMap(({ name, pool }) =>
      flavorsOf(signed, cloud, 'metal', [name]).flatMap((flavor) => ofMetal(signed, name, pool.type, flavor)),
    ),
    ...servicesServers(signed).flatMap(({ name, hostType }) =>
      flavorsOf(signed, cloud, 'services', [name]).flatMap((flavor) => [
        ...shared(signed, `flavor of ${name}`, 'services', flavor),
        spec(`flavor of ${name}`, flavor, `${SCOPE}:pactform_host_type`, hostType),
      ]),
    ),
  ],
};

/** The flavors that servers are really on; one that is gone is found as undefined. */
function flavorsOf(signed: Signed, cloud: CloudDocument, kind: 'servers' | 'metal' | 'services', names: readonly string[]) {
  const used = names.flatMap((name) => serverIn(signed, cloud, kind, name)?.flavor ?? []);
  return sorted(new Set(used)).map((name) => cloud.flavors.find((flavor) => flavor.name === name));
}

function ofPool(signed: Signed, pool: PoolYaml, flavor: Flavor | undefined): Expectation[] {
  const subject = `flavor of pool ${pool.pool}`;
  const { architecture } = found(
    signed.platform.hostTypes.find(({ id }) => id === pool.hostType),
    `host type '${pool.hostType}'`,
  );
  const minimum = minimumClockMhz(signed, pool.lines.cpu, architecture);
  const asked = /^>= (.*)$/.exec(flavor?.extraSpecs[`${SCOPE}:pactform_clock_mhz`] ?? '')?.[1];
  const card = signed.platform.gpuCardTypes?.find(({ id }) => id === pool.gpu?.type);
  return [
    ...shared(signed, subject, 'servers', flavor),
    { subject, figure: 'vCPUs', line: pool.lines.cpu, demand: 'is', required: figure(pool.cpu, 'vCPU'), found: flavor?.vcpus },
    {
      subject,
      figure: 'memory in MiB',
      line: pool.lines.memory,
      demand: 'is',
      required: figure(pool.memory, 'GB') * 1024,
      found: flavor?.ramMib,
    },
    // every disk is a volume, which the storage line counts
    { subject, figure: 'local disk in GiB', demand: 'is', required: 0, found: flavor?.diskGib },
    spec(subject, flavor, `${SCOPE}:pactform_host_type`, pool.hostType),
    ...(minimum === undefined
      ? []
      : [
          {
            subject,
            figure: 'clock in MHz that it asks for',
            line: pool.lines.cpu,
            demand: 'at least' as const,
            required: minimum,
            found: Number(asked),
          },
        ]),
    ...(pool.gpu === undefined
      ? []
      : [
          {
            ...spec(subject, flavor, 'pci_passthrough:alias', `${card?.pciAlias}:${figure(pool.gpu.cards, 'card')}`),
            line: pool.lines.gpu,
          },
        ]),
  ];
}

function ofMetal(signed: Signed, name: string, typeId: string, flavor: Flavor | undefined): Expectation[] {
  const subject = `flavor of ${name}`;
  const { gpuNodeTypes = [], physicalServerTypes = [] } = signed.platform;
  const type = found(
    [...gpuNodeTypes, ...physicalServerTypes].find(({ id }) => id === typeId),
    `node type '${typeId}'`,
  );
  return [
    ...shared(signed, subject, 'metal', flavor),
    spec(subject, flavor, `resources:${type.resourceClass}`, '1'),
    // a whole machine is asked for: its parts are not counted from a host
    ...['VCPU', 'MEMORY_MB', 'DISK_GB'].map((resource) => spec(subject, flavor, `resources:${resource}`, '0')),
  ];
}

function shared(signed: Signed, subject: string, kind: 'servers' | 'metal' | 'services', flavor: Flavor | undefined): Expectation[] {
  return [
    { subject, figure: 'public', demand: 'is', required: false, found: flavor?.public },
    { subject, figure: 'projects', demand: 'is', required: [projectOf(signed, kind)], found: flavor?.projects },
  ];
}

function spec(subject: string, flavor: Flavor | undefined, key: string, required: string): Expectation {
  return { subject, figure: key, demand: 'is', required, found: flavor?.extraSpecs[key] };
}
