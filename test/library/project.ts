import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Program } from './programs-of';

const COMPILER_OPTIONS = { module: 'nodenext', target: 'es2022', strict: true, skipLibCheck: false, types: ['node'], outDir: 'out' };

export interface Ran {
  readonly status: number | null;
  readonly printed: string;
}

/** An empty npm project outside this repository, as a user has it. */
export class Project {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'pactform-project-')));

  constructor(manifest: object = {}) {
    this.write('package.json', JSON.stringify({ name: 'user', private: true, ...manifest }));
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  copy(from: string, to: string): void {
    cpSync(from, join(this.folder, to), { recursive: true });
  }

  /** Programs, and the strict configuration that they are compiled with. */
  add(programs: readonly Pick<Program, 'name' | 'text'>[], compilerOptions: object = {}): void {
    for (const { name, text } of programs) this.write(`${name}.ts`, text);
    const files = programs.map(({ name }) => `${name}.ts`);
    this.write('tsconfig.json', JSON.stringify({ compilerOptions: { ...COMPILER_OPTIONS, ...compilerOptions }, files }));
  }

  compile(typescript = 'typescript'): Ran {
    return this.run(process.execPath, join('node_modules', typescript, 'bin/tsc'), '--project', '.');
  }

  /** A compiled program. Paths of the project are printed without the project's folder. */
  program(name: string): Ran {
    return this.run(process.execPath, join('out', `${name}.js`));
  }

  run(command: string, ...args: string[]): Ran {
    const { PATH = '', HOME = '' } = process.env;
    const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: this.folder, encoding: 'utf8', env: { PATH, HOME } });
    if (error !== undefined) throw error;
    return { status, printed: `${stdout}${stderr}`.replaceAll(`${this.folder}/`, '') };
  }

  /** The Terraform JSON of a stack that was synthesized here, without cdktf's own comments. */
  synthesized(stack: string) {
    const file = join(this.folder, 'cdktf.out/stacks', stack, 'cdk.tf.json');
    return JSON.parse(readFileSync(file, 'utf8'), (key, value) => (key === '//' ? undefined : value));
  }
}
