import { type CloudConfigProps, cloudConfig } from '../guest/cloud-config';
import { literal } from './keyed-resources';

const HOSTNAME = 'hostname-of-this-server';

/**
 * The `user_data` of a server whose name may be a reference of Terraform. A resource that takes it ignores later changes
 * (`lifecycle.ignoreChanges`): user data is for the first boot, and a changed one would replace the server.
 */
export function userData(hostname: string, role: Omit<CloudConfigProps, 'hostname'> = {}): string {
  return literal(cloudConfig({ ...role, hostname: HOSTNAME })).replace(HOSTNAME, () => hostname);
}
