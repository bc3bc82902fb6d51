import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractSchema } from '../../lib/contract/contract-schema';
import { loadDocument } from '../../lib/document/load-document';
import { formatProblem, InputError } from '../../lib/document/problem';

/** The smallest contract that fits. */
export const SMALLEST = `id: tiny
number: T-1
title: { en: Tiny, zh: 小 }
status: signed
customer: { en: A, zh: 甲 }
term: { length: 9 months, from: signed, clause: art-1 }
clauses: { art-1: { ref: 第一条, text: 期限 9 个月 } }
lines:
  - id: base-1.1
    kind: vcpu-pool
    name: { en: vCPU, zh: vCPU }
    clause: art-1
    quantity: '10'
    unit: 1 vCPU
money: { currency: CNY }
`;

/** Writes the text as a contract, reads it and returns the problems, with `contract.yaml` for the name of the file. */
export function problemsOf(text: string | Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-'));
  const file = join(folder, 'contract.yaml');
  try {
    writeFileSync(file, text);
    return problemsOfFile(file).map((problem) => problem.replace(file, 'contract.yaml'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function problemsOfFile(file: string): string[] {
  try {
    loadDocument(file, contractSchema);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(formatProblem);
  }
}
