import type { Finding } from '../../lib/compliance/finding';
import { summarize } from '../../lib/compliance/summarize';
import type { Severity } from '../../lib/rules/rule';
import { yamlAt } from '../fixtures/inventory-of';

const finding = (severity: Severity): Finding => ({ rule: 'one', severity, contract: 'c', message: 'm', fix: 'f', origin: yamlAt('a') });

test('findings are counted by severity', () => {
  expect(summarize([finding('error'), finding('unknown'), finding('error'), finding('warning')])).toEqual({
    errors: 2,
    warnings: 1,
    unknown: 1,
  });
  expect(summarize([])).toEqual({ errors: 0, warnings: 0, unknown: 0 });
});
