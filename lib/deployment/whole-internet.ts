import { type NetworkRange, networkRange } from './network-range';

/** The addresses of the Internet: all of IPv4, and of IPv6 the part that is given out (2000::/3). */
const INTERNET: readonly NetworkRange[] = ['0.0.0.0/0', '2000::/3'].flatMap((network) => networkRange(network) ?? []);

/**
 * The networks that let everyone in: each that is half of the Internet or more by itself, otherwise those of a family that
 * are so together. None where the networks are some of the Internet.
 */
export function wholeInternet(networks: readonly string[]): readonly string[] {
  return INTERNET.flatMap((internet) => {
    const own = networks.filter((network) => networkRange(network)?.family === internet.family);
    const alone = own.filter((network) => isHalf([network], internet));
    return alone.length > 0 || !isHalf(own, internet) ? alone : own;
  });
}

/** Words for networks of which none is everyone by itself; none where one is. */
export function together(everyone: readonly string[]): string {
  const apart = everyone.every((network) => wholeInternet([network]).length === 0);
  return apart && everyone.length > 0 ? ` (${everyone.join(' and ')} together are half of the Internet or more)` : '';
}

function isHalf(networks: readonly string[], internet: NetworkRange): boolean {
  const ranges = networks.flatMap((network) => networkRange(network) ?? []).sort((one, other) => (one.first < other.first ? -1 : 1));
  let covered = 0n;
  let reached = internet.first;
  for (const { first, end } of ranges) {
    const from = first > reached ? first : reached;
    const to = end < internet.end ? end : internet.end;
    if (to <= from) continue;
    covered += to - from;
    reached = to;
  }
  return covered * 2n >= internet.end - internet.first;
}
