import type { IConstruct } from 'constructs';
import { RefusedValue } from '../openstack/refused-value';

/** Props that a construct cannot be made of. The message begins with the construct's path. */
export class ConstructError extends RefusedValue {
  override readonly name = 'ConstructError';

  constructor({ node }: Pick<IConstruct, 'node'>, message: string) {
    super(`${node.path}: ${message}`);
  }
}
