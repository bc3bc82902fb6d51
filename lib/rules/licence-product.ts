import type { Rule } from './rule';
import { unknownValue } from './unknown-value';

/** A licence is for a system that its line has: a row of domestic systems (国产 Linux 套餐) has no Windows, and a free system needs no licence. */
export const licenceProduct: Rule = {
  id: 'licence-product',
  severity: 'error',
  summary: 'every licence of an operating system is for one of the families that its contract line has',
  *check({ contract, inventory }) {
    for (const { server, line: id, product, family } of inventory.licences) {
      const line = id === undefined ? undefined : contract.lineOfKind(id, 'operating-system');
      const families = line?.requires?.families;
      if (line === undefined || families === undefined) continue;
      const about = { subject: { noun: 'server', name: server }, line: line.id };
      const required = families.all.join(' and ');
      if (!family.known) {
        yield unknownValue(about, family, families.clause, `what the licence is for, and line '${line.id}' has licences of ${required}`);
      } else if (!families.all.includes(family.value)) {
        const system = product.known ? `${product.value} (${family.value})` : family.value;
        yield {
          ...about,
          origin: family.origin,
          clause: families.clause,
          message: `a licence for ${system} draws on line '${line.id}' (${line.name.en}), which has licences of ${required}`,
          fix: family.value === 'free-linux' ? 'leave the licence out' : `choose an image of ${required}, or another licence`,
        };
      }
    }
  },
};
