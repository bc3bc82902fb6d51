import type { LineKind } from '../../contract/line-schema';
import type { HostServiceSpec } from '../../deployment/deployment-schema';
import { Quantity } from '../../quantity/quantity';
import type { Coverage, Inventory } from '../inventory';
import { type At, known } from '../value';

/** Who can be covered: the servers by pool, and the databases that run on them. */
export interface Coverable {
  readonly kind: LineKind;
  readonly serversByPool: ReadonlyMap<string, readonly string[]>;
  /** Names of the databases of each pool. */
  readonly databasesByPool: ReadonlyMap<string, readonly string[]>;
}

/** A security, scan or audit service: it draws one of its line for each server, or each database, that it covers. */
export function hostServiceItems(
  service: HostServiceSpec,
  { kind, serversByPool, databasesByPool }: Coverable,
  at: At,
): Partial<Inventory> {
  const audited = kind === 'database-audit';
  const byPool = audited ? databasesByPool : serversByPool;
  const pools = service.covers === 'all' ? [...byPool.keys()] : service.covers;
  const covered = new Set(pools.flatMap((pool) => byPool.get(pool) ?? []));
  const origin = at('covers');
  const coverage: Coverage = {
    name: service.line,
    origin,
    draws: covered.size === 0 ? [] : [{ line: service.line, amount: known(Quantity.of(covered.size, audited ? 'set' : 'server'), origin) }],
    line: service.line,
    covered: known(covered, origin),
    retention: service.retention === undefined ? undefined : known(service.retention, at('retention')),
  };
  return { coverage: [coverage] };
}
