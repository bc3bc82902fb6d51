import * as z from 'zod';
import { bilingual, identifier, isoDate, quantity, uniqueBy } from '../document/fields';
import { idsUnder, withReferences } from '../document/references';
import { readings } from './reading-schema';
import { clauseId } from './statement';

const clause = z.strictObject({ ref: z.string().min(1), text: z.string().min(1) });

/** A duty that a person fulfils and a person checks. */
const obligation = z.strictObject({
  id: identifier,
  topic: z.enum([
    'delivery',
    'acceptance',
    'staffing',
    'security',
    'confidentiality',
    'operations',
    'migration',
    'training',
    'intellectual-property',
    'integrity',
    'dispute',
    'termination',
    'capability',
    'documents',
    'payment',
    'liability',
    'supervision',
    'form',
  ]),
  party: z.enum(['customer', 'supplier', 'both']),
  duty: bilingual,
  /** Each figure of the duty with what it counts, as text: `5 working days`, `2 kinds`. */
  figures: z.array(z.string()).optional(),
  by: isoDate.optional(),
  within: quantity('minute', 'hour', 'day', 'working day', 'month', 'year').optional(),
  every: quantity('day', 'month').optional(),
  /** Required evidence, such as a screenshot or a stamped copy. */
  evidence: z.string().optional(),
  /** Marked ★: not meeting it voids the bid. Marked #: scored. */
  mark: z.enum(['★', '#']).optional(),
  clause: clauseId,
});

const deliverable = z.strictObject({
  id: identifier,
  name: bilingual,
  contents: z.string().optional(),
  due: z.string(),
  clause: clauseId,
});

const standard = z.strictObject({ number: z.string().optional(), title: z.string().min(1), clause: clauseId });

/** What the contract demands of people: obligations, deliverables, standards, and questions that touch no line, minimum, date or money. */
export const registerSchema = withReferences(
  z.strictObject({
    contract: identifier,
    clauses: z.record(clauseId, clause),
    deliverables: uniqueBy(z.array(deliverable), 'id').prefault([]),
    standards: z.array(standard).prefault([]),
    obligations: uniqueBy(z.array(obligation), 'id').prefault([]),
    readings: readings.prefault([]),
  }),
  (register) => ({ clause: idsUnder(register, 'id', 'clauses') }),
);
export type RegisterDocument = z.output<typeof registerSchema>;
