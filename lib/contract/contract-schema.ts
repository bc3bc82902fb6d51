import * as z from 'zod';
import { bilingual, identifier, isoDate, quantity, uniqueBy } from '../document/fields';
import { idsUnder, withReferences } from '../document/references';
import { gpuNodeRequirement, line } from './line-schema';
import { moneySchema } from './money-schema';
import { readings } from './reading-schema';
import { refuseInconsistentMoney } from './refuse-inconsistent-money';
import { clauseId } from './statement';

const clause = z.strictObject({
  /** How the document names the place, such as `附件1 2.2.1.1`. */
  ref: z.string().min(1),
  /** The words of the clause that matter, verbatim. */
  text: z.string().min(1),
});
export type Clause = z.output<typeof clause>;

/** Lines that are leased together or not at all. */
const jointLease = z.strictObject({
  lines: z.array(z.string()).min(1),
  /** Kinds of line of which the host of the cards must draw on one, unless the price includes the whole node. */
  host: z.array(z.enum(['vcpu-pool', 'physical-server'])).min(1),
  hostIncluded: z.boolean(),
  clause: clauseId,
});

const change = z.enum(['increase', 'decrease', 'any']);

/** How fast a change must be done after the ticket is received. */
const serviceWindow = z.strictObject({
  id: identifier,
  name: bilingual,
  lines: z.array(z.string()).min(1),
  change,
  within: quantity('hour', 'minute'),
  clock: z.enum(['ticket-received', 'unstated']),
  clause: clauseId,
});

/** How fast a fault must be answered and cleared. `event` names what happened: any fault includes an outage. */
const faultResponse = z.strictObject({
  event: z.enum(['fault', 'fault-other-than-outage', 'outage', 'fault-of-important-system', 'major-event']),
  duty: z.enum(['respond', 'on-site', 'recover', 'locate-and-clear', 'scan']),
  within: quantity('minute', 'hour'),
  clause: clauseId,
});
export type FaultResponse = z.output<typeof faultResponse>;

const kpi = z.strictObject({
  id: identifier,
  /** What is measured, where several clauses set a figure for the same thing. */
  measure: identifier.optional(),
  name: bilingual,
  /** By the letter of the clause: `超过` and `低于` leave the figure itself out. */
  comparison: z.enum(['at-least', 'more-than', 'at-most', 'less-than', 'equal']),
  value: quantity('%', 'minute', 'hour'),
  clause: clauseId,
});
export type Kpi = z.output<typeof kpi>;

/** What the document says again elsewhere about the quantity of lines; reconciliation compares it with the rows. */
const restatement = z.strictObject({
  lines: z.array(z.string()).min(1),
  says: quantity('vCPU', 'GB', 'TB', 'account', 'set', 'server', 'PFLOPS', 'TFLOPS', 'IP', 'Mbps'),
  term: quantity('month').optional(),
  clause: clauseId,
});

/** The floor of a GPU node as another clause states it again; reconciliation compares it with that of the line, figure by figure. */
const restatedNode = z.strictObject({ line: z.string(), node: gpuNodeRequirement });

const milestone = z.strictObject({
  id: identifier,
  name: bilingual,
  by: isoDate.optional(),
  within: quantity('month', 'working day', 'day').optional(),
  after: z.string().optional(),
  /** Payments that wait for it: the day that one of them names is the day of this milestone. */
  awaitedBy: z.array(identifier).prefault([]),
  /** A quantity that must be in service by then. */
  quantity: quantity('PFLOPS').optional(),
  clause: clauseId,
});

const document = z
  .strictObject({
    id: identifier,
    number: z.string().min(1),
    title: bilingual,
    status: z.enum(['signed', 'tender']),
    /** True for the teaching example, which no one signed. */
    fictional: z.boolean().optional(),
    customer: bilingual,
    supplier: bilingual.optional(),
    signed: isoDate.optional(),
    term: z.strictObject({ length: quantity('month'), from: z.string(), clause: clauseId }),
    clauses: z.record(clauseId, clause),
    lines: uniqueBy(z.array(line).min(1), 'id'),
    restatements: z.array(restatement).prefault([]),
    restatedNodes: z.array(restatedNode).prefault([]),
    jointLeases: z.array(jointLease).prefault([]),
    /** Work beyond the contract that is not charged, as a share of each line; none where the document has no such clause. */
    tolerance: z.strictObject({ share: quantity('%'), clause: clauseId }).optional(),
    money: moneySchema,
    serviceWindows: uniqueBy(z.array(serviceWindow), 'id').prefault([]),
    faultResponse: z.array(faultResponse).prefault([]),
    kpis: uniqueBy(z.array(kpi), 'id').prefault([]),
    milestones: uniqueBy(z.array(milestone), 'id').prefault([]),
    readings: readings.prefault([]),
  })
  .superRefine(refuseInconsistentMoney);

/** The contract document. A clause, line or group that is named somewhere must be defined in it. */
export const contractSchema = withReferences(document, (contract) => {
  const groups = new Set([...idsUnder(contract, 'id', 'money', 'groups'), 'total', 'arrears']);
  const lines = idsUnder(contract, 'id', 'lines');
  const payments = idsUnder(contract, 'id', 'money', 'payments');
  const clauses = idsUnder(contract, 'id', 'clauses');
  return { clause: clauses, line: lines, lines, measuredOn: lines, group: groups, parts: groups, of: groups, awaitedBy: payments };
});
export type ContractDocument = z.output<typeof contractSchema>;
