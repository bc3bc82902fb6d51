import { Testing } from 'cdktf';
import type { DeploymentDocument } from '../../lib/deployment/deployment-schema';
import { serversQuota, servicesQuota } from '../../stacks/project-quotas';
import { ServersStack } from '../../stacks/servers-stack';
import { ServicesStack } from '../../stacks/services-stack';
import { synthesized } from '../constructs/stack-of';
import { stacksOf } from './stacks-of';

const { deployment } = stacksOf('smart-water-2026');
/** The tender with other public addresses and balancers; the rest as it is. */
const withDocument = (change: Partial<DeploymentDocument>) => ({ ...deployment, document: { ...deployment.document, ...change } });
const balancer = (name: string, change: Partial<DeploymentDocument['loadBalancers'][number]>) => ({
  loadBalancers: deployment.document.loadBalancers.map((each) => (each.name === name ? { ...each, ...change } : each)),
});
const servers = (change: Partial<DeploymentDocument>) =>
  synthesized(new ServersStack(Testing.app(), { deployment: withDocument(change), mode: 'offline' })).resource;
const services = (change: Partial<DeploymentDocument>) =>
  synthesized(new ServicesStack(Testing.app(), { deployment: withDocument(change), mode: 'offline' })).resource;
const port = '${openstack_networking_port_v2.public-ip_L12-ipv6_address["service-19"].id}';

test('a load balancer takes the port of its IPv6 address; the line counts it, and no quota of floating IPs', () => {
  const { openstack_lb_loadbalancer_v2, openstack_networking_floatingip_associate_v2 } = servers({});
  expect(openstack_lb_loadbalancer_v2?.['load-balancer_website-02_load-balancer']).toMatchObject({ vip_port_id: port });
  expect(Object.keys(openstack_networking_floatingip_associate_v2 ?? {}).filter((name) => name.includes('service-19'))).toEqual([]);
  // of 51 addresses bought: 8 of load balancers behind a WAF, the bastion's and the IPv6 one are elsewhere
  expect(serversQuota(deployment).floatingIps).toBe(51 - 8 - 1 - 1);
  expect(servicesQuota(deployment).floatingIps).toBe(8 + 1);
});

test('behind a WAF the entry takes the port, in the project of the services', () => {
  const swapped = deployment.document.loadBalancers.map((each) => {
    if (each.name === 'website-01') return { ...each, publicIp: 'service-19' };
    return each.name === 'website-02' ? { ...each, publicIp: 'service-18' } : each;
  });
  const { openstack_lb_loadbalancer_v2 } = services({ loadBalancers: swapped });
  expect(openstack_lb_loadbalancer_v2?.['entry_website-01_load-balancer']).toMatchObject({ vip_port_id: port });
  const change = withDocument({ loadBalancers: swapped });
  expect(servicesQuota(change).floatingIps).toBe(7 + 1);
  expect(serversQuota(change).floatingIps).toBe(51 - 7 - 1 - 1);
});

test('without a public address a load balancer admits the own network, and otherwise whom the deployment names', () => {
  const listener = (change: Parameters<typeof balancer>[1]) =>
    servers(balancer('flood-app-02', change)).openstack_lb_listener_v2?.['load-balancer_flood-app-02_http_listener'];
  expect(listener({ publicIp: undefined })).toMatchObject({ allowed_cidrs: ['10.40.0.0/16'] });
  expect(listener({ publicIp: undefined, allowedFrom: ['192.0.2.0/24'] })).toMatchObject({ allowed_cidrs: ['192.0.2.0/24'] });
  expect(listener({ allowedFrom: ['192.0.2.0/24'] })).toMatchObject({ allowed_cidrs: ['192.0.2.0/24'] });
  expect(listener({})).not.toHaveProperty('allowed_cidrs');
});

test('behind a WAF a load balancer admits the own network alone, and the entry whom the deployment names', () => {
  const change = balancer('website-01', { allowedFrom: ['192.0.2.0/24'] });
  expect(servers(change).openstack_lb_listener_v2?.['load-balancer_website-01_http_listener']).toMatchObject({
    allowed_cidrs: ['10.40.0.0/16'],
  });
  expect(services(change).openstack_lb_listener_v2?.['entry_website-01_http_listener']).toMatchObject({ allowed_cidrs: ['192.0.2.0/24'] });
});
