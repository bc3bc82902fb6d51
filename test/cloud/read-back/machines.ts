import { allNames } from './all-names';
import type { CloudDocument, Node, Server } from './cloud-document';
import type { Expectation } from './expectation';
import { found, sorted } from './figures';
import { projectOf } from './project-of';
import { serverIn } from './server-of-pool';
import type { Signed } from './signed';

/** What holds for every bare-metal machine: which server, which node of Ironic, and that Placement gave it whole. */
export function ofMachine(
  signed: Signed,
  cloud: CloudDocument,
  {
    name,
    lines,
    image,
    resourceClass,
  }: { readonly name: string; readonly lines: readonly string[]; readonly image: string; readonly resourceClass: string },
): { readonly node: Node | undefined; readonly server: Server | undefined; readonly expectations: Expectation[] } {
  const subject = `machine ${name}`;
  const server = serverIn(signed, cloud, 'metal', name);
  const node = cloud.nodes.find(({ id }) => server !== undefined && id === server.hypervisor);
  const { name: glance } = found(
    signed.platform.images.find(({ id }) => id === image),
    `image '${image}'`,
  );
  const ports = cloud.ports.filter(({ device }) => server !== undefined && device === server.id);
  const { bareMetal = '', interconnect = bareMetal } = signed.platform.networks;
  return {
    node,
    server,
    expectations: [
      { subject, figure: 'status', demand: 'is', required: 'ACTIVE', found: server?.status },
      { subject, figure: 'project', demand: 'is', required: projectOf(signed, 'metal'), found: server?.project },
      { subject, figure: 'image', demand: 'is', required: glance, found: server?.image ?? undefined },
      { subject, figure: 'lines', demand: 'is', required: sorted(lines), found: server && sorted(server.lines) },
      { subject, figure: 'server of its node', demand: 'is', required: name, found: node?.server },
      { subject, figure: 'resource class', demand: 'is', required: resourceClass, found: node && placementClass(node.resourceClass) },
      { subject, figure: 'state of its node', demand: 'is', required: 'active', found: node?.provisionState },
      {
        subject,
        figure: 'what Placement counts',
        demand: 'is',
        required: [`${resourceClass} 1`],
        found: server?.allocations.flatMap(({ resources }) => Object.entries(resources).map(([resource, count]) => `${resource} ${count}`)),
      },
      {
        subject,
        figure: 'networks of its ports',
        demand: 'is',
        required: sorted([bareMetal, interconnect]),
        found: sorted(ports.map(({ network }) => network)),
      },
    ],
  };
}

/** As Nova tells Placement of Ironic's resource class. */
function placementClass(resourceClass: string): string {
  return `CUSTOM_${resourceClass.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}

/** The machines of the metal project are those of the deployment and no others. */
export function machineNames(signed: Signed, cloud: CloudDocument, subject: string): Expectation {
  const { gpuNodes = [], physicalServers = [] } = signed.deployment;
  const named = [...gpuNodes.flatMap(({ nodes }) => allNames(nodes)), ...physicalServers.flatMap(({ servers }) => allNames(servers))];
  const running = cloud.servers.filter(({ project }) => project === projectOf(signed, 'metal')).map(({ name }) => name);
  return { subject, figure: 'all machines', demand: 'is', required: sorted(named), found: sorted(running) };
}
