import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { State } from './state-of';
import { terraform } from './terraform';

export type Attributes = Readonly<Record<string, unknown>>;

/** What Terraform means to do with one resource. */
export interface Change {
  readonly address: string;
  readonly previous_address?: string;
  readonly type: string;
  readonly name: string;
  readonly index?: string;
  readonly provider_name: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Attributes | null;
    readonly after: Attributes | null;
    readonly after_unknown: Attributes;
    readonly after_sensitive: unknown;
  };
}

/** A plan as `terraform show -json` prints it. */
export interface Plan {
  readonly terraform_version: string;
  readonly resource_changes: readonly Change[];
}

/** Initializes and validates a stack, and plans it as if nothing had ever been deployed. */
export function firstPlan(folder: string, program?: string): Plan {
  terraform(folder, ['init', '-input=false'], program);
  terraform(folder, ['validate'], program);
  return plan(folder, program);
}

/** Plans a stack over what was deployed before, without looking at the cloud. */
export function planOver(state: State, folder: string): Plan {
  writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify(state));
  terraform(folder, ['init', '-input=false']);
  return plan(folder);
}

function plan(folder: string, program?: string): Plan {
  terraform(folder, ['plan', '-input=false', '-refresh=false', '-out=plan'], program);
  const shown: Plan = JSON.parse(terraform(folder, ['show', '-json', 'plan'], program));
  return { ...shown, resource_changes: shown.resource_changes ?? [] };
}
