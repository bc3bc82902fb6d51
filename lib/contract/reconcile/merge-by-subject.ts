import type { FoundContradiction } from './check';
import { sameValue } from './comparable-value';

/** One contradiction a subject: what is found of it in several places has the sides of all, each clause and value once. */
export function mergeBySubject(found: Iterable<FoundContradiction>): FoundContradiction[] {
  const merged = new Map<string, FoundContradiction>();
  for (const each of found) {
    const first = merged.get(each.subject);
    const known = first?.sides ?? [];
    const sides = [...known];
    for (const side of each.sides) {
      if (!sides.some(({ clause, value }) => clause === side.clause && sameValue(value, side.value))) sides.push(side);
    }
    merged.set(each.subject, { ...(first ?? each), sides });
  }
  return [...merged.values()];
}
