/** A service of OpenStack as the provider finds it in the catalogue. */
interface Service {
  readonly label: string;
  /** Types in the catalogue, the first one first. */
  readonly types: readonly string[];
  /** Version in the address of its API, added where the catalogue leaves it out. */
  readonly version?: string;
}

export const SERVICES = {
  identity: { label: 'Keystone identity', types: ['identity'] },
  compute: { label: 'Nova compute', types: ['compute'] },
  image: { label: 'Glance image', types: ['image'], version: 'v2' },
  network: { label: 'Neutron network', types: ['network', 'networking'], version: 'v2.0' },
  'block-storage': { label: 'Cinder block storage', types: ['block-storage', 'block-store', 'volumev3', 'volumev2', 'volume'] },
  'load-balancer': { label: 'Octavia load balancer', types: ['load-balancer'], version: 'v2.0' },
  'key-manager': { label: 'Barbican key manager', types: ['key-manager'], version: 'v1' },
  'shared-file-system': { label: 'Manila shared file system', types: ['shared-file-system', 'sharev2', 'share'] },
  'object-store': { label: 'Swift object store', types: ['object-store'] },
  baremetal: { label: 'Ironic bare metal', types: ['baremetal', 'bare-metal'], version: 'v1' },
} as const satisfies Record<string, Service>;

export type ServiceType = keyof typeof SERVICES;

export function serviceLabel(type: ServiceType): string {
  return SERVICES[type].label;
}

/** The address of the API by what the catalogue says, which may or may not end with the version. */
export function apiUrl(type: ServiceType, catalogued: string): string {
  const { version }: Service = SERVICES[type];
  const url = catalogued.replace(/\/+$/, '');
  return version === undefined ? url : `${url.replace(/\/v[0-9.]+$/, '')}/${version}`;
}

/** The address that lists versions: what stands before the version, and the version without a project behind it. */
export function versionsUrl(type: ServiceType, catalogued: string): string {
  const url = catalogued.replace(/\/+$/, '');
  const upToVersion = /^(.*?\/v[0-9.]+)(\/.*)?$/.exec(new URL(url).pathname)?.[1];
  if (type === 'load-balancer') return `${url.replace(/\/v[0-9.]+$/, '')}/`;
  return upToVersion === undefined ? `${url}/` : `${new URL(url).origin}${upToVersion}/`;
}
