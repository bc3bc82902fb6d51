import { stripVTControlCharacters } from 'node:util';

/** What cdktf puts before each line of Terraform, and the frame that Terraform draws around an error. */
const FRAME = /^(\S+ {2})? *[│╷╵]? ?/;
/** Where Terraform quotes the JSON that it was given, which no person wrote. */
const QUOTATION = /^ +(on cdk\.tf\.json line \d+, in |\d+: )/;
const MOST = 16;

/** Of all that a program printed before it failed: its errors where it names some, otherwise its last words. */
export function whatMatters(printed) {
  const lines = stripVTControlCharacters(printed)
    .split('\n')
    .map((line) => line.replace(FRAME, '').trimEnd())
    .filter((line) => line !== '' && !QUOTATION.test(line));
  const first = lines.findIndex((line) => line.startsWith('Error: '));
  const chosen = first === -1 ? lines.slice(-12) : lines.slice(first, first + MOST);
  return chosen.map((line) => `  ${line}`).join('\n');
}
