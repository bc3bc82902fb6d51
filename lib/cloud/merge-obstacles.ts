import type { Obstacle } from './obstacle';

const ORDER = ['error', 'unknown', 'later'] as const;

/** What is in the way of several stacks is told once: errors first, otherwise in the order in which it was found. */
export function mergeObstacles(obstacles: readonly Obstacle[]): Obstacle[] {
  const byWhat = new Map<string, Obstacle>();
  for (const obstacle of obstacles) {
    const { severity, service, message } = obstacle;
    const what = JSON.stringify([severity, service, message]);
    const known = byWhat.get(what);
    byWhat.set(
      what,
      known === undefined ? obstacle : { ...known, stacks: union(known.stacks, obstacle.stacks), askers: allAskers(known, obstacle) },
    );
  }
  return [...byWhat.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}

function allAskers({ askers: one }: Obstacle, { askers: other }: Obstacle): Obstacle['askers'] {
  return [...new Map([...one, ...other].map((asker) => [asker.entry, asker])).values()];
}
