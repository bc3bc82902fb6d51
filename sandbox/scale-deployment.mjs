// `node sandbox/scale-deployment.mjs CONTRACT_FOLDER FACTOR TARGET`: a copy of a contract folder for a machine that cannot hold all of it.
// Every pool of servers, GPU nodes and physical servers keeps one in FACTOR of its names, the first ones; all else stays as it is.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isSeq, parseDocument } from 'yaml';

const { expandNames } = createRequire(import.meta.url)('../dist/lib/deployment/name-list.js');

/** Where the names of what is scaled stand. */
const SCALED = { servers: 'servers', gpuNodes: 'nodes', physicalServers: 'servers' };

/**
 * Copies the folder, and the platforms that it names beside it, into a target; the folder of the copy, and how many names there were and are.
 * `factors` has one for each kind of pool.
 */
export function scaleDeployment(contractFolder, factors, target) {
  const copy = join(target, basename(resolve(contractFolder)));
  cpSync(contractFolder, copy, { recursive: true });
  cpSync(join(contractFolder, '../platforms'), join(target, 'platforms'), { recursive: true });
  const file = join(copy, 'deployment.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  const scaled = Object.entries(SCALED).flatMap(([section, key]) => {
    const pools = document.get(section);
    return isSeq(pools) ? pools.items.filter(isMap).map((pool) => ({ section, ...scalePool(pool, key, factors[section]) })) : [];
  });
  writeFileSync(file, document.toString({ lineWidth: 0 }));
  return { folder: copy, scaled };
}

function scalePool(pool, key, factor) {
  const names = pool.get(key).items.flatMap(({ value }) => expandNames(value));
  const kept = names.slice(0, Math.ceil(names.length / factor));
  pool.set(key, kept);
  return { pool: pool.get('pool'), of: names.length, kept: kept.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, factor, target] = process.argv.slice(2);
  if (target === undefined || !/^[1-9][0-9]*$/.test(factor)) {
    console.error('usage: node sandbox/scale-deployment.mjs CONTRACT_FOLDER FACTOR TARGET, where FACTOR is 1 or more');
    process.exitCode = 1;
  } else {
    const factors = Object.fromEntries(Object.keys(SCALED).map((section) => [section, Number(factor)]));
    console.log(scaleDeployment(folder, factors, target).folder);
  }
}
