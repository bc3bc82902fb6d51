// What makes dist/ a library of its own: declarations, the provider's bindings, and the licences of what is bundled.
// The decision: docs/decisions/package.md.
import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const BINDINGS = 'provider-openstack';
const IMPORTED = /(["'])@cdktf\/provider-openstack\/lib\/([a-z0-9-]+)\1/g;
const THROW = /^ +(?:if \(.*\) |else )?throw .*$/gm;
/** Node's mark for a line that it does not print with an uncaught error: what our errors say is for the user, whose line it is not. */
const HIDDEN = '// node-do-not-add-exception-line';

/** Types are not checked here, which is for `npm run lint`. */
export async function declare(dist) {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '--project', 'tsconfig.build.json', '--outDir', dist]);
}

/** The bindings are a private workspace: dist/ brings them along and refers to its own copy. */
export function bringBindings(dist) {
  const isModule = (source) => !source.endsWith('.built-from');
  cpSync(join(BINDINGS, 'lib'), join(dist, BINDINGS), { recursive: true, dereference: true, filter: isModule });
  cpSync(join(BINDINGS, 'LICENSE'), join(dist, BINDINGS, 'LICENSE'));
  for (const folder of ['lib', 'stacks']) {
    for (const name of readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|d\.ts)$/.test(name)) continue;
      const file = join(dist, folder, name);
      const text = readFileSync(file, 'utf8');
      const bindings = relative(dirname(file), join(dist, BINDINGS));
      const own = text.replaceAll(IMPORTED, `$1${bindings}/$2/index$1`);
      const quiet = name.endsWith('.js') ? own.replaceAll(THROW, `$& ${HIDDEN}`) : own;
      if (quiet !== text) writeFileSync(file, quiet);
    }
  }
}

/** The licence of each npm package of which a bundle has code, beside the bundles. */
export function keepLicences(bundles, { inputs }) {
  const packages = new Set(Object.keys(inputs).flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (file === undefined) throw new Error(`${name} ${version} is bundled and has no licence text`);
    return `${name} ${version}, ${license}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  writeFileSync(join(bundles, 'LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}
