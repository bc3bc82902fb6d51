import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BastionMachine } from './bastion-machine';
import { until } from './until';

const bastion = new BastionMachine();
const key = bastion.key('mine');
const strangers = bastion.key('strangers');
const ACCOUNTS = { 'operator-01': key, 'operator-02': 'no key' };
const DENIED = /Permission denied \(publickey\)/;

beforeAll(() => bastion.start(ACCOUNTS));
afterAll(() => bastion.stop());
beforeEach(() => bastion.settle(ACCOUNTS));

test('sshd takes the configuration, and the program changes nothing that is right already', () => {
  expect(bastion.inside('/usr/sbin/sshd', '-t')).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(bastion.apply()).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readFileSync(join(bastion.folder, 'systemctl'), 'utf8')).toBe('reload-or-restart systemd-journald ssh\n');
});

test('a command of an account runs, and command and output are recorded', async () => {
  expect(bastion.ssh('operator-01', 'mine', ['echo shown-$((40+2)); echo wrong >&2; exit 3'])).toEqual({
    status: 3,
    stdout: 'shown-42\nwrong\n',
    stderr: '',
  });
  await until('the recording', () => bastion.recorded('operator-01').shown.includes('shown-42\nwrong\n'));
  expect(bastion.log).toMatch(
    /pactform-session\[\d+\]: operator-01 from 127\.0\.0\.1: echo shown-\$\(\(40\+2\)\); echo wrong >&2; exit 3\n/,
  );
});

test('what is typed and shown in a terminal is recorded, unechoed input included', async () => {
  expect(await bastion.type('operator-01', 'mine', ['stty -echo', 'echo typed-$((50+5))', 'exit 4'])).toBe(4);
  await until('the recording', () => bastion.recorded('operator-01').typed.includes('echo typed-$((50+5))'));
  await until('the recording', () => bastion.recorded('operator-01').shown.includes('typed-55'));
});

test('the second session of a connection is recorded like the first', async () => {
  const shared = ['-o', `ControlPath=${bastion.folder}/shared`];
  const first = bastion.ssh('operator-01', 'mine', [], '', ['-N', '-f', '-o', 'ControlMaster=yes', ...shared]);
  expect(first.status).toBe(0);
  for (const word of ['first', 'second']) expect(bastion.ssh('operator-01', 'mine', [`echo ${word}-$((60+6))`], '', shared).status).toBe(0);
  bastion.ssh('operator-01', 'mine', [], '', ['-O', 'exit', ...shared]);
  await until('both recordings', () => /first-66\n.*second-66\n/s.test(bastion.recorded('operator-01').shown));
});

test('nobody else gets in', () => {
  bastion.inside('sh', '-c', `mkdir -p /home/local-user/.ssh /root/.ssh && echo '${key}' > /home/local-user/.ssh/authorized_keys`);
  const tries: [string, string][] = [
    ['root', 'mine'],
    ['local-user', 'mine'],
    ['operator-02', 'mine'],
    ['operator-09', 'mine'],
    ['operator-01', 'strangers'],
  ];
  for (const [account, with_] of tries)
    expect(bastion.ssh(account, with_, ['true'])).toEqual({ status: 255, stdout: '', stderr: expect.stringMatching(DENIED) });
});

test('not even an account gets in with a password, or by answering questions', () => {
  const only = (method: string) => ['-o', 'PubkeyAuthentication=no', '-o', `PreferredAuthentications=${method}`];
  for (const method of ['password', 'keyboard-interactive', 'gssapi-with-mic', 'hostbased'])
    expect(bastion.ssh('operator-01', 'mine', ['true'], '', only(method)).stderr).toMatch(DENIED);
});

test('nothing is forwarded but the agent', () => {
  const to = '127.0.0.1:22';
  expect(bastion.ssh('operator-01', 'mine', [], '', ['-W', to])).toMatchObject({
    status: 255,
    stderr: expect.stringMatching(/forwarding failed/),
  });
  const back = ['-N', '-o', 'ExitOnForwardFailure=yes', '-R'];
  expect(bastion.ssh('operator-01', 'mine', [], '', [...back, '0:127.0.0.1:22']).stderr).toMatch(/remote port forwarding failed/);
  expect(bastion.ssh('operator-01', 'mine', [], '', [...back, '/tmp/pactform.sock:127.0.0.1:22']).stderr).toMatch(/forwarding failed/);
  const effective = bastion.inside('/usr/sbin/sshd', '-T').stdout.split('\n');
  expect(effective).toEqual(
    expect.arrayContaining([
      'allowtcpforwarding no',
      'allowstreamlocalforwarding no',
      'permittunnel no',
      'x11forwarding no',
      'gatewayports no',
    ]),
  );
  expect(effective).toEqual(expect.arrayContaining(['allowagentforwarding yes', 'permitrootlogin no', 'usepam no', 'permituserrc no']));
});

test('no file is transferred past the recording', () => {
  const file = join(bastion.folder, 'sent');
  writeFileSync(file, 'sent\n');
  expect(bastion.copy('sftp', 'mine', 'operator-01@127.0.0.1').status).not.toBe(0);
  for (const protocol of [[], ['-O']])
    expect(bastion.copy('scp', 'mine', ...protocol, file, 'operator-01@127.0.0.1:received').status).not.toBe(0);
  expect(bastion.inside('ls', '/home/operator-01').stdout).toBe('');
});

