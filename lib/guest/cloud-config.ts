import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';

/** Programs that servers run, one a role; each is a file of `programs/` and uses `settings.py` beside it. */
export type Program = 'agents' | 'backup' | 'bastion' | 'collector' | 'waf';

export interface CloudConfigProps {
  readonly hostname: string;
  /**
   * The role of the server.
   * @default - none: the server has its name and nothing else
   */
  readonly program?: Program;
  /**
   * Debian packages that the program needs.
   * @default [] - the image brings what is needed
   */
  readonly packages?: readonly string[];
}

const FOLDER = '/usr/local/lib/pactform';

/**
 * The `user_data` of a server: who it is, and the program of its role, when it first boots. Changed user data would replace the
 * server, so everything that may change later (accounts, rules, agents, schedules) stands in its metadata, which the program
 * reads every minute. Nothing in it is secret.
 */
export function cloudConfig({ hostname, program, packages = [] }: CloudConfigProps): string {
  const identity = { hostname };
  const role = program === undefined ? {} : { ...(packages.length === 0 ? {} : { packages: [...packages] }), ...roleOf(program) };
  return `#cloud-config\n${dump({ ...identity, ...role }, { lineWidth: -1 })}`;
}

function roleOf(program: Program) {
  const unit = `pactform-${program}`;
  const file = (path: string, content: string, permissions = '0644') => ({ path, permissions, content });
  return {
    write_files: [
      ...modulesOf(program).map((module) => file(`${FOLDER}/${module}.py`, source(module))),
      file(`${FOLDER}/${program}.py`, source(program), '0755'),
      file(`/etc/systemd/system/${unit}.service`, serviceUnit(program)),
      file(`/etc/systemd/system/${unit}.timer`, timerUnit(program)),
    ],
    runcmd: [
      ['systemctl', 'daemon-reload'],
      ['systemctl', 'enable', '--now', `${unit}.timer`],
    ],
  };
}

type Module = 'settings' | 'packages' | 'logs';

/** What a program imports, and how the server's own logs get to the collector, which has them already. */
function modulesOf(program: Program): Module[] {
  return program === 'collector' ? ['settings', 'packages'] : ['settings', 'packages', 'logs'];
}

/** The text of a program as it lies in this project. */
export function source(program: Program | Module): string {
  return readFileSync(join(__dirname, 'programs', `${program}.py`), 'utf8');
}

function serviceUnit(program: Program): string {
  return [
    '[Unit]',
    `Description=Pactform ${program}: applies the settings in this server's metadata`,
    'Wants=network-online.target',
    'After=network-online.target',
    '',
    '[Service]',
    'Type=oneshot',
    // Where logs cannot be shipped, the role of the server is served all the same.
    ...modulesOf(program).flatMap((module) => (module === 'logs' ? [`ExecStart=-/usr/bin/python3 ${FOLDER}/logs.py`] : [])),
    `ExecStart=/usr/bin/python3 ${FOLDER}/${program}.py`,
    '',
  ].join('\n');
}

function timerUnit(program: Program): string {
  return [
    '[Unit]',
    `Description=Pactform ${program}, every minute`,
    '',
    '[Timer]',
    'OnActiveSec=5s',
    'OnUnitActiveSec=1min',
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');
}
