import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Project } from '../library/project';

const ROOT = join(__dirname, '../..');

interface Packed {
  readonly file: string;
  readonly paths: readonly string[];
  readonly bytes: number;
  readonly unpackedBytes: number;
}

/** Packs what `npm run build` made. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-pack-'));
  const printed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const answer: PackAnswer[] | Record<string, PackAnswer> = JSON.parse(printed);
  const [entry] = Object.values(answer);
  if (entry === undefined) throw new Error(`npm pack said ${printed}`);
  return {
    file: join(folder, entry.filename),
    paths: entry.files.map(({ path }) => path),
    bytes: entry.size,
    unpackedBytes: entry.unpackedSize,
  };
}

/** What `npm pack --json` says: a list, and by package name from npm 12 on. */
interface PackAnswer {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** An empty project into which npm has installed the package, and what is named beside it. */
export function installed(file: string, packages: readonly string[], manifest: object = {}): Project {
  const project = new Project(manifest);
  const { status, printed } = project.run(
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    file,
    ...packages,
  );
  if (status !== 0) throw new Error(`npm install ended with ${status}:\n${printed}`);
  project.copy(join(project.folder, 'node_modules/pactform/contracts'), 'contracts');
  return project;
}
