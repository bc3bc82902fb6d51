import type { LineKind } from '../contract/line-schema';
import type { ContractStack } from './contract-stack';
import type { Refusal } from './refuse-props';

/** Refuses a line that the stack's contract does not have, or that is of another kind. */
export function drawsOnLine({ contract }: ContractStack, property: string, line: string, ...kinds: LineKind[]): Refusal {
  const kind = contract.line(line)?.kind;
  const known = contract.lines.filter((each) => kinds.includes(each.kind)).map(({ id }) => id);
  const received = kind === undefined ? `'${line}', which the contract does not have` : `'${line}', which is ${kind}`;
  return {
    when: kind === undefined || !kinds.includes(kind),
    message: `${property}: expected a line of kind ${kinds.join(' or ')} in contract '${contract.id}' (${known.join(', ') || 'it has none'}), received ${received}`,
  };
}
