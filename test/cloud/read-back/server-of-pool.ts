import { allNames } from './all-names';
import type { CloudDocument, Server } from './cloud-document';
import { projectOf } from './project-of';
import type { PoolYaml, Signed } from './signed';

/** Each server of the customer that the deployment names, and its pool. */
export function customersServers({ deployment }: Signed): { readonly name: string; readonly pool: PoolYaml }[] {
  return (deployment.servers ?? []).flatMap((pool) => allNames(pool.servers).map((name) => ({ name, pool })));
}

/** Each bare-metal machine that the deployment names, and its pool. */
export function metalServers({ deployment: { gpuNodes = [], physicalServers = [] } }: Signed) {
  return [
    ...gpuNodes.flatMap((pool) => allNames(pool.nodes).map((name) => ({ name, pool, lines: [pool.lines.memory, pool.lines.compute] }))),
    ...physicalServers.flatMap((pool) =>
      allNames(pool.servers).map((name) => {
        const { server, memory, disks } = pool.lines;
        const licence = pool.licence === 'customer' ? undefined : pool.licence;
        return { name, pool, lines: [server, memory, disks, licence].filter((line) => line !== undefined) };
      }),
    ),
  ];
}

/** The server of a name in the project of a kind. */
export function serverIn(signed: Signed, cloud: CloudDocument, kind: 'servers' | 'metal' | 'services', name: string): Server | undefined {
  const project = projectOf(signed, kind);
  return cloud.servers.find((server) => server.project === project && server.name === name);
}
