/**
 * The name that was probably meant: one edit away, or one in every four characters. Undefined where none is that near; a name of
 * other digits is another name, not a slip.
 */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  return nearest(
    written,
    [...names].filter((name) => digitsOf(name) === digitsOf(written)),
  );
}

/** As `nearestName`, for ids that are little else than digits, such as those of clauses: the same digits first, then any. */
export function nearestId(written: string, ids: Iterable<string>): string | undefined {
  const all = [...ids];
  return nearestName(written, all) ?? nearest(written, all);
}

/** Of those that are equally near, the one that begins most like what is written. */
function nearest(written: string, names: readonly string[]): string | undefined {
  let best: { name: string; edits: number; start: number } | undefined;
  if (written.length < 3) return undefined;
  for (const name of names) {
    const edits = editsBetween(written.toLowerCase(), name.toLowerCase());
    if (edits > Math.max(1, Math.floor(written.length / 4))) continue;
    const start = commonStart(written, name);
    if (best === undefined || edits < best.edits || (edits === best.edits && start > best.start)) best = { name, edits, start };
  }
  return best?.name;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, '');
}

/** Characters to insert, remove, replace or swap with their neighbour. */
function editsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const edits = [(row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1)];
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) edits.push((beforeLast[j - 2] ?? 0) + 1);
      row.push(Math.min(...edits));
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
