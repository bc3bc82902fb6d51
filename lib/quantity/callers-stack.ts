import { dirname, sep } from 'node:path';

/** The folder that holds all modules of `lib`. */
const LIB = dirname(__dirname) + sep;

/**
 * What is printed of an error that nobody catches: what it says, and the lines of the caller's own code that led to it. Frames of
 * this library and of Node would bury both.
 */
export function callersStack({ message, stack = '' }: Error, name: string): string {
  const [, ...frames] = stack.replace(message, '').split('\n');
  const own = frames.filter((frame) => /^ +at /.test(frame) && !frame.includes(LIB) && !/node:internal|node_modules/.test(frame));
  return [`${name}: ${message}`, ...own].join('\n');
}
