import { readFileSync, statSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { InputError } from './problem';

/** A document of this kind is written by people; what is larger is not one. In bytes. */
const LARGEST_DOCUMENT = 8 * 1024 * 1024;

/** Reads a UTF-8 file, refusing by name what is missing, too large or in another encoding. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  const text = bytes.toString('utf8');
  const [invalid, zero] = [text.indexOf('\uFFFD'), text.indexOf('\u0000')];
  if (zero >= 0 && (invalid < 0 || zero < invalid)) throw noText(file, text.slice(0, zero));
  if (invalid >= 0) refuseOtherEncodings(file, bytes);
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replace(LONE_CR, '\n') : unmarked;
}

/** A line break by the definition of YAML, which one of the two parsers does not know. */
const LONE_CR = /\r(?!\n)/g;

/** UTF-16 without its mark is well-formed UTF-8, with a zero byte in every other place. */
function noText(file: string, before: string): InputError {
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const message = 'a zero byte stands here, as in UTF-16 or a file that is no text; save the file as UTF-8';
  return new InputError([{ file, line, column, path: '', message }]);
}

function readBytes(file: string): Buffer {
  try {
    const status = statSync(file);
    // A device or a pipe may have no end.
    if (!status.isFile() && !status.isDirectory()) throw fileError(file, 'this is a device, pipe or socket, a regular file is expected');
    const { size } = status;
    if (size > LARGEST_DOCUMENT) {
      throw fileError(
        file,
        `the file has ${size} bytes, at most ${LARGEST_DOCUMENT} are read; split it or check that it is the right file`,
        1,
      );
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
    throw fileError(file, READ_ERRORS[code] ?? `the file cannot be read (${code})`);
  }
}

const READ_ERRORS: Record<string, string> = {
  ENOENT: 'there is no such file; check the path',
  ENOTDIR: 'there is no such file; a part of the path is not a folder',
  EISDIR: 'this is a folder, a file is expected',
  EACCES: 'the file may not be read; check its permissions',
};

function refuseOtherEncodings(file: string, bytes: Buffer): void {
  const invalid = firstInvalidByte(bytes);
  if (invalid === undefined) return;
  const offset = startOfCharacter(bytes, invalid);
  const before = bytes.subarray(0, offset).toString('utf8');
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const byte = `0x${bytes.toString('hex', offset, offset + 1).toUpperCase()}`;
  throw new InputError([
    { file, line, column, path: '', message: `byte ${byte} is not UTF-8; save the file as UTF-8 (GB 18030, GBK and UTF-16 are not read)` },
  ]);
}

/** Offset of the first byte that is not part of a well-formed UTF-8 sequence. */
function firstInvalidByte(bytes: Buffer): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const isValid = (end: number): boolean => {
    try {
      decoder.decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    } finally {
      resetDecoder(decoder);
    }
  };
  if (isValid(bytes.length)) return undefined;
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValid(middle)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** The first byte of the character that the invalid byte breaks off: where a person has to look. */
function startOfCharacter(bytes: Buffer, invalid: number): number {
  const isWhole = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
      return true;
    } catch {
      return false;
    }
  };
  let start = invalid;
  while (start > 0 && !isWhole(start)) start -= 1;
  return start;
}

/** A streaming decoder keeps the bytes of an unfinished character; an empty final call drops them. */
function resetDecoder(decoder: TextDecoder): void {
  try {
    decoder.decode();
  } catch {
    // an unfinished character at the end was the reason to reset
  }
}

function fileError(file: string, message: string, line?: number): InputError {
  return new InputError([{ file, ...(line === undefined ? {} : { line, column: 1 }), path: '', message }]);
}
