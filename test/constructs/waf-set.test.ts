import { spawnSync } from 'node:child_process';
import { WafSet, type WafSetProps } from '../../lib/constructs/waf-set';
import { quantity, stackOf, synthesized } from './stack-of';

const props: WafSetProps = {
  line: 'waf',
  throughput: quantity(200, 'Mbps'),
  hostType: 'x86-standard',
  image: 'ubuntu-x86',
  protects: 'catalogue',
  network: { networkId: 'network', subnetId: 'subnet' },
  routes: [{ port: 443, upstream: 'https://10.10.0.10:443' }],
  entryNetwork: '10.10.0.0/16',
};
const pair = { 'waf-01-a': {}, 'waf-01-b': {} };

/** What Terraform gives the servers of `waf-01`. */
function serverOf(changed: Partial<WafSetProps> = {}) {
  const stack = stackOf();
  new WafSet(stack, 'waf-01', { ...props, ...changed });
  return synthesized(stack).resource.openstack_compute_instance_v2?.['waf-01_server'];
}

test('a set is two servers on hosts of their own, each limited to the throughput', () => {
  const stack = stackOf();
  new WafSet(stack, 'waf-01', props);
  expect(synthesized(stack).resource).toEqual({
    openstack_networking_secgroup_v2: {
      'waf-01_port_security-group': { name: 'example-waf-01', tags: ['pactform:contract=example', 'pactform:line=waf'] },
    },
    openstack_networking_port_v2: {
      'waf-01_port_main': {
        for_each: pair,
        name: 'example-${each.key}-main',
        network_id: 'network',
        fixed_ip: [{ subnet_id: 'subnet' }],
        qos_policy_id: stack.lookup.qosPolicyId('example-waf-200mbps-limit'),
        security_group_ids: ['${openstack_networking_secgroup_v2.waf-01_port_security-group.id}'],
        tags: ['pactform:contract=example', 'pactform:line=waf'],
      },
    },
    openstack_compute_servergroup_v2: { 'waf-01_group': { name: 'example-waf-01', policies: ['anti-affinity'] } },
    openstack_compute_instance_v2: {
      'waf-01_server': {
        for_each: pair,
        name: 'example-${each.key}',
        image_name: 'ubuntu-x86-64',
        flavor_name: 'example-x86-standard-4c-8g-40d',
        network: [{ port: '${openstack_networking_port_v2.waf-01_port_main[each.key].id}' }],
        scheduler_hints: [{ group: '${openstack_compute_servergroup_v2.waf-01_group.id}' }],
        metadata: {
          'pactform:contract': 'example',
          'pactform:line': 'waf',
          'pactform:protects': 'catalogue',
          'pactform:waf:port:443': 'https://10.10.0.10:443',
          'pactform:waf:mode': 'block',
          'pactform:waf:paranoia-level': '1',
          'pactform:waf:entry-network': '10.10.0.0/16',
          'pactform:waf:rules:1': '/etc/modsecurity/crs/crs-setup.conf',
          'pactform:waf:rules:2': '/etc/modsecurity/crs/REQUEST-900-EXCLUSION-RULES-BEFORE-CRS.conf',
          'pactform:waf:rules:3': '/usr/share/modsecurity-crs/rules/*.conf',
          'pactform:waf:rules:4': '/etc/modsecurity/crs/RESPONSE-999-EXCLUSION-RULES-AFTER-CRS.conf',
        },
        user_data: expect.stringMatching(/^#cloud-config\nhostname: \$\{each\.key\}\npackages:\n {2}- nginx\n(.*\n)+.*pactform-waf\.timer/),
        lifecycle: { ignore_changes: ['user_data', 'image_name'] },
      },
    },
  });
});

test('a set is one set of its line and none of its servers', () => {
  const stack = stackOf();
  new WafSet(stack, 'waf-01', props);
  const { wafSets, servers } = stack.inventory;
  expect(wafSets.map(({ name, draws }) => [name, draws.map(({ line, amount }) => `${line} ${amount.known ? amount.value : '?'}`)])).toEqual(
    [['waf-01', ['waf 1 set']]],
  );
  expect(servers).toEqual([]);
});

test('its policy is metadata, which changes on running servers', () => {
  const policy = {
    mode: 'detect',
    paranoiaLevel: 3,
    excludedRules: [942100],
    blockedNetworks: ['198.51.100.0/24', '2001:db8::/32'],
  } as const;
  expect(serverOf({ policy })).toMatchObject({
    metadata: {
      'pactform:waf:mode': 'detect',
      'pactform:waf:paranoia-level': '3',
      'pactform:waf:excluded-rule:1': '942100',
      'pactform:waf:blocked-network:1': '198.51.100.0/24',
      'pactform:waf:blocked-network:2': '2001:db8::/32',
    },
    lifecycle: { ignore_changes: ['user_data', 'image_name'] },
  });
});

test('the files that it sends to a collector are those that its program has nginx and ModSecurity write', () => {
  const program = `
import sys, types
sys.path.insert(0, 'lib/guest/programs')
import waf
of = types.SimpleNamespace(mode='block', paranoia_level='1', rules=['/rules'], excluded_rules=[], blocked_networks=[], entry_network='10.0.0.0/8',
  upstreams={'80': 'http://10.0.0.1:80'})
print(waf.rules(of, '/'), waf.nginx(of, '/', '*', '/ca'))`;
  const { stdout, stderr } = spawnSync('python3', ['-B', '-c', program], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const written = [...stdout.matchAll(/^ *(?:SecAuditLog|access_log|error_log) (\/\S+)/gm)].map(([, path]) => path);
  const { metadata } = Object(serverOf({ collector: { address: '10.10.0.20' } }));
  expect(metadata).toMatchObject({ 'pactform:log:collector': '10.10.0.20' });
  const sent = Object.keys(metadata).filter((key) => key.startsWith('pactform:log:file:'));
  expect(sent.map((key) => metadata[key]).sort()).toEqual(written.sort());
  expect(written).toHaveLength(3);
});

test('another rule set is another package and other files', () => {
  const server = serverOf({ ruleSet: { package: 'own-rules', rules: ['/usr/share/own-rules/*.conf'] } });
  expect(server).toMatchObject({
    metadata: { 'pactform:waf:rules:1': '/usr/share/own-rules/*.conf' },
    user_data: expect.stringContaining('\n  - own-rules\n'),
  });
  expect(JSON.stringify(server)).not.toContain('modsecurity-crs');
});

test('a set in front of nothing, or with two ways out of a port, is refused', () => {
  expect(() => serverOf({ routes: [] })).toThrow(
    'test/waf-01: routes: expected at least one, received none: the set would stand in front of nothing',
  );
  const route = { port: 80, upstream: 'http://10.10.0.10:80' };
  expect(() => serverOf({ routes: [route, { ...route, upstream: 'http://10.10.0.11:80' }] })).toThrow(
    'test/waf-01: routes: expected each port once, received 80 again',
  );
});
