import type { Contract } from '../contract/contract';
import type { Inventory, Item } from '../inventory/inventory';
import type { Breach, Rule } from './rule';

/** What is leased together or not at all (需同时租用) is drawn together: GPU memory, GPU compute and the host of the cards. */
export const jointLease: Rule = {
  id: 'joint-lease',
  severity: 'error',
  summary: 'lines that are leased together or not at all are drawn together, with a host for the cards unless the price has one',
  *check({ contract, inventory }) {
    if (contract.document.jointLeases.length === 0) return;
    for (const { cards, subject, host } of leased(inventory)) {
      const drawn = new Set(cards.draws.map(({ line }) => line));
      for (const line of drawn) {
        const lease = leaseOf(contract, line);
        if (lease === undefined) continue;
        const about = { subject, origin: cards.origin, line, clause: lease.clause };
        const missing = lease.lines.filter((each) => !drawn.has(each)).map((each) => `'${each}'`);
        if (missing.length > 0) yield { ...about, ...withoutAll(line, missing.join(' and ')) };
        if (!lease.hostIncluded && !drawsOnHost(contract, lease, host)) yield { ...about, ...withoutHost(line, lease) };
      }
    }
  },
};

type JointLease = Contract['document']['jointLeases'][number];
type Words = Pick<Breach, 'message' | 'fix'>;

interface Leased {
  readonly cards: Item;
  readonly subject: Breach['subject'];
  /** The machine that the cards are in; undefined where nobody asks for it. */
  readonly host: Item | undefined;
}

function* leased({ gpuNodes, gpuCards, servers, physicalServers }: Inventory): Generator<Leased> {
  for (const node of gpuNodes) yield { cards: node, subject: { noun: 'GPU node', name: node.name }, host: node };
  const machines = new Map([...servers, ...physicalServers].map((machine) => [machine.name, machine]));
  for (const cards of gpuCards) {
    yield { cards, subject: { noun: 'server', name: cards.server }, host: machines.get(cards.server) };
  }
}

/** The lease that the line stands in; its own row, where the document repeats the duty in the row of each line. */
function leaseOf(contract: Contract, line: string): JointLease | undefined {
  const leases = contract.document.jointLeases.filter(({ lines }) => lines.includes(line));
  return leases.find(({ clause }) => clause === contract.line(line)?.clause) ?? leases[0];
}

function drawsOnHost(contract: Contract, lease: JointLease, host: Item | undefined): boolean {
  const kinds: readonly string[] = lease.host;
  return host?.draws.some(({ line }) => kinds.includes(contract.line(line)?.kind ?? '')) ?? false;
}

function withoutAll(line: string, missing: string): Words {
  return {
    message: `GPU cards draw on '${line}' without ${missing}, the contract leases them together or not at all`,
    fix: `draw on ${missing} too`,
  };
}

function withoutHost(line: string, { host }: JointLease): Words {
  const kinds = host.join(' or ');
  return {
    message: `GPU cards draw on '${line}' without a host on a ${kinds} line, the contract leases them together or not at all`,
    fix: `put the cards into a server on a ${kinds} line`,
  };
}
