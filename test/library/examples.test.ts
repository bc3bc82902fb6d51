import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expectExamples } from './expect-examples';
import { programsOf } from './programs-of';
import { Project } from './project';

const ROOT = join(__dirname, '../..');

/** The checkout in the place of an installed package: what `npm run build` made is what a user imports. */
function linkedProject(): Project {
  const project = new Project();
  mkdirSync(join(project.folder, 'node_modules/@types'), { recursive: true });
  const link = (from: string, to: string) => symlinkSync(join(ROOT, from), join(project.folder, 'node_modules', to));
  link('.', 'pactform');
  for (const name of ['cdktf', 'constructs', 'typescript', '@types/node']) link(join('node_modules', name), name);
  project.copy(join(ROOT, 'contracts'), 'contracts');
  return project;
}

test('the programs of the documentation compile, print what is shown and write Terraform', () => {
  const programs = [...programsOf('docs/library.md'), ...programsOf('README.md')];
  const project = linkedProject();
  project.add(programs);
  expect(project.compile()).toEqual({ status: 0, printed: '' });
  expectExamples(project, programs);
}, 120_000);
