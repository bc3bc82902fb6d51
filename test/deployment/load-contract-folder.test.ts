import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ContractFolderOptions, loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { formatProblem, InputError } from '../../lib/document/problem';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactform-folder-'));
  cpSync('contracts', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, ...replacements: readonly (readonly [string, string])[]): void {
  const text = readFileSync(join(folder, file), 'utf8');
  writeFileSync(
    join(folder, file),
    replacements.reduce((changed, [part, replacement]) => {
      if (!changed.includes(part)) throw new Error(`there is no '${part}' to replace`);
      return changed.replace(part, () => replacement);
    }, text),
  );
}

function problemsOf(contract: string, options?: ContractFolderOptions): string[] {
  try {
    loadContractFolder(join(folder, contract), options);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''));
  }
}

test('contract, platform and deployment are read together', () => {
  const { contract, platform, deployment } = loadContractFolder('contracts/example');
  expect([contract.id, platform.document.id, deployment.source.file]).toEqual(['example', 'sandbox', 'contracts/example/deployment.yaml']);
  expect([deployment.contract, deployment.platform]).toEqual([contract, platform]);
});

test('another deployment names its platform relative to itself, or from the root', () => {
  change('example/deployment.yaml', ['platform: ../platforms/sandbox.yaml', 'platform: platforms/sandbox.yaml']);
  cpSync(join(folder, 'example/deployment.yaml'), join(folder, 'proposal.yaml'));
  expect(problemsOf('example', { deploymentFile: join(folder, 'proposal.yaml') })).toEqual([]);
  change('proposal.yaml', ['platform: platforms/sandbox.yaml', `platform: ${resolve('contracts/platforms/sandbox.yaml')}`]);
  expect(problemsOf('example', { deploymentFile: join(folder, 'proposal.yaml') })).toEqual([]);
});

test('a platform that is not there is told where it is named', () => {
  change('example/deployment.yaml', ['../platforms/sandbox.yaml', '../platforms/cloud.yaml']);
  expect(problemsOf('example')).toEqual([
    'example/deployment.yaml:3:11: platform: expected the platform\'s file, relative to this one, received "../platforms/cloud.yaml": there is no platforms/cloud.yaml',
  ]);
  change('example/deployment.yaml', ['../platforms/cloud.yaml', '../platforms']);
  expect(problemsOf('example')).toEqual([
    'example/deployment.yaml:3:11: platform: expected the platform\'s file, relative to this one, received "../platforms": platforms is a folder',
  ]);
});

test.each([
  ['platform: ../platforms/sandbox.yaml', 'platform: 3', '3:11: platform: expected a text, received the number 3'],
  ['platform: ../platforms/sandbox.yaml', "platform: ''", '3:11: platform: expected at least 1 character, received ""'],
  ['platform: ../platforms/sandbox.yaml\n', '', '2:1: platform: expected a text, received nothing (the key is missing)'],
])('%s becomes no %s', (part, replacement, problem) => {
  change('example/deployment.yaml', [part, replacement]);
  expect(problemsOf('example')).toEqual([`example/deployment.yaml:${problem}`]);
});

test('the problems of all three files are told, and a broken one does not make the names of another unknown', () => {
  change('example/contract.yaml', ['status: signed', 'status: draft']);
  change('platforms/sandbox.yaml', ['value: 2.6 GHz', 'value: 2.6 GB']);
  change('example/deployment.yaml', ['cpu: 8 vCPU', 'cpu: 8 GB'], ['storage: fast', 'storage: quick']);
  expect(problemsOf('example')).toEqual([
    'example/contract.yaml:6:9: status: expected "signed" or "tender", received "draft"',
    'platforms/sandbox.yaml:11:21: hostTypes[0].clock.value: expected a quantity in GHz or MHz, such as \'2 GHz\', received "2.6 GB"',
    'example/deployment.yaml:19:10: servers[0].cpu: expected a quantity in vCPU, such as \'2 vCPU\', received "8 GB"',
    'example/deployment.yaml:35:32: servers[1].volumes[0].storage: expected a known storage type (general, fast), received "quick"',
  ]);
});

test('a folder that is not there is one problem, and another deployment is checked all the same', () => {
  expect(problemsOf('nowhere')).toEqual(['nowhere: there is no such folder; check the path']);
  change('example/deployment.yaml', ['cpu: 8 vCPU', 'cpu: 8 GB']);
  expect(problemsOf('nowhere', { deploymentFile: join(folder, 'example/deployment.yaml') })).toEqual([
    'nowhere: there is no such folder; check the path',
    'example/deployment.yaml:19:10: servers[0].cpu: expected a quantity in vCPU, such as \'2 vCPU\', received "8 GB"',
  ]);
});
