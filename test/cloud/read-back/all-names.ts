/** The names that a list of deployment.yaml stands for, in order: `gateway-[01-06]` is six. */
export function allNames(entries: readonly string[]): string[] {
  return entries.flatMap((entry) => {
    const range = /^(.*)\[(\d+)-(\d+)\]$/.exec(entry);
    if (range === null) return [entry];
    const [, prefix = '', first = '', last = ''] = range;
    const numbers = Array.from({ length: Number(last) - Number(first) + 1 }, (_, offset) => Number(first) + offset);
    return numbers.map((number) => `${prefix}${String(number).padStart(first.length, '0')}`);
  });
}
