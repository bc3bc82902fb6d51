import { nearestId, nearestName } from '../../lib/document/nearest-name';

const KEYS = ['quantity', 'quotedIn', 'unit', 'term', 'kind', 'base-1.1', 'base-1.2'];

test.each([
  ['quantitiy', 'quantity'],
  ['Quantity', 'quantity'],
  ['untis', undefined],
  ['unti', 'unit'],
  ['knd', 'kind'],
  ['base1.2', 'base-1.2'],
])('%s was meant as %s', (written, meant) => {
  expect(nearestName(written, KEYS)).toBe(meant);
});

test('a name of other digits is another name', () => {
  expect(nearestName('base-1.3', KEYS)).toBeUndefined();
});

test('nothing is near a name of one or two characters', () => {
  expect(nearestName('id', ['i', 'd', 'ids'])).toBeUndefined();
});

test.each([
  ['art-4.11', 'art-4.1'],
  ['art-4.9', 'art-4.1'],
  ['art-5.1', 'art-5.2'],
  ['atr-4.1', 'art-4.1'],
  ['annex-9', undefined],
])('the clause %s was meant as %s, whatever its digits', (written, meant) => {
  expect(nearestId(written, ['art-4.1', 'art-5.2', 'art-12'])).toBe(meant);
});
