import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, ReadyCloud } from './ready-cloud';

// a busy machine
jest.setTimeout(60_000);

let cloud: ReadyCloud;

beforeEach(async () => {
  cloud = new ReadyCloud();
  await cloud.start();
});

afterEach(() => cloud.stop());

/** What keeps the stack from being deployed: message and fix. */
async function toldOf(kind: 'entitlement' | 'servers'): Promise<string[]> {
  const { obstacles } = await cloud.ask(kind);
  return obstacles
    .flatMap(({ message, fix }) => [message, fix])
    .map((text) => text.replaceAll(cloud.folder, '/home').replaceAll(cloud.address, 'http://cloud'));
}

test('a wrong password is told by its entry and file', async () => {
  cloud.writeClouds({ 'example-servers': { password: 'wrong' } });
  expect(await cloud.told('servers')).toBe(`error  Keystone identity at http://cloud/identity/v3
  the password of user 'library' in entry 'example-servers' is wrong
  in the way of example-servers; asked as 'example-servers' of /home/clouds.yaml (sign-in)
  fix: correct auth.password in /home/clouds.yaml (or secure.yaml), or set a new one: openstack user set --password-prompt library

EX-2026-001: contracts/example/deployment.yaml:
  example-servers  something is in the way
`);
});

test('without the administrator Keystone does not say what is wrong', async () => {
  cloud.writeClouds({ 'example-admin': { password: 'wrong' } });
  expect(await toldOf('entitlement')).toEqual([
    "user 'admin' of domain 'Default' and the password of entry 'example-admin' are refused; Keystone does not say which of the three is wrong",
    'correct auth.username, auth.user_domain_name or auth.password in /home/clouds.yaml (or secure.yaml)',
  ]);
});

test.each([
  ['an unknown user', { username: 'librari' }, "domain 'Default' has no user 'librari'; did you mean 'library'?"],
  ['an unknown domain', { username: 'nobody', user_domain_name: 'Defualt' }, "Keystone has no domain 'Defualt'; did you mean 'Default'?"],
])('%s is told from a wrong password', async (_, change, message) => {
  cloud.writeClouds({ 'example-servers': change });
  expect((await toldOf('servers'))[0]).toBe(message);
});

test('a disabled user is told', async () => {
  cloud.users['library'] = { password: PASSWORD, roles: {}, enabled: false };
  expect((await toldOf('servers'))[0]).toBe("user 'library' is disabled");
});

test('a user without a role in the project, and an entry for another project', async () => {
  cloud.users['library'] = { password: PASSWORD, roles: { 'example-metal': ['member'] } };
  expect(await toldOf('servers')).toEqual([
    "user 'library' has no role in project 'example-servers'; it has one in example-metal",
    'deploy the entitlement, which gives the roles: npx cdktf deploy example-entitlement',
  ]);
  cloud.writeClouds({ 'example-servers': { project_name: 'example-metal' } });
  expect(await toldOf('servers')).toEqual([
    "entry 'example-servers' works in project 'example-metal', the stack works in 'example-servers'",
    'give auth.project_name the value example-servers in /home/clouds.yaml',
  ]);
});

test('a role that the stack needs is missing', async () => {
  cloud.users['library'] = { password: PASSWORD, roles: { 'example-servers': ['member'] } };
  expect(await toldOf('servers')).toEqual([
    "user 'library' has the roles member in project 'example-servers', the stack needs load-balancer_member as well",
    'deploy the entitlement, which gives them: npx cdktf deploy example-entitlement',
  ]);
});

test('what answers is no Keystone, or nothing answers', async () => {
  cloud.writeClouds({ 'example-admin': { auth_url: `${cloud.address}/image` } });
  expect(await toldOf('entitlement')).toEqual([
    'what answers there is no Keystone: it answers 404 to a sign-in',
    "correct auth_url of the entry 'example-admin' in /home/clouds.yaml",
  ]);
  cloud.writeClouds({ 'example-admin': { auth_url: 'http://127.0.0.1:1/v3' } });
  expect(await toldOf('entitlement')).toEqual([
    'nothing listens at 127.0.0.1:1: the connection is refused',
    "start the service, or correct auth_url of the entry 'example-admin' in /home/clouds.yaml",
  ]);
});

test('no clouds.yaml, and one that Terraform does not see', async () => {
  const file = join(cloud.folder, 'clouds.yaml');
  delete cloud.environment['OS_CLIENT_CONFIG_FILE'];
  expect(await toldOf('servers')).toEqual([
    'there is no clouds.yaml; it was looked for as /home/.config/openstack/clouds.yaml, /etc/openstack/clouds.yaml',
    'set OS_CLIENT_CONFIG_FILE=/home/clouds.yaml: Terraform runs in cdktf.out/stacks and does not find that file by itself',
  ]);
  rmSync(file);
  expect((await toldOf('servers'))[1]).toBe(
    "write one with the entry 'example-servers', or set OS_CLIENT_CONFIG_FILE to the absolute path of yours",
  );
});

test('an entry that is not there is told with the nearest one, and one of a kind that is not read by its kind', async () => {
  const file = join(cloud.folder, 'clouds.yaml');
  writeFileSync(file, '{clouds: {example-server: {}}}');
  expect((await toldOf('servers'))[0]).toBe("/home/clouds.yaml has no entry 'example-servers'; did you mean 'example-server'?");
  writeFileSync(file, `{clouds: {example-servers: {auth_type: v3oidcpassword, auth: {auth_url: '${cloud.address}/identity'}}}}`);
  expect(await toldOf('servers')).toEqual([
    "entry 'example-servers': auth_type 'v3oidcpassword' is not read by preflight, which signs in with a password or an application credential",
    'use auth_type v3password or v3applicationcredential, in /home/clouds.yaml',
  ]);
});

test('a password is read as it is written, and from secure.yaml before clouds.yaml', async () => {
  cloud.users['library'] = { password: '0123', roles: cloud.users['library']?.roles ?? {} };
  const entry = (password: string) =>
    `{clouds: {example-servers: {auth: {auth_url: '${cloud.address}/identity', username: library, ${password} project_name: example-servers}}}}`;
  writeFileSync(join(cloud.folder, 'clouds.yaml'), entry('password: 0123,'));
  expect((await cloud.told('servers')).split('\n').at(-2)).toBe('  example-servers  ready');
  mkdirSync(join(cloud.folder, '.config/openstack'), { recursive: true });
  writeFileSync(join(cloud.folder, '.config/openstack/secure.yaml'), '{clouds: {example-servers: {auth: {password: 0123}}}}');
  writeFileSync(join(cloud.folder, 'clouds.yaml'), entry('password: wrong,'));
  expect((await cloud.told('servers')).split('\n').at(-2)).toBe('  example-servers  ready');
  rmSync(join(cloud.folder, '.config/openstack/secure.yaml'));
  writeFileSync(join(cloud.folder, 'clouds.yaml'), entry(''));
  expect((await toldOf('servers'))[0]).toBe("entry 'example-servers': it has no password");
});

test('a file that is no YAML is refused without a word of it', async () => {
  writeFileSync(join(cloud.folder, 'clouds.yaml'), `clouds:\n  a: {auth: {password: ${PASSWORD}\n  b: ]`);
  await expect(cloud.ask('servers')).rejects.toThrow(/clouds\.yaml:\d+:\d+: expected YAML: /);
  await expect(cloud.ask('servers')).rejects.not.toThrow(PASSWORD);
});
