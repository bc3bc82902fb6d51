import type { Signed } from './signed';

/** Each server of the supplier's own that the deployment leads to, as `lib/openstack` and the docs name them, with what it is made of. */
export function servicesServers({ contract: { id }, deployment }: Signed) {
  const { wafs = [], remoteAccess, hostServices = [], backups = [], backupRunner } = deployment;
  return [
    ...wafs.flatMap(({ name, line, hostType, image }) =>
      ['a', 'b'].map((half) => ({ name: `${id}-${name}-${half}`, lines: [line], hostType, image })),
    ),
    ...(remoteAccess === undefined ? [] : [{ ...remoteAccess, name: `${id}-bastion`, lines: [remoteAccess.line] }]),
    ...hostServices.flatMap(({ line, collector }) =>
      collector?.server === undefined ? [] : [{ ...collector.server, name: collectorName(id, line), lines: [line] }],
    ),
    ...(backupRunner === undefined
      ? []
      : [{ ...backupRunner, name: `${id}-backup`, lines: [...new Set(backups.map(({ line }) => line))] }]),
  ];
}

/** `dsj-2026-030-ext-3-2-collector`: a host name has no dots. */
export function collectorName(contract: string, line: string): string {
  return `${contract}-${line.toLowerCase().replaceAll('.', '-')}-collector`;
}
