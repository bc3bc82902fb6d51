import type { Finding } from '../../lib/compliance/finding';
import { findingsJson } from '../../lib/report/findings-json';
import { findingsJsonSchema } from '../../lib/report/findings-json-schema';
import { yamlAt } from '../fixtures/inventory-of';

const common = { rule: 'one', contract: 'c', line: 'cpu', clause: '§ 1', message: 'is wrong', fix: 'right it' };
const findings: Finding[] = [
  { ...common, severity: 'error', origin: yamlAt('servers[0].cpu', 7) },
  { ...common, severity: 'warning', origin: { kind: 'plan', file: 'plan.json', address: 'a.b["c"]', attribute: 'flavor_id' } },
  { ...common, severity: 'unknown', origin: { kind: 'construct', construct: 'stack/app', property: 'hostType' } },
];

test('each finding has its place: file and position, address, or construct', () => {
  expect(JSON.parse(findingsJson(findings))).toEqual({
    findings: [
      { ...common, severity: 'error', path: 'servers[0].cpu', file: 'deployment.yaml', position: { line: 7, column: 1 } },
      { ...common, severity: 'warning', path: 'flavor_id', file: 'plan.json', address: 'a.b["c"]' },
      { ...common, severity: 'unknown', path: 'hostType', construct: 'stack/app' },
    ],
    summary: { errors: 1, warnings: 1, unknown: 1 },
  });
});

test('it fits its own schema, with findings and without', () => {
  expect(findingsJsonSchema.safeParse(JSON.parse(findingsJson(findings))).success).toBe(true);
  expect(findingsJsonSchema.safeParse(JSON.parse(findingsJson([]))).success).toBe(true);
});
