import { allItems } from '../inventory/inventory';
import { unitFacts } from '../quantity/unit';
import type { Rule } from './rule';

/** Everything draws on lines that the contract has, in what they are counted in: a plan may name any line it likes. */
export const lineOfContract: Rule = {
  id: 'line-of-contract',
  severity: 'error',
  summary: 'everything draws on lines that the contract has, in what they are counted in',
  *check({ contract, inventory }) {
    for (const { name, draws } of allItems(inventory)) {
      for (const { line: id, amount } of draws) {
        const about = { subject: { noun: 'item', name }, origin: amount.origin, line: id };
        const line = contract.line(id);
        if (line === undefined) {
          yield {
            ...about,
            message: `a draw on line '${id}', which contract '${contract.id}' does not have`,
            fix: `name one of its lines: ${contract.lines.map((each) => each.id).join(', ')}`,
          };
          continue;
        }
        if (line.unit === undefined || !amount.known) continue;
        const counted = unitFacts(line.unit.unit).dimension;
        const drawn = unitFacts(amount.value.unit).dimension;
        if (counted !== drawn) {
          yield {
            ...about,
            clause: line.clause,
            message: `a draw of ${amount.value} (${drawn}) on line '${id}' (${line.name.en}), which is counted in ${counted}`,
            fix: `name the line that ${amount.value} belongs to`,
          };
        }
      }
    }
  },
};
