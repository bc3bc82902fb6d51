import type { Contract } from '../contract/contract';
import type { Architecture } from '../contract/statement';
import type { Inventory } from '../inventory/inventory';
import type { Value } from '../inventory/value';
import type { Rule } from './rule';
import { type About, unknownValue } from './unknown-value';

/** Every server and physical server has an architecture that its line offers. */
export const architectureOffered: Rule = {
  id: 'architecture-offered',
  severity: 'error',
  summary: 'every server has an architecture that its contract line offers',
  *check({ contract, inventory }) {
    for (const { about, type, architecture } of machines(inventory)) {
      const line = contract.line(about.line);
      const offered = architecturesOf(contract, about.line);
      if (line === undefined || offered === undefined) continue;
      if (!architecture.known) {
        yield unknownValue(about, architecture, line.clause, `the architecture of ${type}, which must be ${offered.join(' or ')}`);
      } else if (!offered.includes(architecture.value)) {
        yield {
          ...about,
          origin: architecture.origin,
          clause: line.clause,
          message: `the architecture of ${type} is ${architecture.value}, the contract offers ${offered.join(', ')}`,
          fix: `choose a type of architecture ${offered.join(' or ')}`,
        };
      }
    }
  },
};

interface Machine {
  readonly about: About & { readonly line: string };
  readonly type: string;
  readonly architecture: Value<Architecture>;
}

function* machines({ servers, physicalServers }: Inventory): Generator<Machine> {
  for (const { name, vcpuLine, hostType, architecture } of servers) {
    yield { about: { subject: { noun: 'server', name }, line: vcpuLine }, type: `host type '${hostType}'`, architecture };
  }
  for (const { name, line, serverType, architecture } of physicalServers) {
    yield { about: { subject: { noun: 'physical server', name }, line }, type: `server type '${serverType}'`, architecture };
  }
}

function architecturesOf(contract: Contract, line: string): readonly Architecture[] | undefined {
  const machine = contract.lineOfKind(line, 'vcpu-pool') ?? contract.lineOfKind(line, 'physical-server');
  return machine?.requires?.architectures;
}
