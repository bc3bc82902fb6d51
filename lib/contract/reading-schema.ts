import * as z from 'zod';
import { bilingual, uniqueBy } from '../document/fields';
import { clauseId } from './statement';

/** One side of an open question: what a clause says, and the figure in it. */
const side = z.strictObject({
  clause: clauseId,
  /** The figure or term that differs, as a comparable text: `26334396.00`, `2.4 GHz`, `95 nodes`. */
  value: z.string().min(1),
  /** The document's own words, verbatim. */
  says: z.string().optional(),
});
export type Side = z.output<typeof side>;

/** The settings that rules and reports look up. */
export const SETTING_KEYS = [
  'vcpu-clock',
  'tolerance-basis',
  'server-size',
  'iops-class',
  'gpu-node-fp16',
  'gpu-interconnect',
  'gpu-ports',
  'settlement-cap',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** A reading that the user may change: what depends on it looks the value up by its key. */
const setting = z
  .strictObject({
    key: z.enum(SETTING_KEYS),
    value: z.string(),
    options: z.record(z.string(), z.string()),
  })
  .superRefine(({ value, options }, context) => {
    if (Object.hasOwn(options, value)) return;
    const known = Object.keys(options);
    context.addIssue({ code: 'custom', path: ['value'], message: `expected one of the options (${known.join(', ')})`, params: { known } });
  });

/** A contradiction or ambiguity of the document, with the reading chosen. Choice and reason are data. */
export const reading = z.strictObject({
  id: z.string().regex(/^[A-Z][0-9]-[0-9]{2}[a-z]?$/, { error: () => "expected an id such as 'K0-01'" }),
  kind: z.enum(['contradiction', 'ambiguity']),
  /** What reconciliation calls the contradiction when it finds it by arithmetic or comparison, such as `caps:gpu`. */
  subject: z.string().optional(),
  title: bilingual,
  sides: z.array(side).min(1),
  /** Difference between the sides, where it is a figure. */
  difference: z.string().optional(),
  reading: z.string().min(1),
  why: z.string().min(1),
  setting: setting.optional(),
  /** Other defensible readings on which nothing here depends, by name. */
  alternatives: z.record(z.string(), z.string()).optional(),
});
export type Reading = z.output<typeof reading>;

export const readings = uniqueBy(z.array(reading), 'id');
