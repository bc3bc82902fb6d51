import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack, Testing } from 'cdktf';
import { ContractStack } from '../../lib/constructs/contract-stack';
import { HostAggregate } from '../../lib/constructs/host-aggregate';
import { ServerPool } from '../../lib/constructs/server-pool';
import { Share } from '../../lib/constructs/share';
import { example, quantity, stackOf } from './stack-of';

const { contract, platform } = example();

test('online a stack works through its entry of clouds.yaml and looks ids up by name, once', () => {
  const stack = stackOf({ mode: 'online', cloud: 'library' });
  expect(stack.lookup.networkId('public')).toBe(stack.lookup.networkId('public'));
  stack.lookup.imageId('kylin/arm64');
  stack.prepareStack();
  const { provider, data } = JSON.parse(JSON.stringify(stack.toTerraform()));
  expect(provider).toEqual({ openstack: [{ cloud: 'library' }] });
  expect(Object.keys(data).sort()).toEqual(['openstack_images_image_v2', 'openstack_networking_network_v2']);
  expect(data.openstack_networking_network_v2['lookup_network-public']).toMatchObject({ name: 'public' });
});

test('offline nothing is looked up and no cloud is needed', () => {
  const stack = stackOf();
  expect(stack.lookup.networkId('public')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(stack.lookup.networkId('public')).toBe(stackOf().lookup.networkId('public'));
  stack.prepareStack();
  const { provider, data } = JSON.parse(JSON.stringify(stack.toTerraform()));
  expect(provider.openstack).toMatchObject([{ delayed_auth: true }]);
  expect(data).toBeUndefined();
});

test('resources have readable addresses, and ids with an underscore cannot meet them', () => {
  const stack = stackOf();
  const addressIn = (id: string, hostType: string) => {
    const { node } = new HostAggregate(stack, id, { hostType, lines: [] });
    return stack.getLogicalId(node.findChild('aggregate').node);
  };
  expect(addressIn('arm', 'arm-standard')).toBe('arm_aggregate');
  expect(addressIn('two_parts', 'x86-standard')).toMatch(/^two_parts_aggregate_[0-9A-F]{8}$/);
});

test('stacks of one contract are judged together', () => {
  const app = Testing.app();
  const props = { contract, platform, mode: 'offline', onFailure: 'throw' } as const;
  const one = new ContractStack(app, 'one', props);
  const two = new ContractStack(app, 'two', props);
  const pool = {
    lines: { cpu: 'cpu-arm', memory: 'memory' },
    hostType: 'arm-standard',
    image: 'kylin-arm',
    cpu: quantity(16, 'vCPU'),
    memory: quantity(32, 'GB'),
    boot: { storage: 'general', size: quantity(100, 'GB') },
    storageTypes: [{ id: 'general', line: 'storage-general', backend: 'general', iops: quantity(3000, 'IOPS') }],
    networks: { main: { networkId: 'network' } },
  };
  const drawn = () => one.findings().filter(({ rule }) => rule === 'line-quantity');
  new ServerPool(one, 'web', { ...pool, servers: ['web-01', 'web-02', 'web-03', 'web-04'] });
  expect(drawn()).toEqual([]);
  new ServerPool(two, 'more', { ...pool, servers: ['web-05'] });
  expect(one.checked().file).toBe('one, two');
  expect(drawn()).toMatchObject([{ line: 'cpu-arm', message: expect.stringContaining('80 vCPU are drawn of 64 vCPU bought') }]);
  expect(() => two.runAllValidations()).toThrow("line 'cpu-arm': 80 vCPU");
});

test('a construct needs a contract, and a type needs a platform', () => {
  const plain = new TerraformStack(Testing.app(), 'plain');
  const share = { line: 'static', size: quantity(1, 'GB'), protocol: 'NFS', cidr: '10.0.0.0/8' } as const;
  expect(() => new Share(plain, 'maps', share)).toThrow(
    "plain/maps: expected a construct in a ContractStack, received one in the stack 'plain', which has no contract",
  );
  const bare = new ContractStack(Testing.app(), 'bare', { contract });
  expect(() => new HostAggregate(bare, 'arm', { hostType: 'arm', lines: [] })).toThrow(
    "stack 'bare' has no platform: give it one in its props",
  );
});

test('synth writes which lines each resource stands for', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'pactform-stack-'));
  const app = new App({ outdir });
  const stack = new ContractStack(app, 'library', { contract, platform, mode: 'offline' });
  new HostAggregate(stack, 'arm', { hostType: 'arm-standard', lines: ['cpu-arm', 'memory'] });
  app.synth();
  expect(JSON.parse(readFileSync(join(outdir, 'stacks/library/pactform.json'), 'utf8'))).toEqual({
    contract: 'example',
    stack: 'library',
    resources: { 'openstack_compute_aggregate_v2.arm_aggregate': ['cpu-arm', 'memory'] },
  });
});
