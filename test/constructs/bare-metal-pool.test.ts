import { GpuNodePool } from '../../lib/constructs/gpu-node-pool';
import { PhysicalServerPool } from '../../lib/constructs/physical-server-pool';
import { Platform } from '../../lib/platform/platform';
import { example, quantity, stackOf, synthesized } from './stack-of';

const gpu = { lines: { memory: 'gpu-memory', compute: 'gpu-compute' }, type: 'gpu-8x64', image: 'kylin-arm', nodes: ['gpu-01', 'gpu-02'] };

test('GPU nodes are whole machines with two ports each, open only to each other', () => {
  const stack = stackOf();
  new GpuNodePool(stack, 'gpu', gpu);
  const nodes = { 'gpu-01': {}, 'gpu-02': {} };
  const group = '${openstack_networking_secgroup_v2.gpu_port_security-group.id}';
  const port = (network: string) => ({
    for_each: nodes,
    name: `example-\${each.key}-${network}`,
    network_id: stack.lookup.networkId('baremetal'),
    security_group_ids: [group],
    tags: ['pactform:contract=example', 'pactform:line=gpu-compute', 'pactform:line=gpu-memory'],
  });
  const rule = (ethertype: string) => ({ security_group_id: group, direction: 'ingress', ethertype, remote_group_id: group });
  expect(synthesized(stack).resource).toEqual({
    openstack_networking_secgroup_v2: {
      'gpu_port_security-group': {
        name: 'example-gpu',
        tags: ['pactform:contract=example', 'pactform:line=gpu-compute', 'pactform:line=gpu-memory'],
      },
    },
    openstack_networking_secgroup_rule_v2: {
      'gpu_port_among-themselves-ipv4': rule('IPv4'),
      'gpu_port_among-themselves-ipv6': rule('IPv6'),
    },
    openstack_networking_port_v2: { gpu_port_main: port('main'), gpu_port_fabric: port('fabric') },
    openstack_compute_instance_v2: {
      gpu_node: {
        for_each: nodes,
        name: '${each.key}',
        flavor_name: 'example-metal-gpu-8x64',
        image_name: 'kylin-arm64',
        network: [
          { port: '${openstack_networking_port_v2.gpu_port_main[each.key].id}' },
          { port: '${openstack_networking_port_v2.gpu_port_fabric[each.key].id}' },
        ],
        metadata: { 'pactform:contract': 'example', 'pactform:line': 'gpu-memory,gpu-compute' },
        user_data: '#cloud-config\nhostname: ${each.key}\n',
        lifecycle: { ignore_changes: ['user_data', 'image_name'] },
      },
    },
  });
});

test('the second port is on the fast network where there is one', () => {
  const { document } = example().platform;
  const stack = stackOf({ platform: new Platform({ ...document, networks: { ...document.networks, interconnect: 'fabric' } }) });
  new GpuNodePool(stack, 'gpu', gpu);
  expect(synthesized(stack).resource.openstack_networking_port_v2?.gpu_port_fabric).toMatchObject({
    network_id: stack.lookup.networkId('fabric'),
  });
});

test('GPU nodes are counted by their cards, physical servers by themselves and what is added to them', () => {
  const stack = stackOf();
  new GpuNodePool(stack, 'gpu', gpu);
  new PhysicalServerPool(stack, 'rack', {
    lines: { server: 'physical', memory: 'physical-memory' },
    type: 'rack-2x32',
    image: 'kylin-x86',
    extra: { memoryModules: quantity(4, 'module') },
    servers: ['rack-01'],
  });
  const { gpuNodes, physicalServers } = stack.inventory;
  const draws = [...gpuNodes, ...physicalServers].map(({ name, draws: drawn }) => [
    name,
    drawn.map(({ line, amount }) => `${line} ${amount.known ? amount.value : '?'}`).join(', '),
  ]);
  expect(draws).toEqual([
    ['gpu-01', 'gpu-memory 512 GB, gpu-compute 2240 TFLOPS'],
    ['gpu-02', 'gpu-memory 512 GB, gpu-compute 2240 TFLOPS'],
    ['rack-01', 'physical 1 server, physical-memory 4 modules'],
  ]);
});

test('a platform without a bare-metal network is named', () => {
  const { document } = example().platform;
  const stack = stackOf({ platform: new Platform({ ...document, networks: { external: 'public' } }) });
  expect(() => new GpuNodePool(stack, 'gpu', gpu)).toThrow(
    "test/gpu: platform: expected a bare-metal network (networks.bareMetal), which 'sandbox' has not",
  );
});
