import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { run } from './run';

interface JsonSchema {
  readonly $schema?: string;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: unknown;
  readonly items?: JsonSchema;
  readonly pattern?: string;
}

function schemaOf(document: string): JsonSchema {
  const { code, out, error } = run('schema', document);
  expect([code, error, out.endsWith('}\n')]).toEqual([0, '', true]);
  return JSON.parse(out);
}

test.each([
  ['contract', ['id', 'number', 'title', 'status', 'customer', 'term', 'clauses', 'lines', 'money']],
  ['register', ['contract', 'clauses']],
  ['platform', ['id', 'name', 'evidence', 'networks']],
  ['deployment', ['contract', 'platform', 'clouds', 'network']],
  ['price-list', ['contract', 'prices']],
  ['finding', ['findings', 'summary']],
  ['preflight', ['contract', 'stacks', 'obstacles']],
])('the schema of %s asks for what it needs and for nothing unknown', (document, required) => {
  const { $schema, type, required: asked, additionalProperties } = schemaOf(document);
  expect([$schema, type, asked, additionalProperties]).toEqual(['http://json-schema.org/draft-07/schema#', 'object', required, false]);
});

test.each([
  ['contract', 'contracts/dsj-2026-030/contract.yaml'],
  ['register', 'contracts/dsj-2026-030/register.yaml'],
  ['platform', 'contracts/platforms/government-cloud.yaml'],
  ['deployment', 'contracts/smart-water-2026/deployment.yaml'],
  ['price-list', 'contracts/example/price-list.yaml'],
])('every key of %s is offered to editors', (document, file) => {
  const offered = Object.keys(schemaOf(document).properties ?? {});
  expect(Object.keys(Object(load(readFileSync(file, 'utf8')))).filter((key) => !offered.includes(key))).toEqual([]);
});

test('quantities are offered with their units', () => {
  const { items } = schemaOf('deployment').properties?.['servers'] ?? {};
  expect(items?.properties?.['cpu']).toEqual({
    type: 'string',
    pattern: '^[0-9]+(\\.[0-9]+)? (vCPU)$',
    description: "a quantity in vCPU, such as '2 vCPU'",
  });
});
