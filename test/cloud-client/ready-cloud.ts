import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preflight } from '../../lib/cloud/preflight';
import type { StackKind } from '../../lib/openstack/resource-name';
import { preflightText } from '../../lib/report/preflight-text';
import { example } from '../constructs/stack-of';
import { FakeCloud, type Thing } from './fake-cloud';

export const PASSWORD = 'a password that nobody may see';
const NODE = { provision_state: 'available', maintenance: false, instance_uuid: null };

/** A cloud that has all that the example needs, its entitlement deployed and nothing else. */
export class ReadyCloud extends FakeCloud {
  readonly folder = mkdtempSync(join(tmpdir(), 'pactform-preflight-'));
  /** Long, for a busy machine: only a service that never answers is to meet it. */
  limitSeconds = 60;
  readonly environment: NodeJS.ProcessEnv = { OS_CLIENT_CONFIG_FILE: join(this.folder, 'clouds.yaml'), HOME: this.folder };

  override async start(): Promise<void> {
    await super.start();
    this.projects = ['admin', 'example-servers', 'example-metal', 'example-services'];
    const member = ['member', 'load-balancer_member', 'creator'];
    this.users['admin'] = { password: PASSWORD, roles: { admin: ['admin'] } };
    this.users['library'] = { password: PASSWORD, roles: { 'example-servers': member, 'example-metal': ['member'] } };
    this.users['library-operations'] = { password: PASSWORD, roles: { 'example-services': member } };
    this.has('identity /v3/roles', 'roles', ...member.map((name) => ({ name })));
    this.has(
      'image /v2/images',
      'images',
      image('kylin-arm64', 'aarch64'),
      image('kylin-x86-64', 'x86_64'),
      image('ubuntu-x86-64', 'x86_64'),
    );
    this.has(
      'compute /v2.1/os-services',
      'services',
      ...['compute-arm-1', 'compute-arm-2', 'compute-x86-1', 'compute-x86-2'].map((host) => ({ host, state: 'up', status: 'enabled' })),
    );
    this.has('compute /v2.1/flavors/detail', 'flavors', ...FLAVORS.map((name) => ({ name: `example-${name}` })));
    this.has('compute /v2.1/servers/detail', 'servers');
    this.limitCompute({});
    this.has(
      'block-storage /v3/scheduler-stats/get_pools',
      'pools',
      ...['general', 'fast'].map((name) => ({ name, capabilities: { volume_backend_name: name, backend_state: 'up' } })),
    );
    this.has('block-storage /v3/types', 'volume_types', { name: 'example-general' }, { name: 'example-fast' });
    this.has('block-storage /v3/volumes/detail', 'volumes');
    this.answers['block-storage /v3/os-quota-sets/id-example-servers'] = {
      quota_set: {
        gigabytes: storage(5250),
        gigabytes_example: storage(0),
        'gigabytes_example-general': storage(4000),
        'gigabytes_example-fast': storage(1250),
      },
    };
    this.has(
      'network /v2.0/networks',
      'networks',
      { name: 'public', 'router:external': true, subnets: ['id'] },
      { name: 'baremetal' },
      { name: 'example-network' },
    );
    this.has('network /v2.0/subnets', 'subnets', { name: 'example-ipv4' });
    this.has('network /v2.0/qos/policies', 'policies', { name: 'example-waf-200mbps-limit' });
    this.has('network /v2.0/extensions', 'extensions', { alias: 'qos' }, { alias: 'rbac-policies' });
    for (const kind of ['floatingips', 'ports', 'routers']) this.has(`network /v2.0/${kind}`, kind);
    this.has('network /v2.0/security-groups', 'security_groups', { id: 'default', name: 'default' });
    for (const project of ['servers', 'services']) {
      this.answers[`network /v2.0/quotas/id-example-${project}`] = { quota: { floatingip: 2 } };
      this.answers[`load-balancer /v2.0/lbaas/quotas/id-example-${project}`] = { quota: { load_balancer: 1 } };
    }
    this.has('load-balancer /v2.0/lbaas/providers', 'providers', { name: 'amphora' }, { name: 'octavia' });
    this.has('load-balancer /v2.0/lbaas/flavors', 'flavors', { name: 'example-redundant' });
    this.has('load-balancer /v2.0/lbaas/loadbalancers', 'loadbalancers');
    this.has('baremetal /v1/nodes', 'nodes', NODE);
    this.writeClouds();
  }

  /** Sets what a list has. */
  has(path: string, key: string, ...things: readonly Thing[]): void {
    this.answers[path] = { [key]: things };
  }

  limitCompute({ cores = 96, coresUsed = 0 }: { readonly cores?: number; readonly coresUsed?: number }): void {
    const absolute = {
      maxTotalCores: cores,
      totalCoresUsed: coresUsed,
      maxTotalRAMSize: -1,
      totalRAMUsed: 0,
      maxTotalInstances: -1,
      totalInstancesUsed: 0,
    };
    this.answers['compute /v2.1/limits'] = { limits: { absolute } };
  }

  /** As the README shows it, for each entry that the example names. */
  writeClouds(changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): void {
    const users = { entitlement: 'admin', servers: 'library', metal: 'library', services: 'library-operations' };
    const entries = Object.entries(users).map(([kind, username]) => {
      const name = kind === 'entitlement' ? 'example-admin' : `example-${kind}`;
      const auth = {
        auth_url: `${this.address}/identity`,
        username,
        password: PASSWORD,
        project_name: kind === 'entitlement' ? 'admin' : name,
        user_domain_name: 'Default',
        project_domain_name: 'Default',
        ...changes[name],
      };
      return [name, { auth, region_name: 'RegionOne' }];
    });
    writeFileSync(join(this.folder, 'clouds.yaml'), JSON.stringify({ clouds: Object.fromEntries(entries) }));
  }

  ask(...kinds: readonly StackKind[]) {
    return preflight({
      deployment: example().deployment,
      kinds: kinds.length === 0 ? ['entitlement', 'servers', 'metal', 'services'] : kinds,
      environment: this.environment,
      workingDirectory: this.folder,
      limitSeconds: this.limitSeconds,
      state: { backend: 'local', folder: this.folder },
    });
  }

  /** What is told of the stacks, with places that are the same in every run. */
  async told(...kinds: readonly StackKind[]): Promise<string> {
    return preflightText(await this.ask(...kinds))
      .replaceAll(this.folder, '/home')
      .replaceAll(this.address, 'http://cloud');
  }
}

export function image(name: string, architecture: string, more: Thing = {}): Thing {
  return { id: `id-${name}`, name, status: 'active', hw_architecture: architecture, created_at: '2026-01-01', min_disk: 0, ...more };
}

const FLAVORS = [
  'arm-standard-8c-32g',
  'x86-standard-8c-48g',
  'x86-standard-4c-32g',
  'metal-gpu-8x64',
  'x86-standard-4c-8g-40d',
  'x86-standard-2c-4g-40d',
];

function storage(limit: number, used = 0) {
  return { limit, in_use: used, reserved: 0 };
}
