import type { Finding } from '../../lib/compliance/finding';
import { inOrderOfReport } from '../../lib/compliance/finding-order';
import type { Origin } from '../../lib/inventory/value';

const finding = (origin: Origin, rest: Partial<Finding> = {}): Finding => ({
  rule: 'one',
  severity: 'error',
  contract: 'c',
  message: 'm',
  fix: 'f',
  origin,
  ...rest,
});
const yaml = (file: string, line: number, column = 1, path = 'a'): Origin => ({ kind: 'yaml', file, line, column, path });
const plan = (address: string, attribute = 'size'): Origin => ({ kind: 'plan', file: 'plan.json', address, attribute });
const construct = (name: string): Origin => ({ kind: 'construct', construct: name, property: 'size' });

/** Already in the order of a report. */
const findings = [
  finding(yaml('a.yaml', 2)),
  finding(yaml('a.yaml', 10)),
  finding(yaml('a.yaml', 10, 5)),
  finding(yaml('a.yaml', 10, 5, 'b')),
  finding(yaml('a.yaml', 10, 5, 'b'), { rule: 'two' }),
  finding(yaml('a.yaml', 10, 5, 'b'), { rule: 'two', message: 'n' }),
  finding(yaml('b.yaml', 1)),
  finding(plan('flavor.a')),
  finding(plan('flavor.b')),
  finding(plan('flavor.b', 'vcpus')),
  finding(construct('stack/a')),
  finding(construct('stack/b')),
  finding(yaml('a.yaml', 1), { severity: 'unknown' }),
  finding(yaml('a.yaml', 1), { severity: 'warning' }),
];

test('findings stand in one order, whichever order they were found in', () => {
  expect(findings.toReversed().sort(inOrderOfReport)).toEqual(findings);
  expect(findings.toSorted(inOrderOfReport)).toEqual(findings);
});
