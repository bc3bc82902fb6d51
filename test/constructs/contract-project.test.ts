import { ContractProject, type ProjectQuota } from '../../lib/constructs/contract-project';
import { resourceLines } from '../../lib/constructs/resource-lines';
import { stackOf, synthesized } from './stack-of';

const quota: ProjectQuota = {
  cores: 96,
  memoryMib: 393216,
  instances: -1,
  volumeGib: 5250,
  volumeGibByType: { 'example-general': 4000, 'example-fast': 1250 },
  backupGib: 0,
  floatingIps: 2,
  loadBalancers: 1,
  lines: { compute: ['cpu-arm'], storage: ['storage-fast'], network: [], loadBalancer: ['load-balancer'], objectStorage: ['objects'] },
};

test('a project may use what was bought and no more; what is not counted has no limit', () => {
  const stack = stackOf();
  new ContractProject(stack, 'servers', { kind: 'servers', description: 'EX: servers', quota });
  const byType = { 'gigabytes_example-general': '4000', 'gigabytes_example-fast': '1250' };
  const project_id = '${openstack_identity_project_v3.servers_project.id}';
  expect(synthesized(stack).resource).toEqual({
    openstack_identity_project_v3: {
      servers_project: {
        name: 'example-servers',
        description: 'EX: servers',
        tags: [
          'pactform:contract=example',
          ...['cpu-arm', 'load-balancer', 'objects', 'storage-fast'].map((line) => `pactform:line=${line}`),
        ],
      },
    },
    openstack_compute_quotaset_v2: {
      'servers_compute-quota': {
        project_id,
        cores: 96,
        ram: 393216,
        instances: -1,
        metadata_items: -1,
        key_pairs: -1,
        server_groups: -1,
        server_group_members: -1,
      },
    },
    openstack_blockstorage_quotaset_v3: {
      'servers_storage-quota': {
        project_id,
        gigabytes: 5250,
        volumes: -1,
        snapshots: -1,
        groups: -1,
        per_volume_gigabytes: -1,
        backups: -1,
        backup_gigabytes: 0,
        volume_type_quota: byType,
        lifecycle: { ignore_changes: ['volume_type_quota'], replace_triggered_by: ['terraform_data.servers_storage-quota-by-type'] },
      },
    },
    terraform_data: { 'servers_storage-quota-by-type': { input: byType } },
    openstack_networking_quota_v2: {
      'servers_network-quota': {
        project_id,
        floatingip: 2,
        network: -1,
        subnet: -1,
        port: -1,
        router: -1,
        security_group: -1,
        security_group_rule: -1,
        rbac_policy: -1,
        subnetpool: -1,
      },
    },
    openstack_lb_quota_v2: {
      'servers_load-balancer-quota': {
        project_id,
        loadbalancer: 1,
        listener: -1,
        pool: -1,
        member: -1,
        health_monitor: -1,
        l7_policy: -1,
        l7_rule: -1,
      },
    },
  });
});

test('where objects are kept, the account holds no more than was bought, to the byte', () => {
  const stack = stackOf();
  new ContractProject(stack, 'servers', { kind: 'servers', description: '', quota: { ...quota, objectGib: 9_007_199 } });
  expect(synthesized(stack).resource.openstack_objectstorage_account_v1).toEqual({
    'servers_object-quota': {
      project_id: '${openstack_identity_project_v3.servers_project.id}',
      metadata: { 'pactform-contract': 'example', 'pactform-line': 'objects', 'Quota-Bytes': '9671406283390976' },
    },
  });
});

test('every resource is listed with its lines, or with none', () => {
  const stack = stackOf();
  const project = new ContractProject(stack, 'servers', { kind: 'servers', description: '', quota });
  const lines = new Map([[project.node.findChild('compute-quota'), ['cpu-arm']]]);
  expect(resourceLines(stack, lines)).toEqual({
    'openstack_blockstorage_quotaset_v3.servers_storage-quota': [],
    'openstack_compute_quotaset_v2.servers_compute-quota': ['cpu-arm'],
    'openstack_identity_project_v3.servers_project': [],
    'openstack_lb_quota_v2.servers_load-balancer-quota': [],
    'openstack_networking_quota_v2.servers_network-quota': [],
    'terraform_data.servers_storage-quota-by-type': [],
  });
});
