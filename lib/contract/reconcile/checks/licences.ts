import { Decimal, sum } from '../../../quantity/decimal';
import { Quantity } from '../../../quantity/quantity';
import type { Contract } from '../../contract';
import type { Check, FoundSide } from '../check';

/** The operating systems are enough for the servers that the lines make at the largest size of the range. */
export const licences: Check = {
  subject: 'licences',
  by: 'arithmetic',
  *find(contract) {
    const systems = contract.linesOfKind('operating-system').filter(({ requires }) => requires?.genuine !== undefined);
    const [first] = systems;
    const fewest = fewestServers(contract).sort((a, b) => b.servers.cmp(a.servers))[0];
    if (first === undefined || fewest === undefined) return;
    const sets = sum(systems.map(({ quantity }) => quantity ?? new Decimal(0)));
    if (!fewest.servers.gt(sets)) return;
    const sides: FoundSide[] = [
      { clause: fewest.clause, value: Quantity.of(fewest.servers, 'server').toString() },
      { clause: first.clause, value: Quantity.of(sets, 'set').toString() },
    ];
    yield {
      subject: `licences:${first.id}`,
      title: { en: `${sets} operating systems for at least ${fewest.servers} servers`, zh: '操作系统套数不足以覆盖云主机' },
      sides,
      difference: Quantity.of(fewest.servers.minus(sets), 'server').toString(),
    };
  },
};

/** How many servers the vCPU and the memory lines come to, were each server as large as its range allows. */
function fewestServers(contract: Contract): { servers: Decimal; clause: string }[] {
  const pools = [
    ...contract.linesOfKind('vcpu-pool').map((line) => ({ line, range: line.requires?.serverVcpus })),
    ...contract.linesOfKind('memory').map((line) => ({ line, range: line.requires?.serverMemory })),
  ];
  return pools.flatMap(({ line, range }) => {
    const bought = contract.entitlement(line);
    if (bought === undefined || range === undefined) return [];
    const servers = bought.amount.dividedBy(range.to.in(bought.unit)).toDecimalPlaces(0, Decimal.ROUND_CEIL);
    return [{ servers, clause: range.clause }];
  });
}
