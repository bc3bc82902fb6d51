import type { CloudEntry } from './cloud-entry';
import type { ServiceType } from './service';
import type { Unreachable } from './unreachable';

/** What to do about a service that does not answer. Keystone's address is in the entry, all others are in the catalogue. */
export function fixOfUnreachable({ kind }: Unreachable, service: ServiceType, { name, file }: CloudEntry): string {
  if (kind === 'certificate')
    return `name the certificate of its authority under 'cacert' of the entry '${name}' in ${file} (with OpenSSL: openssl s_client -showcerts -connect HOST:PORT)`;
  const address =
    service === 'identity'
      ? `correct auth_url of the entry '${name}' in ${file}`
      : `correct its address in the catalogue (openstack endpoint list --service ${service})`;
  if (kind === 'unknown-host') return `${address}, or connect to the network of the cloud`;
  if (kind === 'strange') return address;
  if (kind === 'silent') return `see in its log whether it hangs, or give it more time with --timeout; or ${address}`;
  return `start the service, or ${address}`;
}
