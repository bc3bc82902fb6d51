import { Construct } from 'constructs';
import type { HostServiceSpec } from '../deployment/deployment-schema';
import { hostServiceItems } from '../inventory/items/host-service-items';
import { ConstructError } from './construct-error';
import { ContractStack } from './contract-stack';
import { drawsOnLine } from './draws-on-line';
import { originsOf } from './origins-of';
import { refuseProps } from './refuse-props';

export interface HostServiceProps extends Pick<HostServiceSpec, 'line'> {
  /** Names of all servers by pool. */
  readonly servers: Readonly<Record<string, readonly string[]>>;
  /**
   * Names of all databases by pool, for database audit.
   * @default {} - none
   */
  readonly databases?: Readonly<Record<string, readonly string[]>>;
  /**
   * Pools that the service covers.
   * @default 'all'
   */
  readonly covers?: HostServiceSpec['covers'];
  /**
   * How long logs are kept.
   * @default - nothing is said about it
   */
  readonly retention?: HostServiceSpec['retention'];
}

/** A security, scan or audit service for servers. OpenStack has no resource for it: it counts, and nothing is created. */
export class HostService extends Construct {
  constructor(scope: Construct, id: string, { line, servers, databases = {}, covers = 'all', retention }: HostServiceProps) {
    super(scope, id);
    const stack = ContractStack.of(this);
    const kind = stack.contract.line(line)?.kind;
    if (kind === undefined) throw new ConstructError(this, `line: expected a line of contract '${stack.contract.id}', received '${line}'`);
    const unknown = covers === 'all' ? [] : covers.filter((pool) => servers[pool] === undefined);
    refuseProps(this, [
      drawsOnLine(stack, 'line', line, 'host-security', 'vulnerability-scan', 'log-audit', 'database-audit'),
      {
        when: unknown.length > 0,
        message: `covers: expected pools among ${Object.keys(servers).join(', ') || 'none'}, received ${unknown.join(', ')}`,
      },
    ]);
    const coverable = { kind, serversByPool: new Map(Object.entries(servers)), databasesByPool: new Map(Object.entries(databases)) };
    stack.contribute(this, hostServiceItems({ line, covers, retention }, coverable, originsOf(this)), [line]);
  }
}
