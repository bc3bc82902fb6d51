import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program that a page of the documentation shows. */
export interface Program {
  /** Without extension; the block's first line is a comment with the file's name. */
  readonly name: string;
  readonly text: string;
  /** What it prints, from the block of text that follows; nothing where none follows. */
  readonly prints: string;
}

/** The programs of a page, in its order. */
export function programsOf(page: string): Program[] {
  const text = readFileSync(join(__dirname, '../..', page), 'utf8');
  const blocks = text.matchAll(/^```ts\n\/\/ ([a-z-]+)\.ts\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?/gms);
  return [...blocks].map(([, name = '', program = '', prints = '']) => ({ name, text: program, prints }));
}
