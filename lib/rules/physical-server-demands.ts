import type { LineOfKind } from '../contract/line-schema';
import type { PhysicalServer } from '../inventory/inventory';
import type { Facts } from './rule';
import type { About } from './unknown-value';

interface DemandedServer {
  readonly server: PhysicalServer;
  readonly about: About;
  /** How a message names the type of the server. */
  readonly type: string;
  readonly demands: NonNullable<LineOfKind<'physical-server'>['requires']>;
}

/** The physical servers of the inventory of which their line demands anything, with the demands. */
export function* physicalServerDemands({ contract, inventory }: Facts): Generator<DemandedServer> {
  for (const server of inventory.physicalServers) {
    const { line, name } = server;
    const demands = contract.lineOfKind(line, 'physical-server')?.requires;
    if (demands === undefined) continue;
    yield { server, about: { subject: { noun: 'physical server', name }, line }, type: `server type '${server.serverType}'`, demands };
  }
}
