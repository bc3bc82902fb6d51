import { synthesized } from '../constructs/stack-of';
import { stacksOf } from './stacks-of';

const resourcesOf = (kind: string) => {
  const stack = stacksOf('smart-water-2026').stacks.find(({ node }) => node.id === `smart-water-2026-${kind}`);
  if (stack === undefined) throw new Error(`there is no stack ${kind}`);
  return synthesized(stack).resource;
};

test('the quota holds all copies that the plans keep, whatever the line protects', () => {
  const quotas = resourcesOf('entitlement').openstack_blockstorage_quotaset_v3;
  expect(quotas?.['servers_storage-quota']).toMatchObject({ backups: -1, backup_gigabytes: (52_000 + 31_000) * (7 + 30 + 1) });
  expect(quotas?.['services_storage-quota']).toMatchObject({ backup_gigabytes: 0 });
});

test('volumes of the pools of a plan are marked with it, boot and data, and no others', () => {
  const volumes = Object.entries(resourcesOf('servers').openstack_blockstorage_volume_v3 ?? {});
  const marked = volumes.flatMap(([name, volume]) => {
    const { metadata } = volume as { metadata: Record<string, string> };
    const plans = Object.keys(metadata).filter((key) => key.startsWith('pactform:backup:'));
    return plans.length === 0 ? [] : [[name, ...plans, metadata[plans[0] ?? '']]];
  });
  expect(marked).toEqual([
    ['servers_flood-db_boot-volume', 'pactform:backup:flood-nightly', 'yes'],
    ['servers_flood-db_data-volume', 'pactform:backup:flood-nightly', 'yes'],
    ['servers_base-data_boot-volume', 'pactform:backup:base-nightly', 'yes'],
    ['servers_base-data_data-volume', 'pactform:backup:base-nightly', 'yes'],
  ]);
});

test('the runner is in the services project, which has room and a flavor for it', () => {
  expect(resourcesOf('services').openstack_compute_instance_v2?.backup_server).toMatchObject({
    flavor_name: 'smart-water-2026-x86-compute-1c-2g-20d',
    metadata: {
      'pactform:contract': 'smart-water-2026',
      'pactform:line': 'L10',
      'pactform:backup:flood-nightly': 'every 24h full 7d keep 30d line L10',
      'pactform:backup:base-nightly': 'every 24h full 7d keep 30d line L10',
    },
  });
  expect(resourcesOf('entitlement').openstack_compute_flavor_v2).toHaveProperty(['flavor_x86-compute-1c-2g-20d_flavor']);
  // 8 WAF pairs, the bastion and the runner
  expect(resourcesOf('entitlement').openstack_compute_quotaset_v2?.['services_compute-quota']).toMatchObject({ instances: 18 });
});
