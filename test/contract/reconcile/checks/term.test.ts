import { term } from '../../../../lib/contract/reconcile/checks/term';
import { NAME } from '../contract-with';
import { closedBy, foundBy } from '../found-by';

const ending = (within: string, rest = {}) => ({
  milestones: [{ id: 'term-end', name: NAME, within, after: 'signed', clause: 'art-1', ...rest }],
});

test('an end of the term that is not its length is found', () => {
  expect(foundBy(term, ending('10 months'))).toEqual(['term:term-end: 10 months (art-1) and 9 months (art-1), difference 1 month']);
});

test('the same length agrees', () => {
  expect(foundBy(term, ending('9 months'))).toEqual([]);
  expect(closedBy(term, ending('9 months'))).toEqual(['9 months = 9 months']);
});

test('a milestone of another clause, from another day or in days is not the end of the term', () => {
  expect(foundBy(term, ending('1 month', { clause: 'annex' }))).toEqual([]);
  expect(foundBy(term, ending('1 month', { after: 'acceptance' }))).toEqual([]);
  expect(foundBy(term, ending('10 working days'))).toEqual([]);
});
