import * as z from 'zod';
import { DECIMAL_PATTERN, Decimal } from '../quantity/decimal';
import { Money } from '../quantity/money';
import { Quantity } from '../quantity/quantity';
import { type Unit, unitFacts } from '../quantity/unit';

/** Field types shared by all documents. Every one reads a string: YAML numbers are binary and would lose digits. */

const DECIMAL_TEXT = 'a decimal string in quotes, such as "65.82"';

export const decimal = z
  .string({ error: () => `expected ${DECIMAL_TEXT}` })
  .regex(DECIMAL_PATTERN, { error: () => `expected ${DECIMAL_TEXT}` })
  .transform((text) => new Decimal(text));

export const positiveDecimal = decimal.refine((value) => value.gt(0), { error: () => 'expected a decimal above zero' });

export const money = z
  .string({ error: () => 'expected an amount of yuan in quotes, such as "955671.00"' })
  .regex(/^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,12})?$/, { error: () => 'expected an amount of yuan in quotes, such as "955671.00"' })
  .transform((text) => Money.yuan(text));

type QuantityField = z.ZodType<Quantity, string>;
const QUANTITY_FIELDS = new Map<string, QuantityField>();

/** A quantity above zero in one of the given units, written `2.4 GHz`. The same units give the same schema: making one takes time. */
export function quantity(...units: [Unit, ...Unit[]]): QuantityField {
  const key = units.join();
  const field = QUANTITY_FIELDS.get(key) ?? quantityField(units);
  QUANTITY_FIELDS.set(key, field);
  return field;
}

function quantityField(units: [Unit, ...Unit[]]): QuantityField {
  const description = `a quantity in ${units.join(' or ')}, such as '${Quantity.of(2, units[0])}'`;
  const expected = `expected ${description}`;
  return z
    .string({ error: () => expected })
    .transform((text, context) => {
      const parsed = Quantity.parse(text);
      if (parsed === undefined || !units.includes(parsed.unit)) {
        context.addIssue({ code: 'custom', message: expected });
        return z.NEVER;
      }
      if (!parsed.amount.gt(0)) {
        context.addIssue({ code: 'custom', message: `expected more than zero ${unitFacts(parsed.unit).plural ?? parsed.unit}` });
        return z.NEVER;
      }
      return parsed;
    })
    .meta({ pattern: `^[0-9]+(\\.[0-9]+)? (${units.map(unitPattern).join('|')})$`, description });
}

/** A quantity that is a whole number of its first unit: OpenStack takes no fraction, and rounding gives more or less than was asked. */
export function wholeQuantity(...units: [Unit, ...Unit[]]): QuantityField {
  const [unit] = units;
  return quantity(...units).refine((value) => value.in(unit).isInteger(), {
    error: () => `expected a whole number of ${unitFacts(unit).plural ?? unit}`,
  });
}

/** A data rate in whole kbit/s, which is what network QoS counts. */
export const dataRate: QuantityField = quantity('Mbps', 'Gbps').refine((rate) => rate.in('Mbps').times(1000).isInteger(), {
  error: () => "expected a whole number of kbit/s, such as '0.064 Mbps' for 64 of them",
});

function unitPattern(unit: Unit): string {
  const { plural } = unitFacts(unit);
  return plural === undefined ? unit : `${unit}|${plural}`;
}

/** A name in both languages: the contracts are Chinese, the tool speaks both. */
export const bilingual = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
export type Bilingual = z.output<typeof bilingual>;

/** Lower-case identifier; part of resource names, so it is short and free of what OpenStack refuses. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: () => "expected lower-case letters, digits and single hyphens, such as 'app-01'" })
  .max(48);

/** Words of at most so many characters; `expected` says what for. */
export function shortText(expected: string, most: number) {
  const message = `${expected}, in at most ${most} characters`;
  return z
    .string({ error: () => message })
    .trim()
    .min(1, { error: () => message })
    .max(most, { error: () => message });
}

export const isoDate = z.iso.date({ error: () => "expected a date such as '2026-06-05'" });

/** Refuses the second of two entries with the same value under `key`, even where other entries are broken. */
export function uniqueBy<T extends z.ZodType>(items: z.ZodArray<T>, key: string): z.ZodArray<T> {
  return items.superRefine(
    (entries, context) => {
      const seen = new Map<unknown, number>();
      for (const [index, entry] of entries.entries()) {
        if (typeof entry !== 'object' || entry === null || !(key in entry)) continue;
        const id: unknown = Reflect.get(entry, key);
        const first = seen.get(id);
        if (first === undefined) seen.set(id, index);
        else {
          context.addIssue({
            code: 'custom',
            path: [index, key],
            message: `expected a value of its own for ${key}; entry ${first + 1} of the list has the same`,
          });
        }
      }
    },
    { when: ({ value }) => Array.isArray(value) },
  );
}
