export interface AddressRange {
  readonly start: string;
  readonly end: string;
}

/**
 * The addresses of an IPv4 network that Neutron may give to servers: all but the reserved part, the network's own, its router's
 * (the first behind that) and the one for broadcasts.
 */
export function allocationPools(network: string, reserved: string): AddressRange[] {
  const [first, last] = boundsOf(network);
  const [from, to] = boundsOf(reserved);
  const [start, end] = [first + 2, last - 1];
  const pools = [
    [start, Math.min(end, from - 1)],
    [Math.max(start, to + 1), end],
  ] as const;
  return pools.filter(([low, high]) => low <= high).map(([low, high]) => ({ start: written(low), end: written(high) }));
}

function boundsOf(network: string): [first: number, last: number] {
  const [address = '', prefix = ''] = network.split('/');
  const first = address.split('.').reduce((all, part) => all * 256 + Number(part), 0);
  return [first, first + 2 ** (32 - Number(prefix)) - 1];
}

function written(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
