import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the plan tests where Node and these programs alone are to be found. */
function run(programs: readonly string[], environment: Record<string, string> = {}) {
  const PATH = mkdtempSync(join(tmpdir(), 'pactform-programs-'));
  symlinkSync(process.execPath, join(PATH, 'node'));
  for (const program of programs) {
    writeFileSync(join(PATH, program), '#!/bin/sh\nexit 0\n');
    chmodSync(join(PATH, program), 0o755);
  }
  const { TERRAFORM_BINARY_NAME: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/test-plan.mjs'], {
    env: { ...inherited, ...environment, PATH },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const TERRAFORM =
  'install Terraform 1.4 or newer: https://developer.hashicorp.com/terraform/install (OpenTofu: https://opentofu.org/docs/intro/install)';
const GO = 'install Go 1.24 or newer, which builds the OpenStack provider: https://go.dev/doc/install';
const needs = (program: string, remedy: string) => `the plan tests need the program '${program}', which is not in PATH; ${remedy}\n`;

test.each([
  { there: [], environment: {}, told: needs('terraform', TERRAFORM) + needs('go', GO) },
  { there: ['go'], environment: {}, told: needs('terraform', TERRAFORM) },
  { there: ['terraform'], environment: {}, told: needs('go', GO) },
  { there: ['go', 'terraform'], environment: { TERRAFORM_BINARY_NAME: 'tofu' }, told: needs('tofu', TERRAFORM) },
])('with $there and $environment the plan tests fail, saying what is missing and where to get it', ({ there, environment, told }) => {
  expect(run(there, environment)).toEqual({ status: 1, stdout: '', stderr: told });
});
