import { isIP } from 'node:net';

/** Addresses as numbers, `end` not among them. */
export interface NetworkRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly end: bigint;
}

/** The addresses of a network such as `10.30.0.0/16`, or of an address alone; undefined for what is neither. */
export function networkRange(network: string): NetworkRange | undefined {
  const [written = '', prefix] = network.split('/');
  const family = isIP(written);
  if (family !== 4 && family !== 6) return undefined;
  const bits = family === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : Number(prefix);
  if (prefix === '' || !Number.isInteger(length) || length < 0 || length > bits) return undefined;
  const size = 2n ** BigInt(bits - length);
  const address = family === 4 ? ofIpv4(written) : ofIpv6(written);
  const first = address - (address % size);
  return { family, first, end: first + size };
}

function ofIpv4(written: string): bigint {
  return written.split('.').reduce((all, part) => all * 256n + BigInt(part), 0n);
}

/** An URL writes an IPv6 address in groups alone, whatever form it had. */
function ofIpv6(written: string): bigint {
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [front = [], back = []] = new URL(`http://[${written}]`).hostname.slice(1, -1).split('::').map(groups);
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].reduce((all, group) => all * 65536n + BigInt(`0x${group}`), 0n);
}
