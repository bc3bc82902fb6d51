import { ProjectMember } from '../../lib/constructs/project-member';
import { stackOf, synthesized } from './stack-of';

const roles = { member: 'member', 'load-balancer': 'load-balancer_member' };

test('each role is an assignment of its own, under what it is for', () => {
  const stack = stackOf();
  new ProjectMember(stack, 'library', { user: 'library', projectId: 'project', roles });
  const of = { project_id: 'project', user_id: stack.lookup.userId('library', 'Default') };
  expect(synthesized(stack).resource).toEqual({
    openstack_identity_role_assignment_v3: {
      library_member: { ...of, role_id: stack.lookup.roleId('member') },
      'library_load-balancer': { ...of, role_id: stack.lookup.roleId('load-balancer_member') },
    },
  });
});

test('online the user is the one of the domain, found by both names', () => {
  const stack = stackOf({ mode: 'online' });
  new ProjectMember(stack, 'library', { user: 'library', domain: 'city/${east}', projectId: 'project', roles: { member: 'member' } });
  const domain = 'lookup_domain-city2Feast_C396CCD1';
  const { data, resource } = synthesized(stack);
  expect(data).toEqual({
    openstack_identity_project_v3: { [domain]: { name: 'city/$${east}', is_domain: true } },
    openstack_identity_user_v3: {
      'lookup_user-city252Feast2Flibrary_510A11A9': { name: 'library', domain_id: `\${data.openstack_identity_project_v3.${domain}.id}` },
    },
    openstack_identity_role_v3: { 'lookup_role-member': { name: 'member' } },
  });
  expect(Object.keys(resource)).toEqual(['openstack_identity_role_assignment_v3']);
});

test('users of one name in two domains are two', () => {
  const { lookup } = stackOf();
  expect(lookup.userId('b-c', 'a')).not.toBe(lookup.userId('c', 'a-b'));
  expect(lookup.userId('b/c', 'a')).not.toBe(lookup.userId('c', 'a/b'));
});

test('a role that serves two purposes is assigned once', () => {
  const stack = stackOf();
  new ProjectMember(stack, 'library', { user: 'library', projectId: 'project', roles: { member: 'member', 'key-manager': 'member' } });
  expect(Object.keys(synthesized(stack).resource.openstack_identity_role_assignment_v3 ?? {})).toEqual(['library_member']);
});

test('refuses a member without roles', () => {
  expect(() => new ProjectMember(stackOf(), 'library', { user: 'library', projectId: 'project', roles: {} })).toThrow(
    'test/library: roles: expected at least one role, received none',
  );
});
