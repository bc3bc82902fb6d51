import type { Range } from '../contract/statement';
import type { Value } from '../inventory/value';
import type { Quantity } from '../quantity/quantity';
import type { Breach, Rule, Severity } from './rule';
import { type About, unknownValue } from './unknown-value';

/**
 * Every server has a size within the contracted span of vCPU and memory. Whether the span is a limit or only what a catalogue
 * must offer at least is the reading `server-size`: it warns unless told to refuse or to ignore.
 */
export const serverSize: Rule = {
  id: 'server-size',
  severity: 'warning',
  summary: 'every server has vCPU and memory within the span that the contract states for one server',
  *check({ contract, inventory }) {
    const reading = contract.setting('server-size');
    if (reading === 'ignore') return;
    const severity = reading === 'refuse' ? 'error' : 'warning';
    for (const { name, vcpuLine, memoryLine, vcpus, memory } of inventory.servers) {
      const subject = { noun: 'server', name };
      const span = contract.lineOfKind(vcpuLine, 'vcpu-pool')?.requires?.serverVcpus;
      const memorySpan = contract.lineOfKind(memoryLine, 'memory')?.requires?.serverMemory;
      yield* within({ subject, line: vcpuLine }, vcpus, span, severity);
      yield* within({ subject, line: memoryLine }, memory, memorySpan, severity);
    }
  },
};

function* within(about: About, size: Value<Quantity>, span: Range | undefined, severity: Severity): Generator<Breach> {
  if (span === undefined) return;
  const { from, to, clause } = span;
  if (!size.known) yield unknownValue(about, size, clause, `the size, which must be ${from} to ${to}`);
  else if (size.value.lt(from) || size.value.gt(to)) {
    yield {
      ...about,
      severity,
      origin: size.origin,
      clause,
      message: `the size is ${size.value}, the contract states ${from} to ${to} for one server`,
      fix: `choose a size of ${from} to ${to}, or agree on another in writing`,
    };
  }
}
