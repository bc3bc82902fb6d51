import { nearestName } from '../../document/nearest-name';
import type { CloudSession } from '../cloud-session';
import { field, string } from '../json-value';
import type { ServiceType } from '../service';

/** Those of a list that have exactly the name: some services find more than was asked for. */
export async function namedInCloud(
  cloud: CloudSession,
  service: ServiceType,
  path: string,
  key: string,
  name: string,
): Promise<readonly unknown[]> {
  const query = `${path}${path.includes('?') ? '&' : '?'}name=${encodeURIComponent(name)}`;
  return (await cloud.list(service, query, key)).filter((each) => field(each, 'name') === name);
}

/** `; there are a, b` or `; did you mean 'a'?`, for a name that is not among these. */
export function others(name: string, entries: readonly unknown[]): string {
  const names = [...new Set(entries.map((each) => string(field(each, 'name'))).filter((each) => each !== ''))].sort();
  const nearest = nearestName(name, names);
  if (nearest !== undefined) return `; did you mean '${nearest}'?`;
  const shown = names.slice(0, 8);
  return names.length === 0 ? '; there are none' : `; there are ${shown.join(', ')}${names.length > shown.length ? ', …' : ''}`;
}
