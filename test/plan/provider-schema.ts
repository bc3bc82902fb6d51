import { terraform } from './terraform';

/** Type of an attribute as Terraform writes it: `"string"`, `["list", "string"]`, `["object", {…}]`. */
export type Type = string | readonly ['list' | 'set' | 'map', Type] | readonly ['object', Readonly<Record<string, Type>>];

interface Block {
  readonly attributes?: Readonly<Record<string, { readonly type: Type; readonly computed?: boolean; readonly optional?: boolean }>>;
  readonly block_types?: Readonly<Record<string, { readonly nesting_mode: string; readonly block: Block }>>;
}

export interface ResourceSchema {
  readonly version: number;
  readonly block: Block;
}

interface Providers {
  readonly provider_schemas: Readonly<Record<string, { readonly resource_schemas?: Readonly<Record<string, ResourceSchema>> }>>;
}

/** What the providers of a stack say of each resource type, from the providers themselves. */
export function resourceSchemas(folder: string): Readonly<Record<string, ResourceSchema>> {
  const { provider_schemas }: Providers = JSON.parse(terraform(folder, ['providers', 'schema', '-json']));
  return Object.assign({}, ...Object.values(provider_schemas).map(({ resource_schemas }) => resource_schemas ?? {}));
}

/** The type of a whole resource, nested blocks included. */
export function typeOf({ attributes = {}, block_types = {} }: Block): Readonly<Record<string, Type>> {
  const nested = Object.entries(block_types).map(([name, { nesting_mode, block }]): [string, Type] => {
    const inner: Type = ['object', typeOf(block)];
    return [name, nesting_mode === 'list' || nesting_mode === 'set' ? [nesting_mode, inner] : inner];
  });
  return Object.fromEntries([...Object.entries(attributes).map(([name, { type }]): [string, Type] => [name, type]), ...nested]);
}
