import { holdForEveryStack } from './hold-for-every-stack';
import { PlannedContract } from './planned-contract';

const planned = new PlannedContract('example');
holdForEveryStack(planned);

test('the quotas of the customer are the contract, to the unit', () => {
  expect(planned.only('entitlement', 'compute_quotaset_v2.servers_compute-quota')).toMatchObject({ cores: 64 + 32, ram: 384 * 1024 });
  expect(planned.only('entitlement', 'blockstorage_quotaset_v3.servers_storage-quota')).toMatchObject({
    gigabytes: 4000 + 1250,
    volume_type_quota: { 'gigabytes_example-general': '4000', 'gigabytes_example-fast': '1250' },
    backup_gigabytes: 0,
  });
  expect(planned.only('entitlement', 'compute_quotaset_v2.metal_compute-quota')).toMatchObject({ instances: 1 });
});

test('volumes get what their lines ask for at least', () => {
  const limits = Object.entries(planned.named('entitlement', 'blockstorage_qos_v3')).map(([name, { specs }]) => [name, specs]);
  expect(Object.fromEntries(limits)).toEqual({
    'example-general': { total_iops_sec: '3000' },
    'example-fast': { total_iops_sec: '12000' },
  });
});

test('ten servers are balanced and stored as the deployment says', () => {
  expect(planned.counts('servers')).toMatchObject({
    openstack_compute_instance_v2: 6 + 2 + 2,
    openstack_blockstorage_volume_v3: 10 + 2 + 2,
    openstack_compute_volume_attach_v2: 4,
    openstack_lb_loadbalancer_v2: 1,
    openstack_lb_member_v2: 6,
  });
  expect(planned.counts('metal')).toMatchObject({ openstack_compute_instance_v2: 1, openstack_networking_port_v2: 2 });
});
