import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPactform } from '../../lib/cli/run-pactform';
import { costJsonSchema } from '../../lib/report/cost-json-schema';
import { findingsJsonSchema } from '../../lib/report/findings-json-schema';

function jsonOf(...argv: string[]): unknown {
  let text = '';
  runPactform([...argv, '--format', 'json'], { out: (part) => (text += part), error: (part) => (text += part) });
  return JSON.parse(text);
}

test.each(['dsj-2026-030', 'smart-water-2026', 'example'])('what cost prints of %s fits its schema', (id) => {
  const printed = jsonOf('cost', `contracts/${id}`);
  expect(costJsonSchema.parse(printed)).toEqual(printed);
});

test('what check prints without findings fits its schema', () => {
  const printed = jsonOf('check', 'contracts/example');
  expect(findingsJsonSchema.parse(printed)).toEqual({ findings: [], summary: { errors: 0, warnings: 0, unknown: 0 } });
});

test('what check prints with findings fits its schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pactform-'));
  try {
    cpSync('contracts', folder, { recursive: true });
    const file = join(folder, 'example', 'deployment.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('operator-[01-04]', 'operator-[01-09]'));
    const printed = findingsJsonSchema.parse(jsonOf('check', join(folder, 'example')));
    expect(printed.summary).toEqual({ errors: 1, warnings: 0, unknown: 0 });
    expect(printed.findings).toMatchObject([{ rule: 'line-quantity', line: 'remote-access', file, path: 'remoteAccess.accounts' }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
