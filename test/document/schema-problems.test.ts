import { z } from 'zod';
import { loadDocument } from '../../lib/document/load-document';
import { formatProblem, InputError } from '../../lib/document/problem';
import { YamlDocument } from '../../lib/document/yaml-document';

const schema = z.strictObject({
  covers: z.union([z.literal('all'), z.strictObject({ pools: z.array(z.string()), count: z.int() })]),
});

function problemsOf(text: string): string[] {
  try {
    loadDocument(YamlDocument.parse(text, 'x.yaml'), schema);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(formatProblem);
  }
}

test('a value of no form of a union brings all forms', () => {
  expect(problemsOf('covers: 3\n')).toEqual(['x.yaml:1:9: covers: expected "all", or a mapping (key: value), received the number 3']);
  expect(problemsOf('covers: al\n')).toEqual(['x.yaml:1:9: covers: expected "all", or a mapping (key: value), received "al"']);
});

test('a value that was meant as one form is held to that form', () => {
  expect(problemsOf('covers: { pools: [a, 1], count: 1.5 }\n')).toEqual([
    'x.yaml:1:22: covers.pools[1]: expected a text, received the number 1',
    'x.yaml:1:33: covers.count: expected a whole number, received the number 1.5',
  ]);
});

test('an unknown key within a form has the keys of that form to choose from', () => {
  expect(problemsOf('covers: { pool: [a], count: 1 }\n')).toEqual(["x.yaml:1:11: covers.pool: unknown key 'pool'; did you mean 'pools'?"]);
});
