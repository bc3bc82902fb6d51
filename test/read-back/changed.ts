/** A copy of a document with one value changed. A path names rows of lists by their name, project or place: 'servers/web-01/vcpus'. */
export function changed<Document extends object>(document: Document, path: string, value: unknown): Document {
  const copy: Document = JSON.parse(JSON.stringify(document));
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((below, key) => step(below, key, path), copy);
  if (typeof parent !== 'object' || parent === null || step(parent, last, path) === value) throw new Error(`nothing is changed at ${path}`);
  Object.assign(parent, { [last]: value });
  return copy;
}

function step(value: unknown, key: string, path: string): unknown {
  const below = Array.isArray(value)
    ? (value.find((row) => [row.name, row.id, row.project].includes(key)) ?? value[Number(key)])
    : undefined;
  const found: unknown =
    below ?? (typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined);
  if (found === undefined) throw new Error(`${path} has no ${key}`);
  return found;
}
