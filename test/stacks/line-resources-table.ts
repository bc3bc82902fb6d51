import { resourceLines } from '../../lib/constructs/resource-lines';
import { allItems } from '../../lib/inventory/inventory';
import type { Quantity } from '../../lib/quantity/quantity';
import type { DeploymentStack } from '../../stacks/deployment-stack';
import { type Stacks, stacksOf } from './stacks-of';

const KINDS = ['entitlement', 'servers', 'metal', 'services'] as const;

/** `docs/resources.md`: which resources each line of each contract becomes, by stack. */
export function lineResourcesPage(contracts: readonly string[]): string {
  return `# Contract lines and their resources

Written by \`npm run docs:resources\` from the stacks of each contract and its deployment; the tests fail when it is stale. A cell names the types of the resources that
stand for the line in that stack, without \`openstack_\`. Where no stack has a resource of the line, the last column says which construct counts it, and how much.

${contracts.map((contract) => section(stacksOf(contract))).join('\n')}`;
}

function section({ contract, stacks }: Stacks): string {
  const rows = contract.lines.map(({ id, kind }) => {
    const cells = KINDS.map((_, index) => types(stacks[index], id).join(', '));
    const without = cells.every((cell) => cell === '') ? realisation(stacks, id) : '';
    return `| ${[`\`${id}\``, kind, ...cells, without].join(' | ')} |`.replaceAll('|  |', '| |').replaceAll('|  |', '| |');
  });
  const head = ['line', 'kind', ...KINDS, 'without a resource'];
  return `## ${contract.document.number ?? contract.id}\n\n| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}\n${rows.join('\n')}\n`;
}

/** Types of the resources in a stack that stand for a line. */
function types(stack: DeploymentStack | undefined, line: string): string[] {
  if (stack === undefined) return [];
  const addresses = Object.entries(resourceLines(stack, stack.standing)).filter(([, lines]) => lines.includes(line));
  return [...new Set(addresses.map(([address]) => address.split('.')[0]?.replace('openstack_', '') ?? ''))].sort();
}

/** The constructs that stand for a line that has no resource, with what they draw. */
function realisation(stacks: readonly DeploymentStack[], line: string): string {
  const constructs = stacks.flatMap(({ standing }) =>
    [...standing].filter(([, lines]) => lines.includes(line)).map(([each]) => each.constructor.name),
  );
  const draws = stacks.flatMap(({ inventory }) => allItems(inventory).flatMap((item) => item.draws.filter((draw) => draw.line === line)));
  const amounts = draws.flatMap(({ amount }) => (amount.known ? [amount.value] : []));
  const [first, ...others] = amounts;
  const total: Quantity | undefined = first === undefined ? undefined : others.reduce((sum, amount) => sum.plus(amount), first);
  const counted = total === undefined ? '' : `: ${total}`;
  return constructs.length === 0 ? 'not drawn on by this deployment' : `${[...new Set(constructs)].sort().join(', ')}${counted}`;
}
