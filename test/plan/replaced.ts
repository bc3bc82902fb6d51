/** A text with these parts replaced by others; every one of them must be there. */
export type Replacement = readonly [part: string, replacement: string];

export function replaced(...parts: readonly Replacement[]): (text: string) => string {
  return (text) =>
    parts.reduce((changed, [part, replacement]) => {
      if (!changed.includes(part)) throw new Error(`there is no '${part}' to replace`);
      return changed.replaceAll(part, () => replacement);
    }, text);
}
