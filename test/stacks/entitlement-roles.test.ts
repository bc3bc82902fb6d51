import { Testing } from 'cdktf';
import { loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { Platform } from '../../lib/platform/platform';
import type { PlatformDocument } from '../../lib/platform/platform-schema';
import { EntitlementStack } from '../../stacks/entitlement-stack';
import { synthesized } from '../constructs/stack-of';

const { deployment } = loadContractFolder('contracts/smart-water-2026');

/** The roles that the entitlement gives, as `project user what-for`. */
function rolesWith({
  users = deployment.document.users,
  objectStorage = deployment.document.objectStorage,
  roles = {},
}: Changes): string[] {
  const platform = new Platform({ ...deployment.platform.document, roles: { ...deployment.platform.document.roles, ...roles } });
  const document = { ...deployment.document, users, objectStorage };
  const stack = new EntitlementStack(Testing.app(), { deployment: { ...deployment, platform, document }, mode: 'offline' });
  const given = Object.keys(synthesized(stack).resource.openstack_identity_role_assignment_v3 ?? {});
  return given.map((address) => address.replace('_member_', ' ').replace('_', ' '));
}

interface Changes {
  readonly users?: typeof deployment.document.users;
  readonly objectStorage?: typeof deployment.document.objectStorage;
  readonly roles?: Partial<PlatformDocument['roles']>;
}

test('each user has the roles of each project it works in, and of no other', () => {
  expect(rolesWith({})).toEqual([
    'servers water-platform member',
    'servers water-platform load-balancer',
    'servers water-platform key-manager',
    'metal water-platform member',
    'services water-operations member',
    'services water-operations load-balancer',
    'services water-operations key-manager',
  ]);
});

test('where Swift has a role of its own, who works with objects has it too', () => {
  const roles = { objectStorage: 'swiftoperator' };
  const users = [{ name: 'one', domain: 'Default', projects: ['servers' as const] }];
  expect(rolesWith({ users, roles })).toContain('servers one object-storage');
  expect(rolesWith({ users, roles, objectStorage: [] })).toEqual([
    'servers one member',
    'servers one load-balancer',
    'servers one key-manager',
  ]);
});

test('one more user leaves the roles of the others alone', () => {
  const more = { name: 'a-new-one', domain: 'Default', projects: ['metal' as const] };
  const before = rolesWith({});
  const after = rolesWith({ users: [more, ...deployment.document.users] });
  expect(after.filter((role) => !before.includes(role))).toEqual(['metal a-new-one member']);
  expect(before.filter((role) => !after.includes(role))).toEqual([]);
});

test('without users no role is given', () => {
  expect(rolesWith({ users: [] })).toEqual([]);
});
