import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deploy, KINDS, prepareFolder } from './cdktf.mjs';
import { putCertificates } from './certificates.mjs';
import { memoryMb, readCloud, startCloud } from './cloud.mjs';
import { DemoFailure } from './demo-failure.mjs';
import { identityOf } from './identity-of.mjs';
import { missingPrograms } from './missing-programs.mjs';
import { byHand, differenceNotes, nextSteps, scaleNotes } from './notes.mjs';
import { CONTRACT, CONTRACT_FOLDER, DEMO, ROOT } from './place.mjs';
import { run } from './run.mjs';
import { makeSharedKeys } from './shared-keys.mjs';
import { step } from './step.mjs';

/** From nothing, or from where it was, to a contract that is deployed and shown; the exit code. */
export async function bringUp(factors) {
  const missing = missingPrograms();
  if (missing.length > 0) throw new DemoFailure(missing.join('\n'));
  const began = performance.now();
  mkdirSync(DEMO, { recursive: true, mode: 0o700 });
  const mirror = await step('Compile; OpenStack provider', compile);
  const { scaled, loaded } = await scaledContract(factors);
  for (const note of scaleNotes(scaled)) console.log(note);
  await step('Cloud up', () => startCloud(Math.max(...scaled.map(({ kept }) => kept))));
  const { document } = loaded.deployment;
  const variables = makeSharedKeys(document.vpns);
  prepareFolder(mirror);
  const memory = await deployAll(document);
  const cloud = await step('Read back from the cloud', readCloud);
  const { contractTable } = await import('./contract-table.mjs');
  const { text, different } = contractTable(loaded, cloud);
  const seconds = Math.round((performance.now() - began) / 1000);
  const notes = [...scaleNotes(scaled), ...differenceNotes(different), ...byHand(document, variables), ...nextSteps({ memory, seconds })];
  console.log(['', ...text, ...notes].join('\n'));
  return different.length === 0 ? 0 : 1;
}

async function compile() {
  await run(process.execPath, ['scripts/build.mjs']);
  return (await run(process.execPath, ['provider-openstack/scripts/build-provider.mjs'])).trim();
}

/** The contract's folder as far as it is deployed: what of it was left out, and what stands in it. */
async function scaledContract(factors) {
  const { scaleDeployment } = await import('../scale-deployment.mjs');
  const { scaled } = scaleDeployment(join(ROOT, 'contracts', CONTRACT), factors, join(DEMO, 'contracts'));
  const { loadContractFolder } = createRequire(import.meta.url)('../../dist/lib/deployment/load-contract-folder.js');
  return { scaled, loaded: loadContractFolder(CONTRACT_FOLDER) };
}

/** One stack after the other, each as its own identity; the most memory that the services had. */
async function deployAll({ clouds, certificates }) {
  let memory = 0;
  for (const kind of KINDS) {
    const who = identityOf(clouds[kind]);
    await step(
      `cdktf deploy ${CONTRACT}-${kind}`,
      () => deploy(kind),
      (changes) => `${changes}, as ${who}`,
    );
    if (kind === 'entitlement') await step('Certificates', () => putCertificates(certificates, clouds), String);
    memory = Math.max(memory, await memoryMb());
  }
  return memory;
}
