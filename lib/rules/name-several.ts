const SHOWN_IN_FULL = 3;

/** Names for a sentence: `app-01, app-02`, or of many the first two and the last: `app-01, app-02, … app-12`. */
export function nameSeveral(names: readonly string[]): string {
  if (names.length <= SHOWN_IN_FULL) return names.join(', ');
  return `${names.slice(0, 2).join(', ')}, … ${names.at(-1)}`;
}
