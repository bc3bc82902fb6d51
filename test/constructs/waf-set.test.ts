import { WafEntry } from '../../lib/constructs/waf-entry';
import { WafSet, type WafSetProps } from '../../lib/constructs/waf-set';
import { quantity, stackOf, synthesized } from './stack-of';

const props: WafSetProps = {
  line: 'waf',
  throughput: quantity(200, 'Mbps'),
  hostType: 'x86-standard',
  image: 'ubuntu-x86',
  protects: 'catalogue',
  network: { networkId: 'network', subnetId: 'subnet' },
};
const pair = { 'waf-01-a': {}, 'waf-01-b': {} };
const tags = ['pactform:contract=example', 'pactform:line=waf'];

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
          'pactform:rule-set': 'owasp-crs',
        },
        user_data: '#cloud-config\nhostname: ${each.key}\n',
        lifecycle: { ignore_changes: ['user_data', 'image_name'] },
      },
    },
  });
});

test('a set is one set of its line and none of its servers', () => {
  const stack = stackOf();
  new WafSet(stack, 'waf-01', { ...props, ruleSet: 'own-rules' });
  const { wafSets, servers } = stack.inventory;
  expect(wafSets.map(({ name, draws }) => [name, draws.map(({ line, amount }) => `${line} ${amount.known ? amount.value : '?'}`)])).toEqual(
    [['waf-01', ['waf 1 set']]],
  );
  expect(servers).toEqual([]);
  expect(synthesized(stack).resource.openstack_compute_instance_v2?.['waf-01_server']).toMatchObject({
    metadata: { 'pactform:rule-set': 'own-rules' },
  });
});

test('the entry spreads connections over the servers of all sets', () => {
  const stack = stackOf();
  const sets = { 'waf-01': new WafSet(stack, 'waf-01', props), 'waf-02': new WafSet(stack, 'waf-02', props) };
  new WafEntry(stack, 'catalogue', { sets, ports: { https: 443 }, subnet: { id: 'subnet', cidr: '10.10.0.0/16' }, lines: ['waf'] });
  const { resource } = synthesized(stack);
  expect(resource.openstack_lb_loadbalancer_v2?.['catalogue_load-balancer']).toMatchObject({ name: 'example-catalogue-entry', tags });
  expect(resource.openstack_lb_pool_v2?.catalogue_https_pool).toMatchObject({
    protocol: 'TCP',
    lb_method: 'LEAST_CONNECTIONS',
    persistence: { type: 'SOURCE_IP' },
  });
  expect(Object.keys(resource.openstack_lb_member_v2 ?? {})).toEqual(['catalogue_https_waf-01-member', 'catalogue_https_waf-02-member']);
  expect(Object.keys(resource.openstack_networking_secgroup_rule_v2 ?? {})).toEqual([
    'waf-01_port_ingress-tcp-443-10-10-0-0-16',
    'waf-02_port_ingress-tcp-443-10-10-0-0-16',
  ]);
  expect(stack.inventory.loadBalancers).toEqual([]);
});
