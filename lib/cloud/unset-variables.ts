import type { StackNeeds } from './needs/stack-needs';
import type { Trouble } from './obstacle';

/** Variables without a value that is long enough: Terraform would ask for them, and nobody is there to answer. The values are never told. */
export function unsetVariables({ variables }: StackNeeds, environment: NodeJS.ProcessEnv): Trouble[] {
  return variables.flatMap(({ name, purpose, shortest }) => {
    const { length } = environment[name] ?? '';
    if (length >= shortest) return [];
    const message =
      length === 0
        ? `the variable ${name} is not set; it is ${purpose}`
        : `the variable ${name} has ${length} characters; ${purpose} has at least ${shortest}`;
    return [{ severity: 'error' as const, message, fix: `export ${name}=…` }];
  });
}
