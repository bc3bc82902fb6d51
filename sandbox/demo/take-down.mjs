import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { destroy, isDeployed, KINDS } from './cdktf.mjs';
import { removeCertificates } from './certificates.mjs';
import { sandbox, startCloud } from './cloud.mjs';
import { CONTRACT, CONTRACT_FOLDER, DEMO } from './place.mjs';
import { step } from './step.mjs';

/** Destroys what was deployed and stops the cloud; the exit code. */
export async function takeDown() {
  if (existsSync(join(DEMO, 'cdktf.json'))) await destroyAll();
  await step(
    'Cloud down',
    () => sandbox('down'),
    (said) => said.trim(),
  );
  return 0;
}

async function destroyAll() {
  const { loadContractFolder } = createRequire(import.meta.url)('../../dist/lib/deployment/load-contract-folder.js');
  const { clouds, certificates } = loadContractFolder(CONTRACT_FOLDER).deployment.document;
  await step('Cloud up', () => startCloud(0));
  for (const kind of [...KINDS].reverse().filter(isDeployed)) {
    if (kind === 'entitlement') await step('Certificates', () => removeCertificates(certificates, clouds), String);
    await step(`cdktf destroy ${CONTRACT}-${kind}`, () => destroy(kind), String);
  }
  rmSync(DEMO, { recursive: true });
}
