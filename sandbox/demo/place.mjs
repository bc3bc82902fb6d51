import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');
export const CONTRACT = 'dsj-2026-030';
/** The folder of the cloud. */
export const CLOUD = resolve(process.env.PACTFORM_SANDBOX || join(ROOT, 'sandbox/.cloud'));
/** What the demo works in and keeps. It lies with the data of the cloud, for what empties that must forget what was deployed there. */
export const DEMO = join(CLOUD, 'data/demo');
/** Everything that the programs print. */
export const LOG = join(CLOUD, 'log/demo.log');
export const CLOUDS_YAML = join(CLOUD, 'clouds.yaml');
export const CONTRACT_FOLDER = join(DEMO, 'contracts', CONTRACT);
/** Programs of the sandbox's virtual environment. */
export const PROGRAMS = join(ROOT, 'sandbox/.venv/bin');
