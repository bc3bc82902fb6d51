import { amountInFigures } from '../../../lib/contract/reconcile/amount-in-figures';

test.each([
  ['771.4589万元', '7714589.00', '771.4589 × 10000'],
  ['24.96 万元', '249600.00', '24.96 × 10000'],
  ['1.5亿元', '150000000.00', '1.5 × 100000000'],
  ['26,858,366元', '26858366.00', '26858366'],
  ['¥8,247,770.10 元', '8247770.10', '8247770.10'],
])('%s is %s', (text, amount, terms) => {
  const read = amountInFigures(text);
  expect([read?.amount.toString(), read?.terms]).toEqual([amount, terms]);
});

test.each(['', '771.4589', '约771万元', '7,71万元', '七百万元'])('%p is no amount', (text) => {
  expect(amountInFigures(text)).toBeUndefined();
});
