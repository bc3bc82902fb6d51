import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  /** What stands behind the language: where the block can be tried; nothing where it can be anywhere. */
  readonly mark: string;
  readonly text: string;
  /** The heading above it. */
  readonly heading: string;
}

/** A command as a page shows it, with the lines under it. */
export interface Step {
  readonly command: string;
  readonly shown: string;
}

/** The text of a page, whose path begins at the root of the repository. */
export function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** The fenced blocks of a page, also within lists; all of them, or those of one language. */
export function blocksOf(page: string, wanted?: string): Block[] {
  const text = read(page);
  return [...text.matchAll(/^( *)```(\w*) ?([\w-]*)\n(.*?)^\1```$/gms)]
    .map(({ 1: indent = '', 2: language = '', 3: mark = '', 4: block = '', index }) => ({
      language,
      mark,
      text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      heading: headingAbove(text.slice(0, index)),
    }))
    .filter(({ language }) => wanted === undefined || language === wanted);
}

/** The commands of a console block; a line that ends in a backslash goes on in the next. */
export function transcript(block: string): Step[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [command = ''] = /^(?:.*\\\n)*.*/.exec(step) ?? [];
      return { command, shown: step.slice(command.length + 1) };
    });
}

/** A line `…` stands for any lines, a line that ends in ` …` for any rest. */
export function patternOf(shown: string): RegExp {
  const lines = shown.split('\n').slice(0, -1);
  const patterns = lines.map((line) => {
    if (line === '…') return '(?:.*\\n)*?';
    return line.endsWith(' …') ? `${escaped(line.slice(0, -1))}.*\\n` : `${escaped(line)}\\n`;
  });
  return new RegExp(`^${patterns.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Lines of shell that begin with a hash stand within blocks, not above them. */
function headingAbove(text: string): string {
  const prose = text.replaceAll(/^( *)```.*?^\1```$/gms, '');
  return [...prose.matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '';
}
