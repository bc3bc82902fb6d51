import type { Line } from '../contract/line-schema';
import type { Inventory, Item } from '../inventory/inventory';
import type { Breach } from './rule';
import { unknownValue } from './unknown-value';

interface Demand {
  readonly line: Line;
  readonly clause: string;
  readonly noun: string;
}

/** Every item that a service on the line must cover and does not; unknown where some coverage on the line is. */
export function* notCovered(items: readonly Item[], { coverage }: Inventory, { line, clause, noun }: Demand): Generator<Breach> {
  const services = coverage.filter((each) => each.line === line.id);
  const covered = new Set(services.flatMap((each) => (each.covered.known ? [...each.covered.value] : [])));
  const [unknown] = services.flatMap((each) => (each.covered.known ? [] : [each.covered]));
  const service = `'${line.id}' (${line.name.en})`;
  for (const { name, origin } of items) {
    if (covered.has(name)) continue;
    const about = { subject: { noun, name }, line: line.id };
    if (unknown !== undefined) yield unknownValue(about, unknown, clause, `what ${service} covers, which must be every ${noun}`);
    else {
      yield {
        ...about,
        origin,
        clause,
        message: `not covered by ${service}, the contract requires it for every ${noun}`,
        fix: `cover it by a service on line '${line.id}'`,
      };
    }
  }
}
