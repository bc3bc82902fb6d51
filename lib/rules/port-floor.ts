import type { Value } from '../inventory/value';
import type { Decimal } from '../quantity/decimal';
import type { Quantity } from '../quantity/quantity';
import type { Breach } from './rule';
import { type About, unknownValue } from './unknown-value';

interface Ports {
  readonly count: Decimal;
  readonly speed: Quantity;
}

/** Network ports against the number and speed that the contract demands. */
export function* portFloor(
  about: About,
  ports: Value<Ports>,
  minimum: (Ports & { readonly clause: string }) | undefined,
  type: string,
): Generator<Breach> {
  if (minimum === undefined) return;
  const { count, speed, clause } = minimum;
  const required = `at least ${textOf(minimum)}`;
  if (!ports.known) yield unknownValue(about, ports, clause, `the network ports of ${type}, which must be ${required}`);
  else if (ports.value.count.lt(count) || ports.value.speed.lt(speed)) {
    yield {
      ...about,
      origin: ports.origin,
      clause,
      message: `${type} has ${textOf(ports.value)}, the contract requires ${required}`,
      fix: `choose a type with ${textOf(minimum)} or more`,
    };
  }
}

/** `2 ports of 100 Gbps` */
function textOf({ count, speed }: Ports): string {
  return `${count} ${count.eq(1) ? 'port' : 'ports'} of ${speed}`;
}
