import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAMS = 'lib/guest/programs';
const texts = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.py'))
      .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]),
  );

/** `npm test` builds before. */
test('what is built holds the programs of servers as they are', () => {
  expect(Object.keys(texts(PROGRAMS))).toContain('settings.py');
  expect(texts(`dist/${PROGRAMS}`)).toEqual(texts(PROGRAMS));
});

test('stacks that are built give servers their programs', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'pactform-built-'));
  const env = { ...process.env, CDKTF_OUTDIR: outdir, PACTFORM_OFFLINE: '1', PACTFORM_CONTRACT: 'contracts/example' };
  try {
    expect(spawnSync(process.execPath, ['dist/stacks/main.js'], { env, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    const { resource } = JSON.parse(readFileSync(join(outdir, 'stacks/example-services/cdk.tf.json'), 'utf8'));
    expect(resource.openstack_compute_instance_v2['waf_waf-01_server'].user_data).toContain(
      'ExecStart=/usr/bin/python3 /usr/local/lib/pactform/waf.py',
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
});
