import { chmodSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText } from '../../lib/document/read-text';
import { problemsOf, problemsOfFile, SMALLEST } from './problems-of';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactform-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file that does not exist is named', () => {
  expect(problemsOfFile('no/such/contract.yaml')).toEqual(['no/such/contract.yaml: there is no such file; check the path']);
});

test('a folder is no file', () => {
  expect(problemsOfFile(folder)).toEqual([`${folder}: this is a folder, a file is expected`]);
});

test('a device is refused unread', () => {
  const message = 'this is a device, pipe or socket, a regular file is expected';
  expect(problemsOfFile('/dev/zero')).toEqual([`/dev/zero: ${message}`]);
});

test('a symbolic link to a file is read', () => {
  const [file, link] = [join(folder, 'a.txt'), join(folder, 'link')];
  writeFileSync(file, '甲');
  symlinkSync(file, link);
  expect(readText(link)).toBe('甲');
});

test('a file within a file is no file', () => {
  const file = join(folder, 'a');
  writeFileSync(file, '');
  expect(problemsOfFile(join(file, 'contract.yaml'))).toEqual([
    `${join(file, 'contract.yaml')}: there is no such file; a part of the path is not a folder`,
  ]);
});

test('a file of 50 MB is refused unread', () => {
  const file = join(folder, 'contract.yaml');
  writeFileSync(file, SMALLEST);
  truncateSync(file, 50 * 1024 * 1024);
  expect(problemsOfFile(file)).toEqual([
    `${file}:1:1: the file has 52428800 bytes, at most 8388608 are read; split it or check that it is the right file`,
  ]);
});

test('GBK is refused at its first character', () => {
  const gbk = Buffer.concat([Buffer.from('id: x\ntitle: '), Buffer.from([0xd6, 0xc6, 0xa1, 0xa2]), Buffer.from('\n')]);
  expect(problemsOf(gbk)).toEqual([
    'contract.yaml:2:8: byte 0xD6 is not UTF-8; save the file as UTF-8 (GB 18030, GBK and UTF-16 are not read)',
  ]);
});

test('UTF-16 is refused, with and without its mark', () => {
  expect(problemsOf(Buffer.from(`\uFEFF${SMALLEST}`, 'utf16le'))).toEqual([
    'contract.yaml:1:1: byte 0xFF is not UTF-8; save the file as UTF-8 (GB 18030, GBK and UTF-16 are not read)',
  ]);
  expect(problemsOf(Buffer.from(SMALLEST, 'utf16le'))).toEqual([
    'contract.yaml:1:2: a zero byte stands here, as in UTF-16 or a file that is no text; save the file as UTF-8',
  ]);
});

test('UTF-8 is read with or without its mark, and a replacement character that is meant is kept', () => {
  const file = join(folder, 'a.txt');
  writeFileSync(file, '\uFEFF甲 \uFFFD');
  expect(readText(file)).toBe('甲 \uFFFD');
});

const asAnotherUser = process.getuid?.() === 0 ? test.failing : test;
asAnotherUser('a file that may not be read says so', () => {
  const file = join(folder, 'a.txt');
  writeFileSync(file, '');
  chmodSync(file, 0);
  expect(problemsOfFile(file)).toEqual([`${file}: the file may not be read; check its permissions`]);
});
