import { Decimal } from '../../quantity/decimal';
import { Money } from '../../quantity/money';

const FACTORS: Readonly<Record<string, string>> = { 万元: '10000', 亿元: '100000000', 元: '1' };

/** Reads an amount as documents print it, such as `771.4589万元` or `26,858,366元`. Undefined where it is not one. */
export function amountInFigures(text: string): { readonly amount: Money; readonly terms: string } | undefined {
  const match = /^¥?([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(万元|亿元|元)$/.exec(text.replace(/\s+/g, ''));
  const [, figures = '', unit = ''] = match ?? [];
  const factor = FACTORS[unit];
  if (match === null || factor === undefined) return undefined;
  const plain = figures.replaceAll(',', '');
  return { amount: Money.yuan(new Decimal(plain).times(factor)), terms: factor === '1' ? plain : `${plain} × ${factor}` };
}
