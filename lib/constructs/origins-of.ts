import type { IConstruct } from 'constructs';
import { pathText } from '../document/path-text';
import type { At } from '../inventory/value';

/** Where the facts of a construct come from: the construct's path and the property. */
export function originsOf({ node }: IConstruct): At {
  return (...path) => ({ kind: 'construct', construct: node.path, property: pathText(path) });
}
