import * as z from 'zod';

/** One thing in the way as `preflight --format json` prints it. */
const obstacle = z.strictObject({
  check: z.string(),
  severity: z.enum(['error', 'later', 'unknown']),
  service: z.string().optional(),
  url: z.string().optional(),
  stacks: z.array(z.string()).min(1),
  /** Entries of `clouds.yaml` that asked. */
  askers: z.array(z.strictObject({ entry: z.string(), file: z.string().optional() })).min(1),
  message: z.string(),
  fix: z.string(),
});

/** What `preflight --format json` prints. */
export const preflightJsonSchema = z.strictObject({
  contract: z.string(),
  stacks: z.array(z.strictObject({ name: z.string(), verdict: z.enum(['ready', 'blocked', 'later']) })),
  obstacles: z.array(obstacle),
});
