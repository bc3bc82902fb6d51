import type { PlatformDocument } from './platform-schema';

/** How many figures of a platform rest on something, and how many on an assumption. */
export interface FigureCount {
  readonly figures: number;
  readonly assumed: number;
}

/** Counts the figures of a platform: everything that names its evidence. */
export function countFigures({ evidence, ...described }: PlatformDocument): FigureCount {
  const named = evidenceNamedIn(described);
  return { figures: named.length, assumed: named.filter((id) => evidence[id]?.kind === 'assumed').length };
}

function evidenceNamedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(evidenceNamedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'evidence' && typeof inner === 'string' ? [inner] : evidenceNamedIn(inner),
  );
}
