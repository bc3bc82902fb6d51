import type { Contract } from '../contract/contract';
import type { Line } from '../contract/line-schema';
import { drawsByLine } from '../inventory/draws-by-line';
import type { Inventory } from '../inventory/inventory';
import type { Quantity } from '../quantity/quantity';
import { drawerText, type LineDraws, largestDrawers, splitByKnown, totalDrawn } from './draws-on-line';
import { nameSeveral } from './name-several';
import type { Breach, Facts, Rule } from './rule';
import { toleratedQuantity } from './tolerated-quantity';
import { unknownValue } from './unknown-value';
import { wholeCards } from './whole-cards';

/** What is drawn on each line stays within what was bought, or within the free tolerance where the deployment says so. */
export const lineQuantity: Rule = {
  id: 'line-quantity',
  severity: 'error',
  summary: 'what is drawn on each contract line stays within what was bought of it',
  *check(facts) {
    const { contract, inventory } = facts;
    const byLine = drawsByLine(inventory);
    for (const line of contract.lines) {
      const draws = byLine.get(line.id);
      const bought = contract.entitlement(line);
      if (draws !== undefined && bought !== undefined) yield* drawdown(facts, line, splitByKnown(draws), bought);
    }
  },
};

function* drawdown({ contract, inventory }: Facts, line: Line, draws: LineDraws, bought: Quantity): Generator<Breach> {
  const about = { subject: { noun: 'line', name: line.id }, line: line.id };
  const drawn = totalDrawn(draws, bought.unit);
  const verdict = drawn.gt(bought) ? surplus(contract, inventory, line, drawn, bought) : undefined;
  const [uncertain] = draws.unknown;
  const [largest, ...others] = verdict === undefined ? [] : largestDrawers(draws, bought.unit);
  if (verdict !== undefined && largest !== undefined) {
    const { severity, words, fix } = verdict;
    const amount = `${uncertain === undefined ? '' : 'at least '}${drawn} are drawn of ${bought} bought${words}`;
    const most = others.length === 0 ? '' : `; most by ${[largest, ...others.slice(0, 2)].map(drawerText).join('; ')}`;
    yield { ...about, severity, origin: largest.origin, clause: line.clause, message: amount + most, fix };
  }
  if (uncertain !== undefined && verdict?.severity !== 'error') {
    const names = nameSeveral(draws.unknown.map(({ item }) => item));
    yield unknownValue(about, uncertain.amount, line.clause, `how much is drawn by ${names} beside the known ${drawn} of ${bought} bought`);
  }
}

/** What to make of more than was bought: the tolerance is free, and so is what the price is not measured on. */
function surplus(contract: Contract, inventory: Inventory, line: Line, drawn: Quantity, bought: Quantity) {
  const whole = wholeCards(contract, inventory, line, bought);
  if (whole !== undefined && !drawn.gt(whole.limit)) return undefined;
  const limit = toleratedQuantity(contract, line) ?? bought;
  if (!drawn.gt(limit) && inventory.useTolerance.has(line.id)) return undefined;
  const { tolerance, money } = contract.document;
  const free =
    tolerance !== undefined && limit.gt(bought)
      ? `the free ${tolerance.share} up to ${limit} (${contract.clauseRef(tolerance.clause)})`
      : undefined;
  const together = money.unitPrices.find(({ lines, measuredOn }) => lines.includes(line.id) && measuredOn !== line.id);
  if (together !== undefined) {
    const words = `; the surplus is not billed, since the price is measured on '${together.measuredOn}' (${contract.clauseRef(together.clause)})`;
    return { severity: 'warning', words, fix: `check that '${together.measuredOn}' needs as much` } as const;
  }
  if (drawn.gt(limit)) {
    const beyond = whole?.limit.gt(limit) ? whole.text : free;
    const most = whole?.limit.gt(limit) ? whole.limit : limit;
    const fix = `draw at most ${most}, or agree on more in writing`;
    return { severity: 'error', words: beyond === undefined ? '' : `, beyond ${beyond}`, fix } as const;
  }
  const fix = `draw at most ${bought}, or list '${line.id}' under useTolerance so that its quota includes the tolerance`;
  return { severity: 'warning', words: `: within ${free}, but above the quota`, fix } as const;
}
