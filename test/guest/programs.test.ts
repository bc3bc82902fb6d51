import { readdirSync, readFileSync } from 'node:fs';

const PROGRAMS = 'lib/guest/programs';
const texts = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.py'))
      .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]),
  );

/** `npm test` builds before. */
test('what is built holds the programs of servers as they are', () => {
  expect(Object.keys(texts(PROGRAMS))).toContain('settings.py');
  expect(texts(`dist/${PROGRAMS}`)).toEqual(texts(PROGRAMS));
});
