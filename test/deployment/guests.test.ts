import { problemsIn, problemsWith } from './problems-with';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB0000000000000000000000000000000000000000000';
const keys = (text: string) => ['  publicIp: bastion-address\n', `  publicIp: bastion-address\n  keys: { ${text} }\n`] as const;
const NOT_A_KEY =
  "expected an SSH public key without its comment, 'ssh-ed25519 AAAA…' or ecdsa-sha2-nistp256 (RSA keys are too long for a server's metadata)";

test('accounts have public keys, each of an account of the list', () => {
  expect(problemsWith(keys(`operator-01: ${KEY}`))).toEqual([]);
  expect(problemsWith(keys(`operator-05: ${KEY}`))).toEqual([
    `82:24: remoteAccess.keys.operator-05: expected the key of an account of the list, received one of 'operator-05', received "${KEY.slice(0, 57)}…"`,
  ]);
  for (const wrong of ['ssh-rsa AAAAB3NzaC1yc2E=', 'ssh-ed25519 AAAA somebody@somewhere', '-----BEGIN OPENSSH PRIVATE KEY-----']) {
    expect(problemsWith(keys(`operator-01: "${wrong}"`))).toEqual([
      `82:24: remoteAccess.keys.operator-01: ${NOT_A_KEY}, received "${wrong}"`,
    ]);
  }
});

const agent = (text: string) => ['covers: all, agent: antivirus', `covers: all, ${text}`] as const;

test('an agent is one of the platform, and its settings are short and printable', () => {
  expect(problemsWith(agent('agent: antivirus, settings: { server: "10.10.0.40:443" }'))).toEqual([]);
  expect(problemsWith(agent('agent: virusfree'))).toEqual([
    '54:44: hostServices[0].agent: expected a known security agent of the platform (antivirus), received "virusfree"',
  ]);
  expect(problemsWith(agent('settings: { server: "10.10.0.40" }'))).toEqual([
    '54:47: hostServices[0].settings: expected no settings, since no agent is named, received a mapping',
  ]);
  expect(problemsWith(agent(`agent: antivirus, settings: { server: "${'x'.repeat(200)}" }`))).toEqual([]);
  expect(problemsWith(agent(`agent: antivirus, settings: { server: "${'x'.repeat(201)}" }`))[0]).toContain(
    'hostServices[0].settings.server: expected a setting of at most 200 printable ASCII characters, in quotes',
  );
});

test('host security has agents, log audit has a collector, and neither has the other', () => {
  expect(problemsIn('dsj-2026-030', ['line: ext-3.1, covers: all', 'line: ext-3.1, covers: all, agent: antivirus'])).toEqual([
    expect.stringContaining("hostServices[3].agent: expected no agent, which host security alone has; 'ext-3.1' is vulnerability-scan"),
  ]);
  expect(problemsWith(agent('collector: { address: 10.10.0.40 }, retention: 6 months'))).toEqual([
    expect.stringContaining("hostServices[0].collector: expected no collector, which log audit alone has; 'antivirus' is host-security"),
  ]);
  expect(problemsIn('dsj-2026-030', ['    retention: 6 months\n', ''])).toContainEqual(
    expect.stringContaining('hostServices[4].collector: expected a retention beside the collector, which keeps the logs that long'),
  );
});

test.each([
  ['SHA256:AB', false],
  [`SHA256${':0F'.repeat(32)}`, true],
  [`SHA256${':0f'.repeat(32)}`, false],
])('a collector is known by a fingerprint: %s', (fingerprint, right) => {
  const problems = problemsIn('dsj-2026-030', ['address: 10.30.0.20,', `address: 10.30.0.20, fingerprint: "${fingerprint}",`]);
  expect(problems).toEqual(right ? [] : [expect.stringContaining('collector.fingerprint: expected a fingerprint such as')]);
});

test.each([
  ['{ paranoiaLevel: 1 }', undefined],
  ['{ paranoiaLevel: 4, mode: detect, excludedRules: [942100], blockedNetworks: [198.51.100.0/24] }', undefined],
  ['{ paranoiaLevel: 0 }', 'paranoiaLevel: expected a paranoia level of the rule set from 1 to 4'],
  ['{ paranoiaLevel: 5 }', 'paranoiaLevel: expected a paranoia level of the rule set from 1 to 4'],
  ['{ mode: off }', 'mode: '],
  ['{ blockedNetworks: [anyone] }', "blockedNetworks[0]: expected a network such as '10.30.0.0/16'"],
])('the policy of a WAF: %s', (policy, problem) => {
  const problems = problemsWith(['protects: catalogue }', `protects: catalogue, policy: ${policy} }`]);
  expect(problems).toEqual(problem === undefined ? [] : [expect.stringContaining(`wafs[0].policy.${problem}`)]);
});

test('backups need a server that runs them', () => {
  expect(problemsIn('smart-water-2026', ['backupRunner: { hostType: x86-compute, image: debian-x86 }\n', ''])).toEqual([
    expect.stringMatching(/: backups: expected a backupRunner beside the backups: the server that runs them, received a list of 2$/),
  ]);
});

test('users are known to Keystone by name, each with the projects that it works in', () => {
  expect(problemsWith(['projects: [services]', 'projects: [services, entitlement]'])).toEqual([
    expect.stringMatching(/users\[1\]\.projects\[1\]: .*received "entitlement"/),
  ]);
  expect(problemsWith(['name: library-operations', 'name: library'])).toEqual([
    expect.stringContaining('users[1].name: expected a value of its own for name; entry 1 of the list has the same'),
  ]);
});
