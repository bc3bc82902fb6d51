import { isDeepStrictEqual } from 'node:util';

type Value = string | number | boolean | null | readonly (string | number)[];

/** One figure of the cloud beside what the documents demand. */
export interface Expectation {
  /** What it is a figure of: 'server web-01'. */
  readonly subject: string;
  readonly figure: string;
  /** Contract line that demands it. */
  readonly line?: string | undefined;
  readonly demand: 'is' | 'at least' | 'at most' | 'one of';
  readonly required: Value;
  /** Undefined where the cloud has nothing of the kind. */
  readonly found: Value | undefined;
}

export function holds({ demand, required, found }: Expectation): boolean {
  switch (demand) {
    case 'is':
      return isDeepStrictEqual(found, required);
    case 'at least':
      return typeof found === 'number' && typeof required === 'number' && found >= required;
    case 'at most':
      return typeof found === 'number' && typeof required === 'number' && found <= required;
    case 'one of':
      return typeof found === 'string' && Array.isArray(required) && required.includes(found);
  }
}

/** 'server web-01: vCPUs is 7, required is 8 (line cpu-arm)'. */
export function breachOf({ subject, figure, line, demand, required, found }: Expectation): string {
  const cited = line === undefined ? '' : ` (line ${line})`;
  const there = Number.isNaN(found) ? undefined : JSON.stringify(found);
  return `${subject}: ${figure} is ${there ?? 'nowhere'}, required ${demand} ${JSON.stringify(required)}${cited}`;
}
