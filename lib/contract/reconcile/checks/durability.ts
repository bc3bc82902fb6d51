import type { Contract } from '../../contract';
import type { Line } from '../../line-schema';
import type { Minimum } from '../../statement';
import type { Check } from '../check';

/** Every clause that sets the durability of a storage line sets the same. */
export const durability: Check = {
  subject: 'durability',
  by: 'comparison',
  *find(contract) {
    for (const line of contract.lines) {
      const floors = floorsOf(contract, line).sort((a, b) => (a.atLeast.lt(b.atLeast) ? -1 : 1));
      const [lowest, highest] = [floors[0], floors.at(-1)];
      if (lowest === undefined || highest === undefined || lowest.atLeast.eq(highest.atLeast)) continue;
      yield {
        subject: `durability:${line.id}`,
        title: { en: `Different durability for ${line.id}`, zh: `${line.name.zh} 数据可靠性不一致` },
        sides: floors.map(({ clause, atLeast }) => ({ clause, value: atLeast.toString() })),
        difference: highest.atLeast.minus(lowest.atLeast).toString(),
      };
    }
  },
};

/** Its own floors, and the indicator `data-reliability` of the whole service where the line has one of its own. */
function floorsOf({ document }: Contract, line: Line): Minimum[] {
  const own = line.kind === 'static-storage' || line.kind === 'block-storage' ? [line.requires?.durability ?? []].flat() : [];
  const overall = document.kpis.filter(({ id, measure }) => (measure ?? id) === 'data-reliability');
  return own.length === 0 ? [] : [...own, ...overall.map(({ value, clause }) => ({ atLeast: value, clause }))];
}
