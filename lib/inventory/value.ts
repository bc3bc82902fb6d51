/** Where a value comes from: a place in a YAML file, a resource of a plan, or a construct of a stack. */
export type Origin =
  | { readonly kind: 'yaml'; readonly file: string; readonly path: string; readonly line: number; readonly column: number }
  | { readonly kind: 'plan'; readonly file: string; readonly address: string; readonly attribute: string }
  | { readonly kind: 'construct'; readonly construct: string; readonly property: string };

/** A value that is known, or that cannot be known yet with the reason; never guessed. */
export type Value<T> = Known<T> | Unknown;
export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly origin: Origin;
}
export interface Unknown {
  readonly known: false;
  readonly reason: string;
  readonly origin: Origin;
}

export function known<T>(value: T, origin: Origin): Known<T> {
  return { known: true, value, origin };
}

export function unknown(reason: string, origin: Origin): Unknown {
  return { known: false, reason, origin };
}

/** Gives the origin of a part of the item that is being described: `at('volumes', 0, 'size')`. */
export type At = (...path: PropertyKey[]) => Origin;
