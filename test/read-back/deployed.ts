import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allNames } from '../cloud/read-back/all-names';
import type { CloudDocument } from '../cloud/read-back/cloud-document';
import { type Signed, signedDocuments } from '../cloud/read-back/signed';

const FACTOR = 10;

/** DSJ-2026-030 as it was deployed for the recording: every pool has one in ten of its servers or nodes, the first ones. */
export function signedAsDeployed(): Signed {
  const { deployment, ...others } = signedDocuments(join(__dirname, '../../contracts/dsj-2026-030'));
  const { servers = [], gpuNodes = [] } = deployment;
  return {
    ...others,
    deployment: {
      ...deployment,
      servers: servers.map((pool) => ({ ...pool, servers: oneIn(FACTOR, pool.servers) })),
      gpuNodes: gpuNodes.map((pool) => ({ ...pool, nodes: oneIn(FACTOR, pool.nodes) })),
    },
  };
}

function oneIn(factor: number, entries: readonly string[]): string[] {
  const names = allNames(entries);
  return names.slice(0, Math.ceil(names.length / factor));
}

/** What read_cloud printed then, without quotas and inventories that nothing is compared with. */
export function recordedCloud(): CloudDocument {
  return JSON.parse(readFileSync(join(__dirname, 'recorded.json'), 'utf8'));
}
