import type { CommandLine } from './command-line';

interface Listed {
  readonly name: string;
  readonly summary: string;
  /** Loads the command when it is asked for: `check` need not wait for what `cost` needs. */
  readonly load: () => CommandLine;
}

/** All commands of the tool. */
export const COMMANDS: readonly Listed[] = [
  {
    name: 'check',
    summary: 'compare a deployment with the minimums and quantities of its contract',
    load: () => (require('./check') as typeof import('./check')).check,
  },
  {
    name: 'reconcile',
    summary: 'compare a contract with itself: every contradiction and the reading chosen',
    load: () => (require('./reconcile') as typeof import('./reconcile')).reconcile,
  },
  {
    name: 'cost',
    summary: 'preview what a deployment costs under its contract',
    load: () => (require('./cost') as typeof import('./cost')).cost,
  },
  {
    name: 'preflight',
    summary: 'ask the cloud whether a deployment can be deployed now',
    load: () => (require('./preflight') as typeof import('./preflight')).preflight,
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of a document, for editors',
    load: () => (require('./schema') as typeof import('./schema')).schema,
  },
];