test('a session cannot reach its recorder, the system log or another terminal', async () => {
  const command = 'ps ax; ls /dev/pts; logger forged-line; cat /proc/1/cmdline | tr "\\0" " "; kill -9 -1';
  const { stdout } = bastion.ssh('operator-01', 'mine', [command]);
  expect(stdout).not.toMatch(/tlog-rec|sshd/);
  await until('the recording', () => bastion.log.includes('logger forged-line'));
  expect(bastion.log).not.toMatch(/\d: forged-line|operator-01: forged-line/);
});

test('files of an account run where the recorder sees it, or not at all', () => {
  const plant =
    'mkdir -p ~/.ssh; for f in .ssh/rc .profile .bashrc; do echo "touch ~/ran-\\$PPID; : $f" > ~/$f; done; echo LD_PRELOAD=x > ~/.pam_environment';
  bastion.ssh('operator-01', 'mine', [plant]);
  expect(bastion.ssh('operator-01', 'mine', ['true'])).toEqual({ status: 0, stdout: '', stderr: '' });
  // child of the first process there is, which is how it looks from behind the recorder
  expect(bastion.inside('ls', '/home/operator-01').stdout).toBe('ran-1\n');
  bastion.inside('sh', '-c', 'rm -rf /home/operator-01/.ssh /home/operator-01/.[pb]* /home/operator-01/ran-1');
});

test('without the recorder there is no session', () => {
  bastion.inside('mount', '--bind', '/dev/null', '/usr/bin/tlog-rec');
  const { status, stdout } = bastion.ssh('operator-01', 'mine', ['echo unrecorded']);
  bastion.inside('umount', '/usr/bin/tlog-rec');
  expect(stdout).toBe('');
  expect(status).not.toBe(0);
});

test('an account that is taken away is out at once, running sessions included, and can come back', async () => {
  bastion.settle({ ...ACCOUNTS, 'operator-03': key });
  expect(bastion.apply()).toMatchObject({ status: 0, stdout: 'granted operator-03\n' });
  const session = bastion.stay('operator-03', 'mine', 'echo busy-$((70+7)); sleep 300');
  await until('a session', () => bastion.recorded('operator-03').shown.includes('busy-77'));
  bastion.settle(ACCOUNTS);
  expect(bastion.apply()).toMatchObject({ status: 0, stdout: 'revoked operator-03\n' });
  await until('the end of the session', () => session.exitCode !== null, 10);
  expect(bastion.inside('ps', '-u', 'operator-03', '-o', 'pid=').stdout).toBe('');
  expect(bastion.ssh('operator-03', 'mine', ['true']).stderr).toMatch(DENIED);
  expect(bastion.inside('passwd', '--status', 'operator-03').stdout).toMatch(/^operator-03 L /);
  bastion.settle({ ...ACCOUNTS, 'operator-03': strangers });
  bastion.apply();
  expect(bastion.ssh('operator-03', 'strangers', ['echo back']).stdout).toBe('back\n');
});

test('a key that is replaced ends the sessions of the one before', async () => {
  const session = bastion.stay('operator-01', 'mine', 'echo old-$((80+8)); sleep 300');
  await until('a session', () => bastion.recorded('operator-01').shown.includes('old-88'));
  bastion.settle({ ...ACCOUNTS, 'operator-01': strangers });
  expect(bastion.apply().status).toBe(0);
  await until('the end of the session', () => session.exitCode !== null, 10);
  expect(bastion.ssh('operator-01', 'mine', ['true']).stderr).toMatch(DENIED);
  expect(bastion.ssh('operator-01', 'strangers', ['echo new']).stdout).toBe('new\n');
  bastion.settle(ACCOUNTS);
  expect(bastion.apply().status).toBe(0);
});

test('an account of the system stays as it is, and a wrong entry lets nobody in', () => {
  const before = bastion.inside('grep', 'local-user', '/etc/passwd', '/etc/shadow', '/etc/group').stdout;
  bastion.settle({ ...ACCOUNTS, 'local-user': key, 'operator-04': 'command="sh" ssh-ed25519 AAAA', '../x': key });
  const { status, stderr } = bastion.apply();
  expect(status).toBe(1);
  expect(stderr).toContain("'local-user' is an account of the system, which stays as it is");
  expect(stderr).toContain("'operator-04' has no key that is taken");
  expect(stderr).toContain("'../x' is no name of an account");
  expect(bastion.inside('grep', 'local-user', '/etc/passwd', '/etc/shadow', '/etc/group').stdout).toBe(before);
  expect(bastion.inside('ls', '/etc/ssh/pactform/keys').stdout).toBe('operator-01\noperator-02\n');
});

test('a configuration that sshd refuses is taken back', () => {
  bastion.inside('sh', '-c', 'mkdir -p /run/stub && printf "#!/bin/sh\\necho no; exit 1" > /run/stub/sshd && chmod +x /run/stub/sshd');
  bastion.inside('sh', '-c', 'cp /etc/ssh/sshd_config /run/kept && echo "# older" > /etc/ssh/sshd_config');
  const program = `PATH=/run/stub:$PATH python3 /usr/local/lib/pactform/bastion.py --metadata ${bastion.folder}/metadata.json`;
  expect(bastion.inside('sh', '-c', program)).toMatchObject({
    status: 1,
    stderr: 'the new settings are refused and the old ones stay: no\n',
  });
  expect(bastion.inside('cat', '/etc/ssh/sshd_config').stdout).toBe('# older\n');
  expect(bastion.apply().status).toBe(0);
  expect(bastion.inside('cmp', '/etc/ssh/sshd_config', '/run/kept').status).toBe(0);
});
