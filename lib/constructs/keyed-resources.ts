import type { ITerraformIterator } from 'cdktf';
import { TerraformElement, TerraformIterator, type TerraformResource, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { RefusedValue } from '../openstack/refused-value';
import { claimName } from './claim-name';

type Fact = string | number | boolean | undefined;
/** What is known of one of the like things; plain values, never references to other resources. */
export type Entry = Readonly<Record<string, Fact>>;

interface ResourceClass<Config> {
  readonly tfResourceType: string;
  new (scope: Construct, id: string, config: Config & { readonly forEach: ITerraformIterator }): TerraformResource;
}

export interface KeyedResourcesProps<Config, E extends Entry> {
  readonly type: ResourceClass<Config>;
  /** The entries by their stable keys. */
  readonly entries: Readonly<Record<string, E>>;
  /** The configuration of each, in terms of its entry. */
  readonly config: (each: Each<E>) => Config;
  /**
   * Keys that replace others, new to old: the resource is moved in state instead of destroyed and created.
   * @default - none
   */
  readonly renamedFrom?: Readonly<Record<string, string>>;
}

/** One entry within the configuration of keyed resources. */
export interface Each<E extends Entry> {
  readonly key: string;
  text(field: keyof E & string): string;
  number(field: keyof E & string): number;
}

/** One of the keyed resources, seen from another resource. */
export interface Reference {
  readonly id: string;
  /** Any other attribute, such as `all_fixed_ips[0]`. */
  attribute(path: string): string;
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9._:/-]*$/;
const SERVER = 'openstack_compute_instance_v2';
const EACH_KEY = '${each.key}';
const FIELD = /^[a-z][A-Za-z0-9]*$/;

/**
 * Like resources under stable keys: one Terraform resource with `for_each`. It knows what cdktf's iterators get wrong, so that
 * no other file needs to: an attribute of a keyed resource synthesizes to a splat that Terraform refuses, texts are read as
 * templates, and an entry without a field that others have fails at plan.
 */
export class KeyedResources<Config, E extends Entry> {
  readonly keys: readonly string[];
  readonly resource: TerraformResource;
  /** From a resource with the same keys: the one of the same key. */
  readonly same: Reference;

  constructor(scope: Construct, id: string, { type, entries, config, renamedFrom = {} }: KeyedResourcesProps<Config, E>) {
    this.keys = Object.keys(entries);
    const where = `${scope.node.path}/${id}`;
    const refused = this.keys.filter((key) => !KEY.test(key));
    if (refused.length > 0)
      throw new RefusedValue(`${where}: expected keys of letters, digits and .:/-_, received '${refused.join("', '")}'`);
    const forEach = TerraformIterator.fromMap(completed(entries));
    const configuration = config(eachOf<E>());
    this.resource = new type(scope, id, { ...configuration, forEach });
    if (type.tfResourceType === SERVER) this.claimNames(Reflect.get(Object(configuration), 'name'));
    this.same = this.reference('each.key');
    const moves = movesOf(where, `${type.tfResourceType}.${this.resource.friendlyUniqueId}`, this.keys, renamedFrom);
    if (moves.length > 0) new Moves(scope, `${id}-moves`, moves);
  }

  /** From anywhere in the stack: the one of this key. */
  one(key: string): Reference {
    if (!this.keys.includes(key)) {
      throw new RefusedValue(`${this.resource.node.path}: expected one of ${this.keys.join(', ')}, received '${key}'`);
    }
    return this.reference(JSON.stringify(key));
  }

  /** Whichever construct makes servers, no two of a stack have one name. */
  private claimNames(name: unknown): void {
    if (typeof name !== 'string') return;
    for (const key of this.keys) claimName(this.resource, 'server', name.replaceAll(EACH_KEY, key));
  }

  private reference(key: string): Reference {
    const element = `${this.resource.terraformResourceType}.${this.resource.friendlyUniqueId}[${key}]`;
    const attribute = (path: string) => `\${${element}.${path}}`;
    return { id: attribute('id'), attribute };
  }
}

/** A text as it stands: Terraform reads `${` and `%{` as templates. References of cdktf are left alone. */
export function literal(text: string): string {
  return Token.isUnresolved(text) ? text : text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}

function completed<E extends Entry>(
  entries: Readonly<Record<string, E>>,
): Record<string, Record<string, string | number | boolean | null>> {
  const fields = [...new Set(Object.values(entries).flatMap((entry) => Object.keys(entry)))];
  const complete = (entry: Entry) => Object.fromEntries(fields.map((field) => [field, plain(entry[field])]));
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, complete(entry)]));
}

function plain(fact: Fact): string | number | boolean | null {
  if (fact === undefined) return null;
  return typeof fact === 'string' ? literal(fact) : fact;
}

function eachOf<E extends Entry>(): Each<E> {
  const value = (field: string) => {
    if (!FIELD.test(field)) throw new RefusedValue(`expected a field name in camel case, received '${field}'`);
    return `\${each.value.${field}}`;
  };
  return { key: EACH_KEY, text: value, number: (field) => Token.asNumber(value(field)) };
}

interface Move {
  readonly from: string;
  readonly to: string;
}

function movesOf(where: string, address: string, keys: readonly string[], renamedFrom: Readonly<Record<string, string>>): Move[] {
  return Object.entries(renamedFrom).map(([to, from]) => {
    if (!keys.includes(to)) throw new RefusedValue(`${where}: renamedFrom names '${to}', expected one of ${keys.join(', ')}`);
    if (keys.includes(from)) throw new RefusedValue(`${where}: '${to}' is renamed from '${from}', which is still there`);
    return { from: `${address}[${JSON.stringify(from)}]`, to: `${address}[${JSON.stringify(to)}]` };
  });
}

class Moves extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly moves: readonly Move[],
  ) {
    super(scope, id);
  }

  override toTerraform(): { moved: readonly Move[] } {
    return { moved: this.moves };
  }
}
