import { WafEntry, type WafEntryProps } from '../../lib/constructs/waf-entry';
import { WafSet } from '../../lib/constructs/waf-set';
import { quantity, stackOf, synthesized } from './stack-of';

const tags = ['pactform:contract=example', 'pactform:line=waf'];
const HTTP = { name: 'http', protocol: 'HTTP', port: 80 } as const;
const HTTPS = { name: 'https', protocol: 'HTTPS', port: 443, certificate: 'site' } as const;

function entry(changed: Partial<WafEntryProps> = {}) {
  const stack = stackOf();
  const set = (name: string) =>
    new WafSet(stack, name, {
      line: 'waf',
      throughput: quantity(200, 'Mbps'),
      hostType: 'x86-standard',
      image: 'ubuntu-x86',
      protects: 'catalogue',
      network: { networkId: 'network', subnetId: 'subnet' },
      routes: [{ port: 80, upstream: 'http://10.10.0.10:80' }],
      entryNetwork: '10.10.0.0/16',
    });
  const sets = { 'waf-01': set('waf-01'), 'waf-02': set('waf-02') };
  const subnet = { id: 'subnet', cidr: '10.10.0.0/16' };
  new WafEntry(stack, 'catalogue', {
    sets,
    listeners: [HTTP, HTTPS],
    certificates: { site: 'site-tls' },
    subnet,
    lines: ['waf'],
    ...changed,
  });
  return { stack, ...synthesized(stack) };
}

test('the entry has the listeners of the protected load balancer and ends TLS', () => {
  const { stack, resource } = entry();
  expect(resource.openstack_lb_loadbalancer_v2?.['catalogue_load-balancer']).toMatchObject({ name: 'example-catalogue-entry', tags });
  const told = { 'X-Forwarded-For': 'true', 'X-Forwarded-Port': 'true', 'X-Forwarded-Proto': 'true' };
  expect(resource.openstack_lb_listener_v2).toMatchObject({
    catalogue_http_listener: { protocol: 'HTTP', protocol_port: 80, insert_headers: told },
    catalogue_https_listener: {
      protocol: 'TERMINATED_HTTPS',
      protocol_port: 443,
      default_tls_container_ref: stack.lookup.certificateRef('site-tls'),
      tls_versions: ['TLSv1.2', 'TLSv1.3'],
      insert_headers: told,
    },
  });
  expect(stack.inventory.loadBalancers).toEqual([]);
});

test('it spreads requests over the servers of all sets, on the port of the listener, while they answer for themselves', () => {
  const { resource } = entry();
  const pool = { protocol: 'HTTP', lb_method: 'LEAST_CONNECTIONS', persistence: { type: 'SOURCE_IP' } };
  expect(resource.openstack_lb_pool_v2).toMatchObject({ catalogue_http_pool: pool, catalogue_https_pool: pool });
  expect(Object.entries(resource.openstack_lb_member_v2 ?? {}).map(([name, member]) => [name, Object(member).protocol_port])).toEqual([
    ['catalogue_http_waf-01-member', 80],
    ['catalogue_http_waf-02-member', 80],
    ['catalogue_https_waf-01-member', 443],
    ['catalogue_https_waf-02-member', 443],
  ]);
  const monitor = { type: 'HTTP', url_path: '/pactform-waf-health', expected_codes: '200' };
  expect(resource.openstack_lb_monitor_v2).toMatchObject({ catalogue_http_monitor: monitor, catalogue_https_monitor: monitor });
  expect(Object.keys(resource.openstack_networking_secgroup_rule_v2 ?? {})).toEqual([
    'waf-01_port_ingress-tcp-80-10-10-0-0-16',
    'waf-01_port_ingress-tcp-443-10-10-0-0-16',
    'waf-02_port_ingress-tcp-80-10-10-0-0-16',
    'waf-02_port_ingress-tcp-443-10-10-0-0-16',
  ]);
});

test('it lets in whom the protected load balancer is for', () => {
  expect(entry().resource.openstack_lb_listener_v2?.catalogue_http_listener).not.toHaveProperty('allowed_cidrs');
  expect(entry({ allowedFrom: ['198.51.100.0/24'] }).resource.openstack_lb_listener_v2).toMatchObject({
    catalogue_http_listener: { allowed_cidrs: ['198.51.100.0/24'] },
    catalogue_https_listener: { allowed_cidrs: ['198.51.100.0/24'] },
  });
});

test('it may stand on a port that has its address', () => {
  const { resource } = entry({ portId: 'port-1' });
  expect(resource.openstack_lb_loadbalancer_v2?.['catalogue_load-balancer']).toMatchObject({ vip_port_id: 'port-1' });
});

test('what a WAF cannot read, and HTTPS without its certificate, are refused at once', () => {
  expect(() => entry({ sets: {}, listeners: [] })).toThrow(
    'test/catalogue: sets: expected at least one set, received none; listeners: expected at least one listener, received none',
  );
  const unknown = { ...HTTPS, name: 'other', port: 8443, certificate: 'other' };
  const bare = { name: 'bare', protocol: 'HTTPS', port: 9443 } as const;
  expect(() => entry({ listeners: [{ name: 'raw', protocol: 'TCP', port: 1883 }, unknown, bare] })).toThrow(
    "test/catalogue: listeners: 'raw' is TCP, expected HTTP or HTTPS, which a WAF can read; " +
      "listeners: 'other' is HTTPS, expected one of certificates (site), received 'other'; " +
      "listeners: 'bare' is HTTPS, expected one of certificates (site), received none",
  );
});
