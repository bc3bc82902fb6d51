// Compares synth with plain cdktf, in one run: absolute times differ from machine to machine. Fails when servers cost more than promised.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from './median.mjs';

const ROUNDS = 3;
const SERVERS = 10_000;
/** Of the time and the peak memory of plain cdktf. */
const AT_MOST = { seconds: 0.2, megabytes: 0.5 };
const APPS = 'scripts/bench/apps';

/** Runs a program in a process and a folder of its own: how long it takes, and what it says of its memory. */
function run({ name, args, environment = {} }) {
  const outdir = mkdtempSync(join(tmpdir(), 'pactform-bench-'));
  try {
    const start = performance.now();
    const given = args.map((each) => (each === 'OUTDIR' ? outdir : each));
    const env = { ...process.env, CDKTF_OUTDIR: outdir, ...environment };
    const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8', env });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    return { seconds: (performance.now() - start) / 1000, ...(stdout === '' ? {} : JSON.parse(stdout)) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** In turn, so that a machine that slows down slows all of them down. */
function measured(programs) {
  const runs = programs.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) for (const [index, program] of programs.entries()) runs[index].push(run(program));
  return runs;
}

const middle = (runs, figure) => median(runs.map((each) => each[figure]));
const ratio = (runs, base, figure) => median(runs.map((each, round) => each[figure] / base[round][figure]));

const [pool, plain] = measured([
  { name: 'the server pool', args: [`${APPS}/server-pool.cjs`, 'OUTDIR', String(SERVERS)] },
  { name: 'plain cdktf', args: [`${APPS}/plain-cdktf.cjs`, 'OUTDIR', String(SERVERS)] },
]);
console.log(`synth of ${SERVERS} whole servers, median of ${ROUNDS} runs; load ${loadavg()[0].toFixed(1)}`);
for (const [name, runs] of [
  ['plain cdktf, three resources a server', plain],
  ['one pool, its contract checked', pool],
])
  console.log(
    `${name.padEnd(42)}  ${middle(runs, 'seconds').toFixed(2).padStart(6)} s  ${middle(runs, 'megabytes').toFixed(0).padStart(5)} MB`,
  );
const missed = Object.entries(AT_MOST).filter(([figure, limit]) => {
  const share = ratio(pool, plain, figure);
  console.log(`the pool takes ${share.toFixed(2)} of the ${figure} (at most ${limit} is promised)`);
  return share > limit;
});

const [stacks, empty] = measured([
  { name: 'the stacks of both contracts', args: ['dist/stacks/main.js'], environment: { PACTFORM_OFFLINE: '1' } },
  { name: 'an empty cdktf app', args: [`${APPS}/empty-cdktf.cjs`, 'OUTDIR'] },
]);
console.log(`\nsynth of both contracts, eight stacks: ${middle(stacks, 'seconds').toFixed(2)} s`);
console.log(`synth of an empty cdktf app: ${middle(empty, 'seconds').toFixed(2)} s; ratio ${ratio(stacks, empty, 'seconds').toFixed(2)}`);
if (missed.length > 0) {
  console.error(`the pool takes more than is promised: ${missed.map(([figure]) => figure).join(' and ')}`);
  process.exitCode = 1;
}
