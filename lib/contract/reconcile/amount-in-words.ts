import { Decimal, ZERO } from '../../quantity/decimal';
import { Money } from '../../quantity/money';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: readonly [string, number][] = [
  ['仟', 1000],
  ['佰', 100],
  ['拾', 10],
];
const AMOUNT =
  /^(?:人民币)?(?:([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)[元圆])?(?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?[整正]?$/;

/** Reads an amount in formal Chinese numerals, such as `捌佰贰拾肆万柒仟柒佰柒拾元壹角`. Undefined where it is not written by the rules. */
export function amountInWords(words: string): Money | undefined {
  const match = AMOUNT.exec(words.replace(/\s+/g, ''));
  if (match === null) return undefined;
  const [, yuan, jiao, fen] = match;
  if (yuan === undefined && jiao === undefined && fen === undefined) return undefined;
  const whole = yuan === undefined ? ZERO : wholeNumber(yuan);
  return whole === undefined ? undefined : Money.yuan(whole.plus(digit(jiao).dividedBy(10)).plus(digit(fen).dividedBy(100)));
}

/** 亿 and 万 split the number into sections of four places each. */
function wholeNumber(text: string): Decimal | undefined {
  const match = /^(?:([^亿万]+(?:万[^亿万]*)?)亿)?(?:([^亿万]+)万)?([^亿万]*)$/.exec(text);
  if (match === null) return undefined;
  const [, hundredMillions, tenThousands, units] = match;
  const parts = [
    hundredMillions === undefined ? ZERO : wholeNumber(hundredMillions)?.times(100_000_000),
    tenThousands === undefined ? ZERO : section(tenThousands)?.times(10_000),
    units === undefined || units === '' ? ZERO : section(units),
  ];
  return parts.reduce<Decimal | undefined>((sum, part) => (part === undefined ? undefined : sum?.plus(part)), ZERO);
}

/** Up to four places, such as `贰仟柒佰肆拾玖`, `零陆拾柒`, `零`. */
function section(text: string): Decimal | undefined {
  let rest = text;
  let value = ZERO;
  for (const [sign, factor] of PLACES) {
    const place = new RegExp(`^零*([壹贰叁肆伍陆柒捌玖]?)${sign}`).exec(rest);
    if (place === null) continue;
    if (place[1] === '' && !(sign === '拾' && rest === text)) return undefined;
    value = value.plus(digit(place[1] === '' ? '壹' : place[1]).times(factor));
    rest = rest.slice(place[0].length);
  }
  const last = /^零*([壹贰叁肆伍陆柒捌玖]?)$/.exec(rest);
  return last === null ? undefined : value.plus(digit(last[1]));
}

function digit(sign: string | undefined): Decimal {
  return sign === undefined || sign === '' ? ZERO : new Decimal(DIGITS.indexOf(sign));
}
