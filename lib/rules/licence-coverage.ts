import type { Contract } from '../contract/contract';
import type { LineOfKind } from '../contract/line-schema';
import type { Inventory, PhysicalServer, Server } from '../inventory/inventory';
import type { Breach, Rule } from './rule';
import { unknownValue } from './unknown-value';

/**
 * Every server with a commercial system has a licence of it (需正版授权): one of an operating-system line, or one that the
 * customer says it has. A free system needs none.
 */
export const licenceCoverage: Rule = {
  id: 'licence-coverage',
  severity: 'error',
  summary: 'every server with a commercial operating system has a licence of the contract or of the customer',
  *check({ contract, inventory }) {
    const licensed = licensedServers(contract, inventory);
    for (const server of inventory.servers) {
      if (!licensed.has(server.name)) yield* unlicensed(server, 'server', contract);
    }
    for (const server of inventory.physicalServers) {
      if (!licensed.has(server.name)) yield* unlicensed(server, 'physical server', contract);
    }
  },
};

function licensedServers(contract: Contract, { licences }: Inventory): ReadonlySet<string> {
  const counting = licences.filter(({ line }) => line === undefined || contract.line(line)?.kind === 'operating-system');
  return new Set(counting.map(({ server }) => server));
}

function* unlicensed({ name, operatingSystem }: Server | PhysicalServer, noun: string, contract: Contract): Generator<Breach> {
  const lines = contract.linesOfKind('operating-system');
  const fitting = lines.find((line) => operatingSystem.known && isFor(line, operatingSystem.value.family));
  const line = fitting ?? lines[0];
  if (line === undefined) return;
  const about = { subject: { noun, name }, line: line.id };
  const clause = line.requires?.genuine?.clause ?? line.clause;
  if (!operatingSystem.known) {
    yield unknownValue(about, operatingSystem, clause, 'whether its operating system, which has no licence, is a free one');
  } else if (operatingSystem.value.family !== 'free-linux') {
    const { product, family } = operatingSystem.value;
    const choices = [...(fitting === undefined ? [] : [`draw a licence on line '${fitting.id}'`]), 'choose an image of a free system'];
    yield {
      ...about,
      origin: operatingSystem.origin,
      clause,
      message: `${product} (${family}) runs without a licence, the contract requires one for every commercial system`,
      fix: `${choices.join(', ')}, or state 'licence: customer' where the customer has its own`,
    };
  }
}

function isFor({ requires }: LineOfKind<'operating-system'>, family: string): boolean {
  return requires?.families === undefined || requires.families.all.some((each) => each === family);
}
