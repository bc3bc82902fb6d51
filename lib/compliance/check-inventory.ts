import type { Contract } from '../contract/contract';
import type { Inventory } from '../inventory/inventory';
import type { Origin } from '../inventory/value';
import { ALL_RULES } from '../rules/all-rules';
import { nameSeveral } from '../rules/name-several';
import { placeOf, resourceOf } from '../rules/place';
import type { Breach, Rule } from '../rules/rule';
import type { Finding } from './finding';
import { inOrderOfReport } from './finding-order';

/**
 * Everything in which the inventory falls below the contract, most serious first. Like breaches at one place, such as those of
 * the servers of a pool, are one finding that names them.
 */
export function checkInventory(contract: Contract, inventory: Inventory, rules: readonly Rule[] = ALL_RULES): Finding[] {
  return rules
    .flatMap((rule) => alike([...rule.check({ contract, inventory })]).map((breaches) => findingOf(breaches, rule, contract)))
    .sort(inOrderOfReport);
}

type Some = readonly [Breach, ...Breach[]];

function alike(breaches: readonly Breach[]): Some[] {
  const groups = new Map<string, [Breach, ...Breach[]]>();
  for (const breach of breaches) {
    const { subject, origin, line, clause, message, fix, severity } = breach;
    const key = JSON.stringify([subject.noun, placeOf(origin), line, clause, message, fix, severity]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [breach]);
    else group.push(breach);
  }
  return [...groups.values()];
}

function findingOf(breaches: Some, rule: Rule, contract: Contract): Finding {
  const [{ severity, line, clause, message, fix, origin }] = breaches;
  const names = [...new Set(breaches.map(({ subject }) => subject.name))];
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    contract: contract.id,
    ...(line === undefined ? {} : { line }),
    ...(clause === undefined ? {} : { clause: contract.clauseRef(clause) }),
    message: `${subjectText(breaches[0].subject.noun, names)}: ${message}`,
    fix,
    origin: names.length === 1 ? origin : originOfAll(origin),
  };
}

/** `server 'app-01'` or `12 servers (app-01, app-02, … app-12)` */
function subjectText(noun: string, names: readonly string[]): string {
  return names.length === 1 ? `${noun} '${names[0]}'` : `${names.length} ${noun}s (${nameSeveral(names)})`;
}

/** Several elements of one resource of a plan are found at the resource. */
function originOfAll(origin: Origin): Origin {
  return origin.kind === 'plan' ? { ...origin, address: resourceOf(origin.address) } : origin;
}
