import type { z } from 'zod';
import { Contract } from '../../lib/contract/contract';
import { contractSchema } from '../../lib/contract/contract-schema';
import type { Inventory, Item } from '../../lib/inventory/inventory';
import { EMPTY_INVENTORY } from '../../lib/inventory/inventory';
import { known, type Origin, unknown } from '../../lib/inventory/value';
import { Quantity } from '../../lib/quantity/quantity';

export type Document = z.input<typeof contractSchema>;

const NAME = { en: 'Test', zh: '测试' };

/** A contract of these lines and this money, read through the schema like a real one; every clause is `art-1`. */
export function pricedContract(
  lines: Document['lines'],
  money: Omit<Document['money'], 'currency'>,
  rest: Partial<Document> = {},
): Contract {
  return new Contract(
    contractSchema.parse({
      id: 'test',
      number: 'T-1',
      title: NAME,
      status: 'signed',
      customer: NAME,
      term: { length: '12 months', from: 'signed', clause: 'art-1' },
      clauses: { 'art-1': { ref: 'art. 1', text: 'words' }, 'art-2': { ref: 'art. 2', text: 'words' } },
      lines,
      money: { currency: 'CNY', ...money },
      ...rest,
    }),
  );
}

/** A line of servers under antivirus, which has no minimum to state. */
export function serverLine(id: string, quantity: string, term = '6 months'): Document['lines'][number] {
  return { id, kind: 'host-security', quantity, unit: '1 server', term, name: { en: `Line ${id}`, zh: id }, clause: 'art-1' };
}

const ORIGIN: Origin = { kind: 'yaml', file: 'deployment.yaml', path: 'servers[0]', line: 1, column: 1 };

/** An inventory whose only items draw these quantities: `{ 'base-4.2': ['2240 TFLOPS'] }`; `?` draws an unknown one. */
export function drawing(draws: Record<string, readonly string[]>): Inventory {
  const services = Object.entries(draws).flatMap(([line, amounts]) =>
    amounts.map((amount, index): Item => {
      const quantity = Quantity.parse(amount);
      const value = quantity === undefined ? unknown('known after apply', ORIGIN) : known(quantity, ORIGIN);
      return { name: `${line}-item-${index + 1}`, origin: ORIGIN, draws: [{ line, amount: value }] };
    }),
  );
  return { ...EMPTY_INVENTORY, services };
}
