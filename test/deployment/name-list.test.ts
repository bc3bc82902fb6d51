import fc from 'fast-check';
import { expandNames, nameList } from '../../lib/deployment/name-list';

/** The names, or what is wrong with each entry by its number. */
function read(...entries: readonly unknown[]): readonly string[] | Record<number, string> {
  const { data, error } = nameList.safeParse(entries);
  return data ?? Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [Number(path[0]), message]));
}

test('names and ranges are read in their order', () => {
  expect(read('app-[01-03]', 'app-07', 'db')).toEqual(['app-01', 'app-02', 'app-03', 'app-07', 'db']);
  expect(read('gpu-[098-101]')).toEqual(['gpu-098', 'gpu-099', 'gpu-100', 'gpu-101']);
  expect(read('app-[5-5]')).toEqual(['app-5']);
});

test('a range that counts down, or whose ends differ in digits, is refused with the one that was meant', () => {
  expect(read('app-[12-01]', 'web-[1-002]', 'db-[001-12]')).toEqual({
    0: "expected a range that counts upwards, such as 'app-[01-12]'",
    1: "expected a range with as many digits at both ends, such as 'web-[001-002]'",
    2: "expected a range with as many digits at both ends, such as 'db-[001-012]'",
  });
});

const EXPECTED = "expected names such as 'app-01' or ranges such as 'app-[01-12]'";
test.each([
  'App-01',
  'app_01',
  '1app',
  '-app',
  'app-',
  'app--01',
  'app 01',
  '应用-01',
  '',
  'app-[a-b]',
  'app[01-02]',
  'app-[01-02]-x',
  'app-[1,2]',
])("'%s' is no name and no range", (entry) => {
  expect(read(entry)).toEqual({ 0: EXPECTED });
});

test('a number is no name', () => {
  expect(read(1)).toEqual({ 0: EXPECTED });
});

test('a name has at most 40 characters, which a range is told once', () => {
  expect(read('a'.repeat(40))).toEqual(['a'.repeat(40)]);
  expect(read('a'.repeat(41), `${'b'.repeat(40)}-[0001-5000]`)).toEqual({
    0: 'expected names of at most 40 characters',
    1: 'expected names of at most 40 characters',
  });
});

test('a list holds at most 10,000 names', () => {
  expect(read('app-[0000-9999]')).toHaveLength(10_000);
  expect(read('app-[0001-5000]', 'web-[0001-5001]')).toEqual({ 1: 'expected at most 10000 names in one list' });
  expect(read(...Array(100_000).fill('app-[0000-9999]'))).toEqual({ 1: 'expected at most 10000 names in one list' });
});

const prefix = fc.stringMatching(/^[a-z][a-z0-9]{0,5}-$/);
const range = fc.tuple(prefix, fc.nat(999), fc.nat(999)).map(([name, one, other]) => {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const digits = String(last).length;
  const padded = (number: number) => name + String(number).padStart(digits, '0');
  return {
    entry: `${name}[${padded(first).slice(name.length)}-${last}]`,
    first: padded(first),
    last: padded(last),
    size: last - first + 1,
  };
});

test('a range has as many names as it counts, from its first to its last, each once and in order', () => {
  fc.assert(
    fc.property(range, ({ entry, first, last, size }) => {
      const names = expandNames(entry);
      expect([names[0], names.at(-1), names.length, new Set(names).size]).toEqual([first, last, size, size]);
      expect(names.toSorted()).toEqual(names);
      expect(read(entry)).toEqual(names);
    }),
  );
});

test('a list written out name by name is the list of its ranges', () => {
  fc.assert(
    fc.property(fc.uniqueArray(range, { selector: ({ entry }) => entry.split('[')[0], minLength: 1, maxLength: 5 }), (ranges) => {
      const names = ranges.flatMap(({ entry }) => expandNames(entry));
      expect(read(...names)).toEqual(read(...ranges.map(({ entry }) => entry)));
    }),
  );
});

test('whatever the entries are, they are read or refused, and never more than one thing is said of each', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          range.map(({ entry }) => entry),
          fc.stringMatching(/^[a-z]-\[[0-9]{0,5}-[0-9]{0,5}\]$/),
        ),
        { minLength: 1 },
      ),
      (entries) => {
        const { error } = nameList.safeParse(entries);
        const places = (error?.issues ?? []).map(({ path }) => path[0]);
        expect(new Set(places).size).toBe(places.length);
      },
    ),
  );
});
