import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { userDataOf } from './user-data-of';

const CONTRACTS = ['dsj-2026-030', 'smart-water-2026', 'example'];
/** Nova's limit, after base64. */
const LARGEST = 65_535;

const all = CONTRACTS.flatMap(userDataOf);
const distinct = new Map(all.map((each) => [each.text, each]));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactform-user-data-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every contract has servers of the customer and of the supplier', () => {
  expect(all.length).toBeGreaterThan(CONTRACTS.length * 2);
});

test('cloud-init takes the user data of every kind of server', () => {
  const refused = [...distinct.values()].flatMap(({ resource, text }, index) => {
    const said = schemaOf(text, `${index}.yaml`);
    return said === 'Valid cloud-config' ? [] : [`${resource}: ${said}`];
  });
  expect(refused).toEqual([]);
});

test('cloud-init refuses what is no cloud-config, or this test would prove nothing', () => {
  expect(schemaOf('#cloud-config\nhostname: 1\nruncmd: yes\n', 'wrong.yaml')).toContain('runcmd');
});

test('it stays below what Nova takes', () => {
  const sizes = [...distinct.values()].map(({ resource, text }) => ({ resource, bytes: Buffer.from(text).toString('base64').length }));
  expect(sizes.filter(({ bytes }) => bytes >= LARGEST)).toEqual([]);
});

test.each([
  ['a private key', /PRIVATE KEY/],
  ['a secret with a value', /(passw(or)?d|secret|psk|token|credential)[\w-]*["']?\s*[:=]\s*["'][^"'\s]{4,}["']/i],
  ['anything but the name of the server from Terraform', /(?<!\$)\$\{(?!each\.(key|value)\b)/],
])('it holds no %s', (_, pattern) => {
  expect(all.filter(({ template }) => pattern.test(template)).map(({ resource }) => resource)).toEqual([]);
});

test('it sets no password', () => {
  expect(all.filter(({ text }) => keysOf(load(text)).some((key) => /passw|chpasswd|pwauth/i.test(key)))).toEqual([]);
});

function schemaOf(text: string, name: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { error, stdout, stderr } = spawnSync('cloud-init', ['schema', '--config-file', file], { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`expected cloud-init, found none: run scripts/install-guest-tools.sh (${error.message})`);
  return `${stdout}${stderr}`.trim().replace(`Valid cloud-config: ${file}`, 'Valid cloud-config');
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}
