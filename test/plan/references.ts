import type { Attributes } from './plan';

const WHOLE = /^\$\{([^}]*)\}$/;
const PART = /\$\{([^}]*)\}/g;
const REFERENCE = /^([a-z0-9_]+\.[A-Za-z0-9_-]+)(?:\[(each\.key|"[^"]+")\])?\.([a-z0-9_]+)(?:\[([0-9]+)\])?$/;
/** The first address of a family, in the words of the constructs. */
const IPV4_OF = /^\[for (\w+) in (.+) : \1 if !strcontains\(\1, ":"\)\]\[0\]$/;

type AttributesOf = (address: string) => Attributes;

/** What a text of the configuration comes to where it refers to other resources; `key` is that of the keyed resource which has it. */
export function evaluate(text: string, key: string | undefined, attributesOf: AttributesOf): unknown {
  const whole = WHOLE.exec(text)?.[1];
  if (whole !== undefined) return resolved(whole, key, attributesOf);
  return text.replaceAll(PART, (_, expression: string) => String(resolved(expression, key, attributesOf)));
}

function resolved(expression: string, key: string | undefined, attributesOf: AttributesOf): unknown {
  if (expression === 'each.key') return key;
  const all = IPV4_OF.exec(expression)?.[2];
  const [, resource, element, attribute, index] = REFERENCE.exec(all ?? expression) ?? [];
  if (resource === undefined || attribute === undefined)
    throw new SyntaxError(`expected a reference to an attribute of a resource, received ${expression}`);
  const named = element === 'each.key' ? JSON.stringify(key) : element;
  const value = attributesOf(named === undefined ? resource : `${resource}[${named}]`)[attribute];
  const place = all === undefined ? index : '0';
  return place === undefined ? value : Object(value)[place];
}
