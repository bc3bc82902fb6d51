import { allNames } from './all-names';
import type { Signed } from './signed';

/** Every public address that the deployment names: its line, family, and whose project it is in. */
export function publicIpNames({ deployment }: Signed) {
  const { publicIps = [], wafs = [], loadBalancers = [], remoteAccess } = deployment;
  const behindWaf = new Set(wafs.map(({ protects }) => protects));
  const ofServices = new Set([
    ...loadBalancers.filter(({ name }) => behindWaf.has(name)).map(({ publicIp }) => publicIp),
    remoteAccess?.publicIp,
  ]);
  return publicIps.flatMap(({ line, family, names }) =>
    allNames(names).map((name) => ({ name, line, family, project: ofServices.has(name) ? ('services' as const) : ('servers' as const) })),
  );
}
