import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContract } from '../../lib/contract/load-contract';
import { loadRegister } from '../../lib/contract/load-register';
import { SMALLEST } from '../document/problems-of';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactform-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const REGISTER = 'contract: tiny\nclauses: { art-9: { ref: 第九条, text: 保密 } }\n';

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return String(error).replaceAll(folder, '.');
  }
  return 'nothing was refused';
}

test('a contract is read from contract.yaml of its folder, with its source', () => {
  writeFileSync(join(folder, 'contract.yaml'), SMALLEST);
  const { contract, source } = loadContract(folder);
  expect(contract.id).toBe('tiny');
  expect(contract.lines.map((line) => `${line.id}: ${contract.entitlement(line)}`)).toEqual(['base-1.1: 10 vCPU']);
  expect(source.position(['lines', 0, 'quantity'])).toEqual({ line: 13, column: 15 });
});

test('a quantity and its billing unit come together: one alone would be no limit and no price', () => {
  writeFileSync(
    join(folder, 'contract.yaml'),
    SMALLEST.replace(/^.*unit: .*\n/m, (line) => line.replace(/,? *unit: 1 vCPU,?/, '')),
  );
  expect(messageOf(() => loadContract(folder))).toContain(
    'lines[0].unit: expected a unit beside the quantity; a service that is demanded without a row has neither, received nothing (the key is missing)',
  );
  writeFileSync(join(folder, 'contract.yaml'), SMALLEST.replace(/,? *quantity: '10',?/, ''));
  expect(messageOf(() => loadContract(folder))).toContain(
    'lines[0].quantity: expected a quantity beside the unit; a service that is demanded without a row has neither, received nothing (the key is missing)',
  );
});

test('a folder without a contract says which file is missing', () => {
  expect(messageOf(() => loadContract(folder))).toBe('InputError: ./contract.yaml: there is no such file; check the path');
});

test('a register is read from register.yaml', () => {
  writeFileSync(join(folder, 'register.yaml'), REGISTER);
  expect(loadRegister(folder, 'tiny')?.register).toEqual({
    contract: 'tiny',
    clauses: { 'art-9': { ref: '第九条', text: '保密' } },
    deliverables: [],
    standards: [],
    obligations: [],
    readings: [],
  });
});

test('a folder need not have a register', () => {
  expect(loadRegister(folder, 'tiny')).toBeUndefined();
});

test('a register of another contract is refused', () => {
  writeFileSync(join(folder, 'register.yaml'), REGISTER);
  expect(messageOf(() => loadRegister(folder, 'other'))).toBe(
    'InputError: ./register.yaml:1:11: contract: expected "other", the id of the contract beside it, received "tiny"',
  );
});

test('a register that names a clause it does not define is refused', () => {
  writeFileSync(join(folder, 'register.yaml'), `${REGISTER}standards: [{ title: GB, clause: art-8 }]\n`);
  expect(messageOf(() => loadRegister(folder, 'tiny'))).toBe(
    'InputError: ./register.yaml:3:34: standards[0].clause: expected a known clause (art-9), received "art-8"; did you mean \'art-9\'?',
  );
});
