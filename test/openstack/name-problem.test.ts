import { type NamedKind, nameProblem } from '../../lib/openstack/name-problem';

const SERVER = 'expected a server name of at most 63 lower-case letters, digits and inner hyphens: it is the host name';

test.each<[NamedKind, string]>([
  ['server', 'web-01'],
  ['server', 'w'.repeat(63)],
  ['container', '视'.repeat(85)],
  ['project', 'p'.repeat(64)],
  ['share', 's'.repeat(255)],
  ['user', 'operations@example.org'],
])('a %s may be called %s', (kind, name) => {
  expect(nameProblem(kind, name)).toBeUndefined();
});

test.each<[NamedKind, string, string]>([
  ['server', 'w'.repeat(64), SERVER],
  ['server', 'Web-01', SERVER],
  ['server', 'web.example', SERVER],
  ['server', 'web_01', SERVER],
  ['server', 'web-', SERVER],
  ['server', '', SERVER],
  ['container', 'video/2026', 'expected the name of a container without slashes'],
  ['container', '视'.repeat(86), 'expected the name of a container of at most 256 bytes'],
  ['project', 'p'.repeat(65), 'expected the name of a project of at most 64 characters'],
  ['load balancer', 'l'.repeat(256), 'expected the name of a load balancer of at most 255 characters'],
  ['user', '', 'expected the name of a user, without spaces around it'],
  ['user', 'operator ', 'expected the name of a user, without spaces around it'],
  ['user', 'u'.repeat(256), 'expected the name of a user of at most 255 characters'],
])('a %s may not be called %s', (kind, name, problem) => {
  expect(nameProblem(kind, name)).toBe(problem);
});
