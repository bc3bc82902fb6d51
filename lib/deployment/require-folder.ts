import { statSync } from 'node:fs';
import { InputError } from '../document/problem';

/** Refuses what is no folder, in one message instead of one for each file that is looked for in it. */
export function requireFolder(folder: string): true {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return true;
  const message = found === undefined ? 'there is no such folder; check the path' : 'this is a file, the folder of a contract is expected';
  throw new InputError([{ file: folder, path: '', message }]);
}
