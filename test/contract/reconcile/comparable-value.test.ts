import { sameValue } from '../../../lib/contract/reconcile/comparable-value';

test.each([
  ['26334396', '26334396.00'],
  ['2 hours', '120 minutes'],
  ['1 month', '1 months'],
  ['212.6 PFLOPS', '212600 TFLOPS'],
  ['1 year', '12 months'],
  ['stage  acceptance', ' stage acceptance'],
])('%s says the same as %s', (one, other) => {
  expect(sameValue(one, other)).toBe(true);
});

test.each([
  ['26334396.00', '26334396.01'],
  ['1 month', '30 days'],
  ['10 sets', '10 accounts'],
  ['10', '10 sets'],
  ['all servers', 'all databases'],
])('%s is another value than %s', (one, other) => {
  expect(sameValue(one, other)).toBe(false);
});
