import type { Contract } from '../contract/contract';
import type { Inventory, Licence, Software } from '../inventory/inventory';
import type { Decimal } from '../quantity/decimal';
import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

const KINDS = ['operating-system', 'database', 'middleware'] as const;

/**
 * Where the contract wants several products on offer (2 种以上), what is installed shows as many, once there are enough licences
 * in use for it. The products that it names are examples (等, 如), so others count as well; lines of one kind are one service.
 */
export const softwareVariety: Rule = {
  id: 'software-variety',
  severity: 'warning',
  summary: 'as many different products are in use as the contract wants on offer',
  *check({ contract, inventory }) {
    for (const kind of KINDS) {
      const demanded = varietyOf(contract, kind);
      const installed = installedOn(inventory, contract, kind);
      const [first] = installed;
      if (demanded === undefined || first === undefined || demanded.atLeast.gt(installed.length)) continue;
      const { atLeast, clause, line } = demanded;
      const products = new Set(installed.flatMap(({ product }) => (product.known ? [product.value] : [])));
      if (atLeast.lte(products.size)) continue;
      const about = { subject: { noun: 'service', name: kind }, line };
      const inUse = `${[...products].join(', ') || 'no known product'} in use`;
      const [unknown] = installed.flatMap(({ product }) => (product.known ? [] : [product]));
      if (unknown !== undefined)
        yield unknownValue(about, unknown, clause, `whether ${atLeast} different products are in use, beside ${inUse}`);
      else {
        yield {
          ...about,
          origin: first.product.origin,
          clause,
          message: `${inUse}, the contract requires ${atLeast} different products or more on offer`,
          fix: 'offer licences of another product too, and use them where the customer wants them',
        };
      }
    }
  },
};

type Kind = (typeof KINDS)[number];

function installedOn({ licences, software }: Inventory, contract: Contract, kind: Kind): (Licence | Software)[] {
  return [...licences, ...software].filter(({ line }) => line !== undefined && contract.line(line)?.kind === kind);
}

function varietyOf(contract: Contract, kind: Kind): { atLeast: Decimal; clause: string; line: string } | undefined {
  const stated = contract
    .linesOfKind(kind)
    .flatMap(({ id, requires }) => (requires?.variety === undefined ? [] : [{ ...requires.variety, line: id }]));
  return stated.reduce<(typeof stated)[number] | undefined>(
    (most, each) => (most === undefined || each.atLeast.gt(most.atLeast) ? each : most),
    undefined,
  );
}
