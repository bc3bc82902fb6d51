import { type TerraformStack, Testing } from 'cdktf';
import { ContractStack, type ContractStackProps } from '../../lib/constructs/contract-stack';
import { type ContractFolder, loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { Quantity } from '../../lib/quantity/quantity';
import type { Unit } from '../../lib/quantity/unit';

let folder: ContractFolder | undefined;

/** The example contract, its platform and its deployment; read once. */
export function example(): ContractFolder {
  folder ??= loadContractFolder('contracts/example');
  return folder;
}

/** An empty stack under the example contract, planned without a cloud. */
export function stackOf(props: Partial<ContractStackProps> = {}): ContractStack {
  const { contract, platform } = example();
  return new ContractStack(Testing.app(), 'test', { contract, platform, mode: 'offline', ...props });
}

export function quantity(amount: number, unit: Unit): Quantity {
  return Quantity.of(amount, unit);
}

interface Synthesized {
  readonly resource: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly variable: Readonly<Record<string, unknown>>;
  readonly output: Readonly<Record<string, unknown>>;
  readonly moved: readonly unknown[];
}

/** What Terraform would read of the stack, without cdktf's own comments. */
export function synthesized(stack: TerraformStack): Synthesized {
  stack.prepareStack();
  const {
    resource = {},
    data = {},
    variable = {},
    output = {},
    moved = [],
  } = JSON.parse(JSON.stringify(stack.toTerraform(), withoutComments));
  return { resource, data, variable, output, moved };
}

function withoutComments(key: string, value: unknown): unknown {
  return key === '//' ? undefined : value;
}
