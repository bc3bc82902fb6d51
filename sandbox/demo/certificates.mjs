import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT, DEMO } from './place.mjs';
import { run } from './run.mjs';

const KEY = join(DEMO, 'certificate-key.pem');
const CERTIFICATE = join(DEMO, 'certificate.pem');

/** Where certificates lie: TLS ends at the load balancers of the servers, and at the entries of WAFs. */
const KINDS = ['servers', 'services'];

/** A throw-away certificate for each of the deployment's, in the key manager of each project that ends TLS; what was done. */
export async function putCertificates(certificates, clouds) {
  const put = await inEachProject(certificates, clouds, putContainer);
  return put.some(Boolean) ? `self-signed, in the key manager for ${KINDS.join(' and ')}` : 'are there';
}

export async function removeCertificates(certificates, clouds) {
  await inEachProject(certificates, clouds, removeContainer);
  return 'removed';
}

/** How a person does it. */
export function certificateCommands(certificates, clouds) {
  return certificates.flatMap(({ secret: name }) => [
    `openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=… -keyout key.pem -out certificate.pem`,
    ...KINDS.flatMap((kind) => {
      const secret = `openstack --os-cloud ${clouds[kind]} secret`;
      return [
        `${secret} store --name ${name}-certificate --secret-type certificate --payload-content-type text/plain --file certificate.pem`,
        `${secret} store --name ${name}-key --secret-type private --payload-content-type text/plain --file key.pem`,
        `${secret} container create --name ${name} --type certificate --secret certificate=… --secret private_key=…`,
      ];
    }),
  ]);
}

function inEachProject(certificates, clouds, work) {
  return Promise.all(KINDS.flatMap((kind) => certificates.map(({ secret: name }) => work(name, clouds[kind]))));
}

/** Whether it had to be put there. */
async function putContainer(name, entry) {
  if ((await list(entry, 'container', name)).length > 0) return false;
  await makeCertificate();
  const certificate = await store(entry, `${name}-certificate`, 'certificate', CERTIFICATE);
  const key = await store(entry, `${name}-key`, 'private', KEY);
  const secrets = ['--secret', `certificate=${certificate}`, '--secret', `private_key=${key}`];
  await secret(entry, 'container', 'create', '--name', name, '--type', 'certificate', ...secrets);
  return true;
}

async function removeContainer(name, entry) {
  for (const { 'Container href': container } of await list(entry, 'container', name)) await secret(entry, 'container', 'delete', container);
  for (const each of [`${name}-certificate`, `${name}-key`])
    for (const { 'Secret href': href } of await list(entry, undefined, each)) await secret(entry, 'delete', href);
}

let made;
/** Once, however many ask for it at once. */
function makeCertificate() {
  if (existsSync(CERTIFICATE) && made === undefined) return Promise.resolve();
  const options = ['-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', `/CN=${CONTRACT}`, '-keyout', KEY, '-out', CERTIFICATE];
  made ??= run('openssl', ['req', '-x509', ...options]);
  return made;
}

async function store(entry, name, type, file) {
  const options = ['--name', name, '--secret-type', type, '--payload-content-type', 'text/plain', '--file', file, '-f', 'json'];
  return JSON.parse(await secret(entry, 'store', ...options))['Secret href'];
}

async function list(entry, kind, name) {
  return JSON.parse(await secret(entry, ...(kind === undefined ? [] : [kind]), 'list', '--name', name, '-f', 'json'));
}

function secret(entry, ...args) {
  return run('openstack', ['--os-cloud', entry, 'secret', ...args]);
}
