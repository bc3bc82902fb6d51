import { Testing } from 'cdktf';
import { loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { collectorOfServices, guestSettingsOfPool } from '../../stacks/guest-settings-of-pool';
import { ServicesStack } from '../../stacks/services-stack';
import { synthesized } from '../constructs/stack-of';
import { stacksOf } from './stacks-of';

const { deployment } = loadContractFolder('contracts/dsj-2026-030');
const having = (hostServices: typeof deployment.document.hostServices) => ({
  ...deployment,
  document: { ...deployment.document, hostServices },
});

test('a server runs the agents of all services that cover it, and ships its logs', () => {
  const settings = guestSettingsOfPool(deployment, 'retrieval');
  expect(settings).toMatchObject({
    'pactform:agent:antivirus:package': 'clamav-daemon',
    'pactform:agent:protection:unit': 'fail2ban',
    'pactform:agent:hardening:settings-file': '/etc/default/aide',
    'pactform:log:collector': '10.30.0.20',
  });
});

test('a service that covers other pools says nothing to this one', () => {
  const services = deployment.document.hostServices.map((service) => ({ ...service, covers: ['retrieval'] }));
  expect(guestSettingsOfPool(having(services), 'portal-app')).toEqual({});
  expect(guestSettingsOfPool(having(services), 'retrieval')).toEqual(guestSettingsOfPool(deployment, 'retrieval'));
  expect(collectorOfServices(having(services).document)).toMatchObject({ address: '10.30.0.20' });
});

test('the bastion ships its logs to the collector, which the services stack makes at the address of the deployment', () => {
  const services = stacksOf('dsj-2026-030').stacks.find(({ node }) => node.id === 'dsj-2026-030-services');
  const resource = services === undefined ? {} : synthesized(services).resource;
  expect(Object(resource.openstack_compute_instance_v2?.['remote-access_server']).metadata).toMatchObject({
    'pactform:log:collector': '10.30.0.20',
  });
  expect(Object.values(resource.openstack_lb_loadbalancer_v2 ?? {}).map((each) => Object(each).vip_address)).toContain('10.30.0.20');
});

const FILES_OF_WAF = {
  'pactform:log:file:1': '/var/log/pactform/waf-audit.log',
  'pactform:log:file:2': '/var/log/nginx/access.log',
  'pactform:log:file:3': '/var/log/nginx/error.log',
};

test('every WAF server ships its logs and the files of what it was asked and found', () => {
  const sets = Object.entries(metadataOf(deployment)).filter(([server]) => server.startsWith('waf_'));
  expect(sets.map(([server, metadata]) => [server, shipping(metadata)])).toEqual(
    deployment.document.wafs.map(({ name }) => [`waf_${name}_server`, { 'pactform:log:collector': '10.30.0.20', ...FILES_OF_WAF }]),
  );
});

test('the backup runner ships its logs too, to a collector that is there already and with its fingerprint', () => {
  const { deployment: water } = loadContractFolder('contracts/smart-water-2026');
  const collector = { address: '10.99.0.9', fingerprint: `SHA256${':1F'.repeat(32)}` };
  const hostServices = deployment.document.hostServices
    .filter((service) => service.collector !== undefined)
    .map((service) => ({ ...service, collector }));
  const metadata = metadataOf({ ...water, document: { ...water.document, hostServices } });
  const address = { 'pactform:log:collector': collector.address, 'pactform:log:fingerprint': collector.fingerprint };
  const { backup_server: runner, ...others } = metadata;
  expect(shipping(runner)).toEqual(address);
  expect(
    Object.entries(others)
      .filter(([server]) => server.startsWith('waf_'))
      .map(([, each]) => shipping(each)),
  ).toEqual(water.document.wafs.map(() => ({ ...address, ...FILES_OF_WAF })));
});

/** The metadata of each server that the services stack makes. */
function metadataOf(deployed: typeof deployment): Readonly<Record<string, unknown>> {
  const stack = new ServicesStack(Testing.app(), { deployment: deployed, mode: 'offline' });
  const servers = Object.entries(synthesized(stack).resource.openstack_compute_instance_v2 ?? {});
  return Object.fromEntries(servers.map(([name, server]) => [name, Object(server).metadata]));
}

/** What of a server's metadata says where its logs go. */
const shipping = (metadata: unknown) =>
  Object.fromEntries(Object.entries(Object(metadata)).filter(([key]) => key.startsWith('pactform:log:')));

test('without a collector in the deployment none is made and nothing is shipped', () => {
  const services = stacksOf('example').stacks.find(({ node }) => node.id === 'example-services');
  const resource = services === undefined ? {} : synthesized(services).resource;
  expect(resource.openstack_blockstorage_volume_v3).toBeUndefined();
  expect(JSON.stringify(resource.openstack_compute_instance_v2)).not.toContain('"pactform:log:collector":');
});
