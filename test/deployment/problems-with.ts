import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { formatProblem, InputError } from '../../lib/document/problem';

type Replacement = readonly [part: string, replacement: string];

/** What is wrong with the deployment of a contract of this repository after these replacements, without the name of the file. */
export function problemsIn(contract: string, ...replacements: readonly Replacement[]): string[] {
  return problemsAfter(contract, join(contract, 'deployment.yaml'), replacements);
}

/** As above, of the example. */
export function problemsWith(...replacements: readonly Replacement[]): string[] {
  return problemsIn('example', ...replacements);
}

/** What is wrong with the deployment of a contract after these replacements in its platform. */
export function problemsOn(contract: string, platform: string, ...replacements: readonly Replacement[]): string[] {
  return problemsAfter(contract, join('platforms', `${platform}.yaml`), replacements);
}

function problemsAfter(contract: string, changed: string, replacements: readonly Replacement[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-deployment-'));
  const file = join(folder, changed);
  try {
    cpSync('contracts', folder, { recursive: true });
    writeFileSync(file, replacements.reduce(replaced, readFileSync(file, 'utf8')));
    loadContractFolder(join(folder, contract));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map((problem) => formatProblem(problem).replace(`${join(folder, contract, 'deployment.yaml')}:`, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function replaced(text: string, [part, replacement]: Replacement): string {
  if (!text.includes(part)) throw new Error(`there is no '${part}' to replace`);
  return text.replace(part, () => replacement);
}
