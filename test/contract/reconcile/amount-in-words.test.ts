import fc from 'fast-check';
import { amountInWords } from '../../../lib/contract/reconcile/amount-in-words';

test.each([
  ['贰仟柒佰肆拾玖万贰仟伍佰陆拾柒元整', '27492567.00'],
  ['贰仟柒佰贰拾玖万零陆拾柒元整', '27290067.00'],
  ['玖拾伍万伍仟陆佰柒拾壹元整', '955671.00'],
  ['贰仟陆佰叁拾叁万肆仟叁佰玖拾陆元整', '26334396.00'],
  ['贰拾万贰仟伍佰元整', '202500.00'],
  ['捌佰贰拾肆万柒仟柒佰柒拾元壹角', '8247770.10'],
  ['捌拾壹万零柒佰壹拾玖元柒角', '810719.70'],
  ['壹佰元零伍分', '100.05'],
  ['伍角贰分', '0.52'],
  ['零元整', '0.00'],
  ['拾万元', '100000.00'],
  ['壹亿零叁拾万元整', '100300000.00'],
  ['玖仟玖佰玖拾玖万亿元', '9999000000000000.00'],
  ['人民币 壹拾 圆正', '10.00'],
])('%s is %s', (words, amount) => {
  expect(amountInWords(words)?.toString()).toBe(amount);
});

test.each(['', '元', '整', '27元', '壹贰元', '佰元', '贰佰叁仟元', '万元整', '亿元', '壹元二角', '壹角元', '壹万贰万元', '一百元'])(
  '%p is not written by the rules',
  (words) => {
    expect(amountInWords(words)).toBeUndefined();
  },
);

test('every amount up to 亿 is read back from its words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
      expect(amountInWords(inWords(fen))?.toString()).toBe(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`);
    }),
  );
});

/** Writes an amount of fen as the rules for cheques say. */
function inWords(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const [jiao, rest] = [Math.floor((fen % 100) / 10), fen % 10];
  const cents = `${jiao > 0 ? `${DIGITS[jiao]}角` : ''}${rest > 0 ? `${jiao > 0 ? '' : '零'}${DIGITS[rest]}分` : ''}`;
  return `${whole(yuan)}元${cents === '' ? '整' : cents}`;
}

const DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];

function whole(yuan: number): string {
  if (yuan === 0) return '零';
  const sections = [Math.floor(yuan / 1e8), Math.floor(yuan / 1e4) % 1e4, yuan % 1e4];
  return sections
    .map((section, index) =>
      section === 0 ? '' : `${index > 0 && section < 1000 ? '零' : ''}${thousands(section)}${['亿', '万', ''][index]}`,
    )
    .join('')
    .replace(/^零/, '');
}

function thousands(section: number): string {
  const digits = [...String(section).padStart(4, '0')].map(Number);
  return digits
    .map((digit, index) => (digit === 0 ? '零' : `${DIGITS[digit]}${['仟', '佰', '拾', ''][index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
