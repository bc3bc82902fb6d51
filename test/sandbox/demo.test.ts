import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the demo where Node and these programs alone are to be found, on a cloud that there is not. */
function demo(args: readonly string[], programs: readonly string[] = []) {
  const PATH = mkdtempSync(join(tmpdir(), 'pactform-programs-'));
  symlinkSync(process.execPath, join(PATH, 'node'));
  for (const program of programs) {
    writeFileSync(join(PATH, program), program === 'python3' ? '#!/bin/sh\necho 3.9\n' : '#!/bin/sh\nexit 0\n');
    chmodSync(join(PATH, program), 0o755);
  }
  const PACTFORM_SANDBOX = join(PATH, 'cloud');
  const { TERRAFORM_BINARY_NAME: _, PYTHON: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['sandbox/demo.mjs', ...args], {
    env: { ...inherited, PATH, PACTFORM_SANDBOX },
    encoding: 'utf8',
  });
  expect(existsSync(PACTFORM_SANDBOX)).toBe(false);
  return { status, stdout, stderr };
}

const TERRAFORM =
  "the demo needs the program 'terraform', which is not in PATH; install Terraform 1.4 or newer: https://developer.hashicorp.com/terraform/install (OpenTofu: https://opentofu.org/docs/intro/install)\n";
const OPENSSL = "the demo needs the program 'openssl', which is not in PATH; install OpenSSL, which makes a certificate to try with\n";
const python = (found: string) =>
  `the demo needs Python 3.10 to 3.13 (python3: ${found}, python3.13: not found, python3.12: not found, python3.11: not found, python3.10: not found); install one, or name it in PYTHON\n`;

test.each([
  { there: ['go'], told: TERRAFORM + OPENSSL + python('not found') },
  { there: ['go', 'terraform', 'openssl', 'python3'], told: python('3.9') },
])('with $there alone the demo says what is missing and where to get it, and starts nothing', ({ there, told }) => {
  expect(demo([], there)).toEqual({ status: 1, stdout: '', stderr: told });
});

test('the demo explains itself', () => {
  expect(demo(['--help'])).toEqual({
    status: 0,
    stdout: `npm run demo [-- --scale N]   a cloud on this machine with contract DSJ-2026-030 deployed on it
npm run demo -- down          destroys what was deployed, and stops the cloud

  --scale N   of every pool of servers and GPU nodes, one in N is deployed
              (without it: all servers, and one GPU node in ten)

A second run changes nothing and shows the table again; one that was interrupted continues.
The cloud lives in the folder PACTFORM_SANDBOX, otherwise in sandbox/.cloud. Nothing else is used or changed:
no clouds.yaml or OS_* variable of yours, and no state.
`,
    stderr: '',
  });
});

test.each([
  { args: ['up'], told: "expected 'down', '--scale N' or nothing, received 'up'; npm run demo -- --help\n" },
  { args: ['down', '--scale', '2'], told: "expected 'down', '--scale N' or nothing, received 'down --scale 2'; npm run demo -- --help\n" },
  { args: ['--scale'], told: '--scale: expected a whole number from 1 on, received nothing\n' },
  { args: ['--scale', '0'], told: "--scale: expected a whole number from 1 on, received '0'\n" },
  { args: ['--scale=half'], told: "--scale: expected a whole number from 1 on, received 'half'\n" },
])('the demo refuses $args', ({ args, told }) => {
  expect(demo(args)).toEqual({ status: 1, stdout: '', stderr: told });
});
