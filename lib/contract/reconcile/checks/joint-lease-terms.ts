import type { Check } from '../check';

/** What must be leased together is leased equally long. */
export const jointLeaseTerms: Check = {
  subject: 'joint-lease-terms',
  by: 'comparison',
  *find(contract) {
    for (const lease of contract.document.jointLeases) {
      const joint = contract.lines.filter(({ id }) => lease.lines.includes(id));
      const hosts = lease.host.flatMap((kind) => contract.linesOfKind(kind));
      for (const line of joint) {
        for (const host of hosts) {
          if (line.term === undefined || host.term === undefined || line.term.eq(host.term)) continue;
          const [longer, shorter] = line.term.gt(host.term) ? [line.term, host.term] : [host.term, line.term];
          yield {
            subject: `joint-lease-terms:${lease.lines[0]}`,
            title: { en: `${line.id} must be leased with a host of another term`, zh: `${line.id} 与须联合租用的主机服务期不同` },
            sides: [
              { clause: line.clause, value: line.term.toString() },
              { clause: host.clause, value: host.term.toString() },
            ],
            difference: longer.minus(shorter).toString(),
          };
        }
      }
    }
  },
};
