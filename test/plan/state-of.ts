import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attributes, Change, Plan } from './plan';
import { type ResourceSchema, resourceSchemas, type Type, typeOf } from './provider-schema';
import { evaluate } from './references';

/** Terraform's state, version 4. */
export interface State {
  readonly version: 4;
  readonly terraform_version: string;
  readonly serial: number;
  readonly lineage: string;
  readonly outputs: object;
  readonly resources: readonly StateResource[];
}

interface StateResource {
  readonly type: string;
  readonly name: string;
  readonly instances: readonly { readonly index_key?: string; readonly attributes: Attributes }[];
  readonly [key: string]: unknown;
}

/**
 * The state that Terraform would have written had it carried out a plan. What only a cloud can tell (ids, addresses) is made up
 * from the address of the resource; what refers to it has the same value.
 */
export function stateOf(folder: string, plan: Plan): State {
  return new Deployed(folder, plan).state();
}

class Deployed {
  private readonly schemas: Readonly<Record<string, ResourceSchema>>;
  private readonly configuration: { readonly resource: Readonly<Record<string, Readonly<Record<string, Attributes>>>> };
  private readonly changes: ReadonlyMap<string, Change>;
  private readonly known = new Map<string, Attributes>();

  constructor(
    folder: string,
    private readonly plan: Plan,
  ) {
    this.schemas = resourceSchemas(folder);
    this.configuration = JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8'));
    this.changes = new Map(plan.resource_changes.map((change) => [change.address, change]));
  }

  state(): State {
    return {
      version: 4,
      terraform_version: this.plan.terraform_version,
      serial: 1,
      lineage: 'a-state-without-a-cloud',
      outputs: {},
      resources: this.resources(),
    };
  }

  private resources(): StateResource[] {
    const byResource = new Map<string, Change[]>();
    for (const change of this.changes.values()) {
      const resource = `${change.type}.${change.name}`;
      byResource.set(resource, [...(byResource.get(resource) ?? []), change]);
    }
    return [...byResource.values()].flatMap((changes) => this.resource(changes));
  }

  private resource(changes: readonly Change[]): StateResource[] {
    const [first] = changes;
    if (first === undefined) return [];
    const { type, name, provider_name } = first;
    const instances = changes.map((change) => ({
      ...(change.index === undefined ? {} : { index_key: change.index }),
      schema_version: this.schema(type).version,
      attributes: Object.fromEntries(
        Object.entries(this.attributes(change.address)).map(([key, value]) => [key, written(typeOf(this.schema(type).block)[key], value)]),
      ),
      sensitive_attributes: sensitivePaths(change.change.after_sensitive),
    }));
    return [{ mode: 'managed', type, name, provider: `provider["${provider_name}"]`, instances }];
  }

  private schema(type: string): ResourceSchema {
    const schema = this.schemas[type];
    if (schema === undefined) throw new TypeError(`no provider has the resource type ${type}`);
    return schema;
  }

  /** All attributes of a resource; each refers to others only of resources made before it. */
  private attributes(address: string): Attributes {
    const known = this.known.get(address);
    if (known !== undefined) return known;
    const change = this.changes.get(address);
    if (change === undefined) throw new TypeError(`the plan has no resource ${address}`);
    const written = this.configuration.resource[change.type]?.[change.name] ?? {};
    const types = typeOf(this.schema(change.type).block);
    const { after, after_unknown } = change.change;
    const filled: Record<string, unknown> = {};
    for (const [key, type] of Object.entries(types)) {
      filled[key] = this.filled(type, after?.[key] ?? null, after_unknown[key], written[key], { change, path: key });
    }
    // what Terraform's own resource gives back is what it was given
    if (change.type === 'terraform_data') filled.output = filled.input;
    this.known.set(address, filled);
    return filled;
  }

  private filled(type: Type, value: unknown, unknown: unknown, written: unknown, at: Place): unknown {
    if (!hasUnknown(unknown)) return value;
    if (typeof written === 'string' && written.includes('${'))
      return evaluate(written, at.change.index, (address) => this.attributes(address));
    const inside = (key: string | number) => ({ ...at, path: `${at.path}.${key}` });
    if (Array.isArray(type) && (type[0] === 'list' || type[0] === 'set')) {
      // a block that stands once may be written without the list around it
      const entries = written === undefined ? [] : [written].flat();
      const values = Array.isArray(value) ? value : [];
      const unknowns = Array.isArray(unknown) ? unknown : entries.map(() => true);
      if (unknown === true && entries.length === 0) return type[1] === 'string' ? [standIn('string', at)] : [];
      return unknowns.map((each, index) => this.filled(type[1], values[index] ?? null, each, entries[index], inside(index)));
    }
    if (Array.isArray(type) && type[0] === 'object') {
      return Object.fromEntries(
        Object.entries<Type>(type[1]).map(([key, of]) => {
          const part = (whole: unknown) => (typeof whole === 'object' && whole !== null ? Reflect.get(whole, key) : undefined);
          return [key, this.filled(of, part(value) ?? null, unknown === true ? true : part(unknown), part(written), inside(key))];
        }),
      );
    }
    // the provider does not know a map as soon as it does not know one of its values
    if (Array.isArray(type)) {
      const text = (each: unknown) =>
        typeof each === 'string' ? evaluate(each, at.change.index, (address) => this.attributes(address)) : each;
      return Object.fromEntries(Object.entries(Object(written)).map(([key, each]) => [key, text(each)]));
    }
    return standIn(type, at);
  }
}

interface Place {
  readonly change: Change;
  readonly path: string;
}

function standIn(type: Type, { change, path }: Place): unknown {
  if (type === 'number') return 1;
  if (type === 'bool') return false;
  const hex = createHash('sha256').update(`${change.address} ${path}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function hasUnknown(marks: unknown): boolean {
  return marks === true || Object.values(Object(marks)).some(hasUnknown);
}

/** A value as it stands in state: the provider's SDK leaves nothing null within a block, and a value whose type is not fixed carries its type. */
function written(type: Type | undefined, value: unknown): unknown {
  if (type === 'dynamic' && value !== null)
    return { value, type: ['object', Object.fromEntries(Object.keys(Object(value)).map((key) => [key, 'string']))] };
  if (!Array.isArray(value) || !Array.isArray(type) || !Array.isArray(type[1]) || type[1][0] !== 'object') return value;
  const fields = Object.entries<Type>(type[1][1]);
  return value.map((block: object) =>
    Object.fromEntries(fields.map(([key, of]) => [key, written(of, Reflect.get(block, key) ?? emptyOf(of))])),
  );
}

function emptyOf(type: Type): unknown {
  if (type === 'string') return '';
  if (type === 'number') return 0;
  if (type === 'bool') return false;
  return type[0] === 'map' || type[0] === 'object' ? {} : [];
}

function sensitivePaths(marks: unknown, path: readonly object[] = []): object[][] {
  if (marks === true) return [[...path]];
  const step = (key: string) =>
    Array.isArray(marks) ? { type: 'index', value: { value: Number(key), type: 'number' } } : { type: 'get_attr', value: key };
  return Object.entries(Object(marks)).flatMap(([key, inner]) => sensitivePaths(inner, [...path, step(key)]));
}
