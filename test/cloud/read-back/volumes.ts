import type { CloudDocument } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { figure, found, limit, sorted, sum } from './figures';
import { projectOf } from './project-of';
import { customersServers, serverIn } from './server-of-pool';
import type { PoolYaml, Signed } from './signed';

export const volumes: Comparison = {
  kind: 'volumes',
  compares:
    "each server has its volumes and no other is there: size, tier, back end, image of the boot volume, the server it is attached to; all of a line's together are within its quantity",
  subjects: (signed) => [
    `volumes of ${projectOf(signed, 'servers')}`,
    ...named(signed).map(({ name }) => `volume ${name}`),
    ...storageLines(signed).map((line) => `line ${line}`),
  ],
  expectations: (signed, cloud) => [
    {
      subject: `volumes of ${projectOf(signed, 'servers')}`,
      figure: 'names',
      demand: 'is',
      required: sorted(named(signed).map(({ name }) => name)),
      found: sorted(ofCustomer(signed, cloud).map(({ name }) => name)),
    },
    ...named(signed).flatMap((volume) => ofVolume(signed, cloud, volume)),
    ...storageLines(signed).flatMap((line): Expectation[] => {
      const most = limit(signed, line, 'GB');
      const drawn = sum(
        ofCustomer(signed, cloud)
          .filter(({ lines }) => lines.includes(line))
          .map(({ sizeGib }) => sizeGib),
      );
      return most === undefined
        ? []
        : [{ subject: `line ${line}`, figure: 'GiB of all volumes', line, demand: 'at most', required: most, found: drawn }];
    }),
  ],
};

interface NamedVolume {
  readonly name: string;
  readonly server: string;
  readonly storage: string;
  readonly size: string;
  /** Of a boot volume. */
  readonly image: string | undefined;
}

function named(signed: Signed): NamedVolume[] {
  return customersServers(signed).flatMap(({ name: server, pool }) => volumesOf(server, pool));
}

function volumesOf(server: string, { boot, image, volumes: data = [] }: PoolYaml): NamedVolume[] {
  return [
    { name: `${server}-boot`, server, ...boot, image },
    ...data.map(({ name, ...volume }) => ({ name: `${server}-${name}`, server, ...volume, image: undefined })),
  ];
}

function ofCustomer(signed: Signed, cloud: CloudDocument) {
  return cloud.volumes.filter(({ project }) => project === projectOf(signed, 'servers'));
}

function storageLines({ deployment }: Signed): string[] {
  return sorted(new Set((deployment.storageTypes ?? []).map(({ line }) => line)));
}

function ofVolume(signed: Signed, cloud: CloudDocument, { name, server, storage, size, image }: NamedVolume): Expectation[] {
  const subject = `volume ${name}`;
  const volume = ofCustomer(signed, cloud).find((each) => each.name === name);
  const tier = found(
    signed.deployment.storageTypes?.find(({ id }) => id === storage),
    `storage type '${storage}'`,
  );
  const backend = found(
    signed.platform.storageBackends?.find(({ id }) => id === tier.backend),
    `storage back end '${tier.backend}'`,
  );
  const glance = signed.platform.images.find(({ id }) => id === image)?.name;
  const attachedTo = serverIn(signed, cloud, 'servers', server)?.id;
  return [
    { subject, figure: 'status', demand: 'is', required: 'in-use', found: volume?.status },
    { subject, figure: 'GiB', line: tier.line, demand: 'is', required: figure(size, 'GB'), found: volume?.sizeGib },
    { subject, figure: 'type', line: tier.line, demand: 'is', required: `${signed.contract.id}-${storage}`, found: volume?.type },
    { subject, figure: 'lines', demand: 'is', required: [tier.line], found: volume?.lines },
    // Cinder writes HOST@BACKEND#POOL
    { subject, figure: 'back end', demand: 'is', required: backend.backendName, found: volume?.backend.split(/[@#]/)[1] },
    { subject, figure: 'servers', demand: 'is', required: attachedTo === undefined ? ['a server'] : [attachedTo], found: volume?.servers },
    ...(image === undefined
      ? []
      : [
          { subject, figure: 'bootable', demand: 'is' as const, required: true, found: volume?.bootable },
          { subject, figure: 'image', demand: 'is' as const, required: glance ?? null, found: volume?.image ?? undefined },
        ]),
  ];
}
