/** What is demanded by name and not there, in the order of the demand; `bf16` is `BF16`. */
export function missingFrom(there: readonly string[], demanded: readonly string[]): string[] {
  const names = new Set(there.map(folded));
  return demanded.filter((name) => !names.has(folded(name)));
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
