import type { Quantity } from '../quantity/quantity';
import type { Unit } from '../quantity/unit';
import { RefusedValue } from './refused-value';

/** A quantity as the whole number that OpenStack wants. Refuses a fraction: rounding would give less or more than what was asked. */
export function wholeIn(quantity: Quantity, unit: Unit): number {
  const amount = quantity.in(unit);
  if (!amount.isInteger() || amount.lt(0) || amount.gt(Number.MAX_SAFE_INTEGER)) {
    throw new RefusedValue(`expected a whole number of ${unit}, received ${quantity}`);
  }
  return amount.toNumber();
}

/** GiB of volumes, shares and flavors. 1 GB of a contract is served as 1 GiB: never less than what was signed. */
export function gibibytes(quantity: Quantity): number {
  return wholeIn(quantity, 'GB');
}

/** Bytes of an object-storage quota, exactly: a petabyte in bytes is near the end of what a number holds. */
export function bytesOfGibibytes(gib: number): string {
  return String(BigInt(gib) * 1024n ** 3n);
}

/** MiB of flavor memory and of the memory quota. */
export function mebibytes(quantity: Quantity): number {
  const gib = quantity.in('GB');
  const mib = gib.times(1024);
  if (!mib.isInteger()) throw new RefusedValue(`expected a whole number of MiB, received ${quantity}`);
  return mib.toNumber();
}

/** kbit/s of network QoS rules. */
export function kilobitsPerSecond(rate: Quantity): number {
  const kilobits = rate.in('Mbps').times(1000);
  if (!kilobits.isInteger()) throw new RefusedValue(`expected a whole number of kbit/s, received ${rate}`);
  return kilobits.toNumber();
}
