import { formatProblem, InputError, type Problem } from './problem';

/** Runs several readings and keeps the problems of all, so that a user sees everything wrong at once, and what two of them find once. */
export interface ProblemCollection {
  /** The result, or undefined where the reading found problems. */
  of<T>(read: () => T): T | undefined;
  asError(): InputError;
  throwIfAny(): void;
}

export function collectProblems(): ProblemCollection {
  const found = new Map<string, Problem>();
  const asError = () => new InputError([...found.values()]);
  return {
    of(read) {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        for (const problem of error.problems) found.set(formatProblem(problem), problem);
        return undefined;
      }
    },
    asError,
    throwIfAny() {
      if (found.size > 0) throw asError();
    },
  };
}
