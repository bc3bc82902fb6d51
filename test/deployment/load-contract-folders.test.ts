import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContractFolders } from '../../lib/deployment/load-contract-folders';

test('each folder is read once, in its order', () => {
  const read = loadContractFolders(['contracts/example', 'contracts/dsj-2026-030', 'contracts/example']);
  expect(read.map(({ folder, contract }) => [folder, contract.id])).toEqual([
    ['contracts/example', 'example'],
    ['contracts/dsj-2026-030', 'dsj-2026-030'],
  ]);
});

test('two folders of one contract id would make the same stacks', () => {
  const copy = mkdtempSync(join(tmpdir(), 'pactform-'));
  try {
    cpSync('contracts', copy, { recursive: true });
    const file = join(copy, 'example', 'contract.yaml');
    expect(() => loadContractFolders(['contracts/example', join(copy, 'example')])).toThrow(
      `${file}: id: expected an id of its own, contracts/example has it too, received "example"`,
    );
  } finally {
    rmSync(copy, { recursive: true });
  }
});
