import * as z from 'zod';

/** One finding as `check --format json` prints it. */
const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'unknown']),
  contract: z.string(),
  line: z.string().optional(),
  clause: z.string().optional(),
  message: z.string(),
  fix: z.string(),
  /** Property within the document, resource or construct. */
  path: z.string(),
  file: z.string().optional(),
  /** Place in a YAML file; 1-based. */
  position: z.strictObject({ line: z.int().min(1), column: z.int().min(1) }).optional(),
  /** Terraform address, for a finding of a plan. */
  address: z.string().optional(),
  /** Construct path, for a finding at synth. */
  construct: z.string().optional(),
});

/** What `check --format json` prints. */
export const findingsJsonSchema = z.strictObject({
  findings: z.array(finding),
  summary: z.strictObject({ errors: z.int().min(0), warnings: z.int().min(0), unknown: z.int().min(0) }),
});
