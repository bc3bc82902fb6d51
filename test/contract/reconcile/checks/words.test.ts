import { words } from '../../../../lib/contract/reconcile/checks/words';
import { group, money, payment } from '../contract-with';
import { closedBy, foundBy } from '../found-by';

const inWords = (text: string) => ({
  money: money({
    total: { amount: '27492567.00', words: '贰仟柒佰肆拾玖万贰仟伍佰陆拾柒元整', clause: 'art-5' },
    groups: [group('extension', '202500.00', { words: '贰拾万贰仟伍佰元整' })],
    payments: [payment('first', { amount: '8247770.10', words: text })],
  }),
});

test('amounts in words are those in figures', () => {
  expect(foundBy(words, inWords('捌佰贰拾肆万柒仟柒佰柒拾元壹角'))).toEqual([]);
  expect(closedBy(words, inWords('捌佰贰拾肆万柒仟柒佰柒拾元壹角'))).toEqual([
    '贰仟柒佰肆拾玖万贰仟伍佰陆拾柒元整 = 27492567.00',
    '贰拾万贰仟伍佰元整 = 202500.00',
    '捌佰贰拾肆万柒仟柒佰柒拾元壹角 = 8247770.10',
  ]);
});

test('one fen is found', () => {
  expect(foundBy(words, inWords('捌佰贰拾肆万柒仟柒佰柒拾元壹角壹分'))).toEqual([
    'words:first: 8247770.10 (pay-first) and 8247770.11 (pay-first), difference 0.01',
  ]);
});

test('words that are no amount are found as they are', () => {
  expect(foundBy(words, inWords('捌佰贰拾肆万柒仟柒佰柒拾元一角'))).toEqual([
    'words:first: 8247770.10 (pay-first) and 捌佰贰拾肆万柒仟柒佰柒拾元一角 (pay-first)',
  ]);
});
