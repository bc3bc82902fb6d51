// Measures what the documentation promises, as ratios within one run: absolute times differ from machine to machine.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { median } from './median.mjs';

const ROUNDS = 21;
const CHECK = 'dist/bin/pactform.js';

const BARE = { name: 'node -e 0', args: ['-e', '0'] };
const MEASURED = ['dsj-2026-030', 'smart-water-2026', 'example'].map((id) => ({
  name: `pactform check contracts/${id}`,
  args: [CHECK, 'check', `contracts/${id}`],
}));

function seconds({ name, args }) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

const all = [BARE, ...MEASURED];
for (const each of all) seconds(each);
const times = new Map(all.map((each) => [each, []]));
// in turn, so that a machine that slows down slows all of them down
for (let round = 0; round < ROUNDS; round += 1) for (const each of all) times.get(each).push(seconds(each));

const bare = times.get(BARE);
console.log(`${'command'.padEnd(42)}  median ms  times a bare node (median of ${ROUNDS} pairs; at most 3 are promised)`);
for (const each of all) {
  const own = times.get(each);
  const ratio = median(own.map((value, round) => value / bare[round]));
  console.log(`${each.name.padEnd(42)}  ${(median(own) * 1000).toFixed(0).padStart(9)}  ${ratio.toFixed(2)}`);
}
