import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectExamples } from '../library/expect-examples';
import { programsOf } from '../library/programs-of';
import type { Project } from '../library/project';
import { terraformOf } from '../stacks/terraform-of';
import { installed, pack } from './packed';

const ROOT = join(__dirname, '../..');
const PROGRAMS = [...programsOf('docs/library.md'), ...programsOf('README.md')];
const COMPILERS = ['typescript@7.0.2', '@types/node@20.19.0'];
const CDKTF = ['cdktf@0.21.0', 'constructs@10.7.2'];

const packed = pack();
const project = installed(packed.file, [...CDKTF, ...COMPILERS, 'typescript-5@npm:typescript@5.9.3']);
const terraformIn = ({ folder }: Project) => terraformOf(join(folder, 'cdktf.out'), folder);

test('the package has what is used and nothing else', () => {
  const unexpected = packed.paths.filter(
    (path) =>
      !/^(package\.json|LICENSE|README(\.zh)?\.md|CHANGELOG\.md|docs\/.*\.md|contracts\/(example|platforms)\/[a-z-]+\.yaml)$/.test(path) &&
      !/^dist\/(lib|stacks)\/[a-z0-9/-]+\.(js|d\.ts)$/.test(path) &&
      !/^dist\/lib\/guest\/programs\/[a-z-]+\.py$/.test(path) &&
      !/^dist\/provider-openstack\/([a-z0-9-]+\/index\.(js|d\.ts)|LICENSE)$/.test(path) &&
      !/^dist\/bin\/([a-z-]+\.js|LICENSES\.txt)$/.test(path),
  );
  expect(unexpected).toEqual([]);
  const programs = readdirSync(join(ROOT, 'lib/guest/programs')).filter((file) => file.endsWith('.py'));
  expect(programs.filter((file) => !packed.paths.includes(`dist/lib/guest/programs/${file}`))).toEqual([]);
  expect(packed.bytes).toBeLessThan(2_000_000);
  expect(packed.unpackedBytes).toBeLessThan(10_000_000);
});

test('everything that the package asks for is installed, in one copy', () => {
  expect(project.run('npm', 'ls', '--all', '--loglevel=error').status).toBe(0);
  expect(existsSync(join(project.folder, 'node_modules/@cdktf'))).toBe(false);
  for (const name of ['cdktf', 'constructs'])
    expect(existsSync(join(project.folder, 'node_modules/pactform/node_modules', name))).toBe(false);
});

test('every module of the package can be imported and its declarations are complete', () => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const modules = packed.paths
    .filter((path) => path.endsWith('.d.ts'))
    .map((path) => path.replace(/^dist\/(lib\/)?/, '').replace(/(\/index)?\.d\.ts$/, ''))
    .filter((path) => `./${path.split('/')[0]}/*` in exports && exports[`./${path}`] !== null);
  const imports = modules.map((path, index) => `import * as m${index} from 'pactform/${path}';\n`).join('');
  const used = modules.map((_, index) => `m${index}`).join(', ');
  project.add([{ name: 'all', text: `${imports}console.log([${used}].length);\n` }]);
  expect(project.compile()).toEqual({ status: 0, printed: '' });
  expect(project.program('all')).toEqual({ status: 0, printed: `${modules.length}\n` });
  expect(modules.length).toBeGreaterThan(300);
});

test.each(['pactform', 'pactform/cli/check', 'pactform/stacks/main'])("'%s' is not to be imported", (name) => {
  expect(project.run(process.execPath, '-e', `require('${name}')`).printed).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
});

test('the documented programs run as CommonJS', () => {
  project.add(PROGRAMS);
  expect(project.compile()).toEqual({ status: 0, printed: '' });
  expectExamples(project, PROGRAMS);
});

test("an older compiler, set up as in cdktf's templates, finds the declarations", () => {
  project.add(PROGRAMS, { module: 'commonjs', moduleResolution: 'node10', skipLibCheck: true });
  expect(project.compile('typescript-5')).toEqual({ status: 0, printed: '' });
  expectExamples(project, PROGRAMS);
});

test('the documented programs run as ECMAScript modules, and with cdktn under the name of cdktf they write the same', () => {
  const withCdktf = terraformIn(project);
  const modern = installed(packed.file, ['cdktf@npm:cdktn@0.24.0', 'constructs@10.7.2', ...COMPILERS], { type: 'module' });
  expect(JSON.parse(readFileSync(join(modern.folder, 'node_modules/cdktf/package.json'), 'utf8')).name).toBe('cdktn');
  modern.add(PROGRAMS);
  expect(modern.compile()).toEqual({ status: 0, printed: '' });
  for (const { name } of PROGRAMS) modern.program(name);
  expect(terraformIn(modern)).toEqual(withCdktf);
  const { printed } = modern.program('wrong-unit');
  // Node says itself where it gives up, before what the error says
  expect(printed).toMatch(/^node:internal.*\n +triggerUncaughtException\(/);
  expect(printed).toContain(
    "\nQuantityError: expected 'vCPU', received the unit 'vcpu'\n    at file://out/wrong-unit.js:3:10\n\nNode.js v",
  );
});

test('the command line is there', () => {
  expect(project.run('node_modules/.bin/pactform', 'check', 'contracts/example')).toEqual({
    status: 0,
    printed: 'EX-2026-001: contracts/example/deployment.yaml: meets the contract\n',
  });
});
