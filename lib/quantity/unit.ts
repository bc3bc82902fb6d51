/**
 * The units that contracts, platforms and deployments are written in: dimension, factor to the dimension's base unit,
 * and the plural where English has one. 1 TB is 1000 GB and 1 PFLOPS is 1000 TFLOPS (decision: docs/decisions/units.md);
 * a GB of a contract is served as a GiB, which is done where OpenStack is spoken to and nowhere else.
 */
const UNITS = {
  vCPU: { dimension: 'virtual processors', factor: 1 },
  core: { dimension: 'processor cores', factor: 1, plural: 'cores' },
  GB: { dimension: 'capacity', factor: 1 },
  TB: { dimension: 'capacity', factor: 1000 },
  MHz: { dimension: 'frequency', factor: 1 },
  GHz: { dimension: 'frequency', factor: 1000 },
  IOPS: { dimension: 'operations per second', factor: 1 },
  Mbps: { dimension: 'data rate', factor: 1 },
  Gbps: { dimension: 'data rate', factor: 1000 },
  'GB/s': { dimension: 'data rate', factor: 8000 },
  TFLOPS: { dimension: 'compute', factor: 1 },
  PFLOPS: { dimension: 'compute', factor: 1000 },
  '%': { dimension: 'share', factor: 1 },
  minute: { dimension: 'hours', factor: 1, plural: 'minutes' },
  hour: { dimension: 'hours', factor: 60, plural: 'hours' },
  day: { dimension: 'days', factor: 1, plural: 'days' },
  'working day': { dimension: 'working days', factor: 1, plural: 'working days' },
  month: { dimension: 'months', factor: 1, plural: 'months' },
  year: { dimension: 'months', factor: 12, plural: 'years' },
  account: { dimension: 'accounts', factor: 1, plural: 'accounts' },
  set: { dimension: 'sets', factor: 1, plural: 'sets' },
  server: { dimension: 'servers', factor: 1, plural: 'servers' },
  node: { dimension: 'nodes', factor: 1, plural: 'nodes' },
  card: { dimension: 'cards', factor: 1, plural: 'cards' },
  port: { dimension: 'ports', factor: 1, plural: 'ports' },
  module: { dimension: 'memory modules', factor: 1, plural: 'modules' },
  disk: { dimension: 'disks', factor: 1, plural: 'disks' },
  IP: { dimension: 'addresses', factor: 1, plural: 'IPs' },
} as const satisfies Record<string, { dimension: string; factor: number; plural?: string }>;

export type Unit = keyof typeof UNITS;
type UnitFacts = { dimension: string; factor: number; plural?: string };

const BY_SPELLING = new Map<string, Unit>();
for (const [unit, facts] of Object.entries<UnitFacts>(UNITS) as [Unit, UnitFacts][]) {
  BY_SPELLING.set(unit, unit);
  if (facts.plural !== undefined) BY_SPELLING.set(facts.plural, unit);
}

/** The unit behind a spelling (singular or plural), if there is one. */
export function unitOf(spelling: string): Unit | undefined {
  return BY_SPELLING.get(spelling);
}

/** For callers whose compiler does not know the units. */
export function isUnit(text: string): boolean {
  return Object.hasOwn(UNITS, text);
}

/** The unit that was probably meant by a spelling that is none, else all of them; for messages. */
export function nearestUnits(spelling: string): string {
  const written = spelling.toLowerCase();
  const meant = [...BY_SPELLING].find(([each]) => each.toLowerCase() === written || `${each.toLowerCase()}s` === written);
  return meant === undefined ? `a unit of ${Object.keys(UNITS).join(', ')}` : `'${meant[1]}'`;
}

export function unitFacts(unit: Unit): UnitFacts {
  return UNITS[unit];
}

/** All units that measure the same thing as this one, for messages. */
export function unitsLike(unit: Unit): Unit[] {
  const { dimension } = unitFacts(unit);
  return (Object.keys(UNITS) as Unit[]).filter((each) => unitFacts(each).dimension === dimension);
}
