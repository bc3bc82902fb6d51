import { InputError, type Problem } from './problem';

/** Runs several readings and keeps the problems of all, so that a user sees everything wrong at once. */
export interface ProblemCollection {
  /** The result, or undefined where the reading found problems. */
  of<T>(read: () => T): T | undefined;
  asError(): InputError;
  throwIfAny(): void;
}

export function collectProblems(): ProblemCollection {
  const problems: Problem[] = [];
  return {
    of(read) {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problems.push(...error.problems);
        return undefined;
      }
    },
    asError: () => new InputError(problems),
    throwIfAny() {
      if (problems.length > 0) throw new InputError(problems);
    },
  };
}
