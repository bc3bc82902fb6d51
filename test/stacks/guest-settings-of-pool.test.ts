import { loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { collectorOfServices, guestSettingsOfPool } from '../../stacks/guest-settings-of-pool';
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

test('without a collector in the deployment none is made and nothing is shipped', () => {
  const services = stacksOf('example').stacks.find(({ node }) => node.id === 'example-services');
  const resource = services === undefined ? {} : synthesized(services).resource;
  expect(resource.openstack_blockstorage_volume_v3).toBeUndefined();
  expect(JSON.stringify(resource.openstack_compute_instance_v2)).not.toContain('"pactform:log:collector":');
});
