import { spawnSync } from 'node:child_process';
import { builtMirror } from '../../provider-openstack/scripts/build-provider.mjs';
import { GO, terraform } from '../../scripts/run-with-provider.mjs';
import { findPython, pythonNeeded } from '../find-python.mjs';

const OPENSSL = ['openssl', 'OpenSSL, which makes a certificate to try with'];

/** What the demo needs and this machine has not, a line each with where it is had. */
export function missingPrograms() {
  const needed = [terraform('1.4'), ...(builtMirror() === undefined ? [GO] : []), OPENSSL];
  const missing = needed.filter(([program]) => spawnSync(program, ['version']).error !== undefined);
  return [
    ...missing.map(([program, remedy]) => `the demo needs the program '${program}', which is not in PATH; install ${remedy}`),
    ...(findPython() === undefined ? [`the demo needs ${pythonNeeded()}`] : []),
  ];
}
