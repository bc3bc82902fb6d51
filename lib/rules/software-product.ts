import type { Contract } from '../contract/contract';
import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/**
 * What is installed is one of the products that the document names for the line. They are examples (等, 如), so another one is a
 * warning: the customer may take it all the same.
 */
export const softwareProduct: Rule = {
  id: 'software-product',
  severity: 'warning',
  summary: 'every system, database and middleware of a contract line is a product that the contract names for it',
  *check({ contract, inventory }) {
    for (const { name, line, product } of [...inventory.licences, ...inventory.software]) {
      const named = line === undefined ? undefined : productsOf(contract, line);
      if (line === undefined || named === undefined) continue;
      const about = { subject: { noun: 'licence', name }, line };
      const names = named.all.join(', ');
      if (!product.known) yield unknownValue(about, product, named.clause, `whether the product is one of ${names}`);
      else if (!named.all.some((each) => isSameProduct(each, product.value))) {
        yield {
          ...about,
          origin: product.origin,
          clause: named.clause,
          message: `the product is ${product.value}, the contract names ${names}`,
          fix: 'use one of these, or have the customer agree to this one',
        };
      }
    }
  },
};

function productsOf(contract: Contract, id: string) {
  const line = contract.line(id);
  const isSoftware = line?.kind === 'operating-system' || line?.kind === 'database' || line?.kind === 'middleware';
  return isSoftware ? line.requires?.products : undefined;
}

/** `达梦 DM8` is 达梦, and 统信 is `统信 OS`: one name starts with the other. */
function isSameProduct(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replaceAll(/\s/g, '').toLowerCase());
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}
