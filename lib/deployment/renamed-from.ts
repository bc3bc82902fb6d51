import * as z from 'zod';
import { valueUnder } from '../document/entries-under';
import { expandNames, namesWritten } from './name-list';

/** Machines that go on under a new name, new to old: what they have is moved in state, and nothing of it is destroyed. */
export const renamedFrom = z.record(z.string(), z.string()).optional();

/** Refuses a new name that the list has not, and an old one that it still has or that two machines claim. */
export function refuseMisnamed(list: 'servers' | 'nodes') {
  return (pool: object, context: z.RefinementCtx): void => {
    const named = new Set(namesWritten({ value: pool, path: [] }, list).flatMap(({ text }) => expandNames(text)));
    const heirs = new Map<string, string>();
    for (const [to, from] of Object.entries(Object(valueUnder(pool, 'renamedFrom')))) {
      if (typeof from !== 'string') continue;
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['renamedFrom', to], message });
      const heir = heirs.get(from);
      if (!named.has(to)) refuse(`expected a new name that is in ${list}; '${to}' is not`);
      if (named.has(from)) refuse(`expected an old name that is in ${list} no more; '${from}' still is`);
      else if (heir !== undefined) refuse(`expected an old name of its own; '${heir}' is renamed from '${from}' too`);
      heirs.set(from, to);
    }
  };
}
