/** Every figure and name of a part of a document as `path value`, without the clauses that state them. */
export function figuresOf(value: unknown, path = ''): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return [`${path} ${value.join('、')}`];
    return value.flatMap((item) => figuresOf(item, path));
  }
  if (typeof value !== 'object' || 'toJSON' in value) return [`${path} ${value}`];
  return Object.entries(value)
    .filter(([key]) => key !== 'clause')
    .flatMap(([key, inner]) => figuresOf(inner, path === '' ? key : `${path}.${key}`));
}
