import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './programs-of';
import type { Project } from './project';

/** Runs the compiled programs of docs/library.md and README.md, and looks at what they printed and wrote. */
export function expectExamples(project: Project, programs: readonly Program[]): void {
  for (const { name, prints } of programs) {
    const { status, printed } = project.program(name);
    const shown = printed.replace(/^file:\/\//gm, '').replace(/\n\nNode\.js v.*\n$/, '\n');
    expect({ name, status, printed: shown }).toEqual({ name, status: name === 'wrong-unit' ? 1 : 0, printed: prints });
  }
  expect(readdirSync(join(project.folder, 'cdktf.out/stacks')).sort()).toEqual([
    'catalogue',
    'example-entitlement',
    'example-metal',
    'example-servers',
    'example-services',
    'gpu',
    'library',
    'nodes',
    'web',
  ]);
  const web = project.synthesized('web');
  expect(web.provider).toEqual({ openstack: [{ cloud: 'example-servers' }] });
  expect(Object.keys(web.resource.openstack_compute_instance_v2)).toEqual(['web_server']);
  expect(Object.keys(web.resource.openstack_compute_instance_v2.web_server.for_each)).toEqual(['web-01', 'web-02']);
  const gpu = project.synthesized('gpu').resource.openstack_compute_instance_v2.gpu_node;
  expect({ keys: Object.keys(gpu.for_each), cards: gpu.network.length }).toEqual({ keys: ['gpu-01', 'gpu-02'], cards: 2 });
  const { resource } = project.synthesized('catalogue');
  expect(resource.openstack_dns_zone_v2.zone).toEqual({ email: 'hostmaster@catalogue.example', name: 'catalogue.example.', ttl: 3600 });
  expect(Object.keys(resource.openstack_networking_floatingip_v2.ipv4_address.for_each)).toEqual(['bastion-address', 'catalogue-address']);
}
