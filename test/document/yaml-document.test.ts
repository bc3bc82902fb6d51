import { YamlDocument } from '../../lib/document/yaml-document';
import { problemsOf, SMALLEST } from './problems-of';

test('of the syntax errors of a line the first is told', () => {
  expect(problemsOf('a: [1, 2\nb: }\n')).toEqual([
    'contract.yaml:2:1: this is not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]',
  ]);
});

test('syntax errors of several lines are told together', () => {
  expect(problemsOf('a: 1\na: 2\nb: *nothing\n').map((problem) => problem.split(':')[1])).toEqual(['2', '3']);
});

test('a tab for indentation is refused', () => {
  expect(problemsOf('a:\n\tb: 1\n')).toEqual(['contract.yaml:2:1: this is not valid YAML: tabs are not allowed as indentation']);
});

test('a key that stands twice is refused', () => {
  expect(problemsOf(`${SMALLEST}id: other\n`)).toEqual([
    "contract.yaml:16:1: this is not valid YAML: the key 'id' stands a second time in its mapping, first in line 1; keep one",
  ]);
});

test('a key that stands twice within braces is named too', () => {
  expect(problemsOf('a: 1\nb:\n  - { c: 1,\n      "c": 2 }\n')).toEqual([
    "contract.yaml:4:7: this is not valid YAML: the key 'c' stands a second time in its mapping, first in line 3; keep one",
  ]);
});

test.each(['', '\n\n', '# only a comment\n\n'])('an empty file is refused', (text) => {
  expect(problemsOf(text)).toEqual(['contract.yaml:1:1: the file is empty; a mapping (key: value) is expected']);
});

test('two documents in one file are refused', () => {
  expect(problemsOf('a: 1\n---\nb: 2\n')).toEqual([
    'contract.yaml:2:1: this is not valid YAML: the file holds more than one document (---); keep one',
  ]);
});

test('a tag that would build something is refused', () => {
  expect(problemsOf('id: !!js/function "x"\n')).toEqual([
    'contract.yaml:1:5: this is not valid YAML: unresolved tag: tag:yaml.org,2002:js/function',
  ]);
});

test.each([150, 20000])('what is nested %s deep is refused', (depth) => {
  expect(problemsOf(`a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`)).toEqual([
    expect.stringMatching(/^contract\.yaml:1:\d+: this is not valid YAML: it is nested too deeply$/),
  ]);
});

test('aliases of aliases that multiply are refused', () => {
  const levels = Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`);
  expect(problemsOf(['a0: &a0 [x, x, x, x, x, x, x, x, x, x]', ...levels].join('\n'))).toEqual([
    'contract.yaml:2:10: the aliases (*name) multiply to more than 200000 values; write them out or remove them',
  ]);
});

test('an alias within what it repeats is refused', () => {
  expect(problemsOf('a: &a [*a]\n')).toEqual([
    'contract.yaml:1:8: an alias (*name) stands within what it repeats; write it out or remove it',
  ]);
});

test('an alias without its anchor is refused', () => {
  expect(problemsOf('a: *nope\n')).toEqual(['contract.yaml:1:4: this is not valid YAML: the alias *nope has no anchor (&nope) before it']);
});

test('an alias stands for what it repeats', () => {
  expect(YamlDocument.parse('a: &a { b: 1 }\nc: *a\n', 'x.yaml').value).toEqual({ a: { b: 1 }, c: { b: 1 } });
});

test('positions are those of values, of keys, and of what surrounds a missing value', () => {
  const document = YamlDocument.parse('a:\n  - b: 1\n    c: [x, y]\n', 'x.yaml');
  expect(document.position(['a', 0, 'c', 1])).toEqual({ line: 3, column: 12 });
  expect(document.keyPosition(['a', 0], 'c')).toEqual({ line: 3, column: 5 });
  expect(document.position(['a', 0, 'd', 'e'])).toEqual({ line: 2, column: 5 });
});

test('a wrong indent is told where it begins, not on every line behind it', () => {
  const broken = ` a: 1\nb: 2\n${'c:\n  - d: 1\n e: 2\n'.repeat(20)}`;
  const lines = problemsOf(broken).map((problem) => problem.split(':')[1]);
  expect(lines.length).toBeLessThanOrEqual(5);
  expect(new Set(lines).size).toBe(lines.length);
});
