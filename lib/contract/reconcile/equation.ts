import type { Bilingual } from '../../document/fields';
import { Money } from '../../quantity/money';
import { Quantity } from '../../quantity/quantity';
import type { Contract } from '../contract';
import type { Check, FoundSide } from './check';
import { sameDimension } from './same-dimension';

/** What a document states beside what follows from its other figures. */
export interface Equation {
  readonly subject: string;
  readonly title: Bilingual;
  readonly stated: { readonly clause: string; readonly value: Money | Quantity };
  /** `terms` writes the computation out: `955671.00 + 26334396.00`. No value where it cannot be computed. */
  readonly computed: { readonly clause: string; readonly value: Money | Quantity | undefined; readonly terms: string };
}

/** A check of equations: the exact ones are listed as closing, the others are contradictions. */
export function equationCheck(subject: string, equations: (contract: Contract) => Iterable<Equation>): Check {
  return {
    subject,
    by: 'arithmetic',
    *find(contract) {
      for (const equation of equations(contract)) {
        if (closes(equation)) continue;
        const { stated, computed } = equation;
        const sides: FoundSide[] = [
          { clause: stated.clause, value: stated.value.toString() },
          { clause: computed.clause, value: computed.value?.toString() ?? computed.terms },
        ];
        const difference = differenceOf(stated.value, computed.value);
        yield { subject: equation.subject, title: equation.title, sides, ...(difference === undefined ? {} : { difference }) };
      }
    },
    *closes(contract) {
      for (const equation of equations(contract)) {
        if (closes(equation)) yield { subject: equation.subject, figures: `${equation.computed.terms} = ${equation.stated.value}` };
      }
    },
  };
}

function closes({ stated, computed }: Equation): boolean {
  return differenceIsZero(stated.value, computed.value);
}

function differenceIsZero(one: Money | Quantity, other: Money | Quantity | undefined): boolean {
  if (one instanceof Money) return other instanceof Money && one.eq(other);
  return other instanceof Quantity && sameDimension(one, other) && one.eq(other);
}

function differenceOf(one: Money | Quantity, other: Money | Quantity | undefined): string | undefined {
  if (one instanceof Money) return other instanceof Money ? Money.yuan(one.minus(other).yuan.abs()).toString() : undefined;
  if (!(other instanceof Quantity) || !sameDimension(one, other)) return undefined;
  return Quantity.of(one.minus(other).amount.abs(), one.unit).toString();
}
