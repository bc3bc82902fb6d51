import type { GuestSettings } from '../openstack/guest-settings';
import { literal } from './keyed-resources';

/** Settings of a server as metadata of its resource: the values as they stand, whatever Terraform would read in them. */
export function guestMetadata(settings: GuestSettings): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, literal(value)]));
}
