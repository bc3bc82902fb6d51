import { BackupRunner, type BackupRunnerProps } from '../../lib/constructs/backup-runner';
import { userData } from '../../lib/constructs/user-data';
import { cloudConfig } from '../../lib/guest/cloud-config';
import { quantity, stackOf, synthesized } from './stack-of';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB0000000000000000000000000000000000000000000';
const nightly = { line: 'backup', every: quantity(1, 'day'), fullEvery: quantity(7, 'day'), keep: quantity(30, 'day') };
const props: BackupRunnerProps = {
  hostType: 'x86-standard',
  image: 'ubuntu-x86',
  plans: { nightly },
  network: { networkId: 'network', subnetId: 'subnet' },
};
const build = (more: Partial<BackupRunnerProps> = {}) => {
  const stack = stackOf();
  new BackupRunner(stack, 'backup', { ...props, ...more });
  return { stack, ...synthesized(stack) };
};
const PACKAGES = ['openssh-server', 'openssl', 'python3-openstacksdk', 'sudo'];

test('plans are what the runner reads at run time, not what it is made of', () => {
  const { resource, stack } = build();
  expect(resource.openstack_compute_instance_v2).toEqual({
    backup_server: {
      for_each: { backup: {} },
      name: 'example-${each.key}',
      image_name: 'ubuntu-x86-64',
      flavor_name: 'example-x86-standard-1c-2g-20d',
      network: [{ port: '${openstack_networking_port_v2.backup_port_main[each.key].id}' }],
      metadata: {
        'pactform:contract': 'example',
        'pactform:line': 'backup',
        'pactform:backup:nightly': 'every 24h full 7d keep 30d line backup',
      },
      user_data: userData('${each.key}', { program: 'backup', packages: PACKAGES }),
      lifecycle: { ignore_changes: ['user_data', 'image_name'] },
    },
  });
  expect(resource.openstack_networking_secgroup_rule_v2).toBeUndefined();
  expect(stack.inventory.services).toEqual([]);
});

test('Nova takes its user data: 64 KiB in base64', () => {
  const text = cloudConfig({ hostname: 'backup', program: 'backup', packages: PACKAGES });
  expect(Buffer.from(text).toString('base64').length).toBeLessThan(65_535);
});

test('operators come from one network, to hand over the credential', () => {
  const { resource } = build({ operators: { keys: { 'night-shift': KEY }, from: '10.10.0.0/16' } });
  expect(resource.openstack_compute_instance_v2?.backup_server).toHaveProperty(['metadata', 'pactform:operator:night-shift'], KEY);
  expect(resource.openstack_networking_secgroup_rule_v2).toEqual({
    'backup_port_ingress-tcp-22-10-10-0-0-16': {
      security_group_id: '${openstack_networking_secgroup_v2.backup_port_security-group.id}',
      direction: 'ingress',
      ethertype: 'IPv4',
      protocol: 'tcp',
      port_range_min: 22,
      port_range_max: 22,
      remote_ip_prefix: '10.10.0.0/16',
      description: "an operator's command from the bastion hands over the credential of the backups",
    },
  });
});

test.each<[string, Partial<BackupRunnerProps>, string]>([
  ['no plan', { plans: {} }, 'test/backup: plans: expected at least one plan, received none'],
  [
    'backups that expire before the next',
    { plans: { nightly, weekly: { ...nightly, every: quantity(31, 'day') } } },
    "test/backup: plans.weekly.keep: expected 'keep' of at least 31 days, after which the next backup is there, received 30 days",
  ],
  [
    'operators from everywhere',
    { operators: { keys: { 'night-shift': KEY }, from: '0.0.0.0/0' } },
    "test/backup: operators.from: expected a network, received '0.0.0.0/0', which is everyone",
  ],
  [
    'an open port for nobody',
    { operators: { keys: {}, from: '10.10.0.0/16' } },
    'test/backup: operators.keys: expected at least one key, received none',
  ],
  ['an image that does not run on its hosts', { image: 'kylin-arm' }, "received 'kylin-arm'"],
])('refuses %s', (_, more, message) => {
  expect(() => build(more)).toThrow(message);
});
