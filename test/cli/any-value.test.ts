import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { replacing, runOn } from './run';

/** Whatever stands where a deployment has a value, a command answers: with its result, or with what is wrong and where. */
const DEPLOYMENT = 'example/deployment.yaml';
const document: unknown = load(readFileSync(`contracts/${DEPLOYMENT}`, 'utf8'));

function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const below = Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]));
  return path.length === 0 ? below : [[...path], ...below];
}

function withValue(path: readonly string[], value: unknown): string {
  const copy: unknown = structuredClone(document);
  let parent: object = Object(copy);
  for (const key of path.slice(0, -1)) parent = Object(Reflect.get(parent, key));
  Reflect.set(parent, path.at(-1) ?? '', value);
  return JSON.stringify(copy);
}

const anyValue = fc.oneof(
  fc.constantFrom<unknown>('all', '0 GB', '-1 vCPU', '1e400', '__proto__', 'web-[0001-5000]', ['web-01', 'web-01'], '::/0', '10.0.0.1/8'),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary' }),
);

test.each(['check', 'cost'])('%s never fails to answer', (command) => {
  fc.assert(
    fc.property(fc.constantFrom(...pathsIn(document)), anyValue, (path, value) => {
      const { code, out, error } = runOn({ [DEPLOYMENT]: withValue(path, value) }, command, 'contracts/example');
      const lines = error === '' ? [] : error.trimEnd().split('\n');
      expect(lines.filter((line) => !/^contracts\/example\/deployment\.yaml:\d+:\d+: /.test(line))).toEqual([]);
      expect([code === 2, new Set(lines).size]).toEqual([out === '', lines.length]);
    }),
    { numRuns: 60 },
  );
});

test('a pool of 5,000 servers is checked like any other', () => {
  const { code, out, error } = runOn({ [DEPLOYMENT]: replacing(['web-[01-06]', 'web-[0001-5000]']) }, 'check', 'contracts/example');
  expect([code, error, out.split('\n')[5], out.split('\n')[6]]).toEqual([
    1,
    '',
    'error  contracts/example/deployment.yaml:19:10  servers[0].cpu',
    "  line 'cpu-arm': 40000 vCPU are drawn of 64 vCPU bought, beyond the free 5 % up to 67 vCPU (第四条1)",
  ]);
});
