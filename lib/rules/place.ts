import type { Origin } from '../inventory/value';

/** The key that a plan gives one element of a resource with `for_each` or `count`. */
const ELEMENT = /\[(?:"(?:[^"\\]|\\.)*"|[0-9]+)\]$/;

/** Where a value is written, whichever element it is for: the servers of one pool or of one `for_each` share a place. */
export function placeOf(origin: Origin): string {
  switch (origin.kind) {
    case 'yaml':
      return `${origin.file}:${origin.path}`;
    case 'plan':
      return `${origin.file}:${resourceOf(origin.address)}:${origin.attribute}`;
    case 'construct':
      return `${origin.construct}:${origin.property}`;
  }
}

/** The resource of an address: `openstack_compute_instance_v2.app` of `openstack_compute_instance_v2.app["app-01"]`. */
export function resourceOf(address: string): string {
  return address.replace(ELEMENT, '');
}
