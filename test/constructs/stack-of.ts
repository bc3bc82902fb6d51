import { type TerraformStack, Testing } from 'cdktf';
import { ContractStack, type ContractStackProps } from '../../lib/constructs/contract-stack';
import { Contract } from '../../lib/contract/contract';
import { line } from '../../lib/contract/line-schema';
import { type ContractFolder, loadContractFolder } from '../../lib/deployment/load-contract-folder';
import { Quantity } from '../../lib/quantity/quantity';
import type { Unit } from '../../lib/quantity/unit';
import { lineOf } from '../fixtures/contract-of';

let folder: ContractFolder | undefined;

/** The example contract, its platform and its deployment; read once. */
export function example(): ContractFolder {
  folder ??= loadContractFolder('contracts/example');
  return folder;
}

/** Lines of the kinds that the example has none of, without quantities: what draws on them is never too much. */
const MORE_LINES = [
  lineOf('static-storage', 'static'),
  lineOf('object-storage', 'objects'),
  lineOf('backup', 'backup'),
  lineOf('bandwidth', 'bandwidth'),
  lineOf('vpn', 'vpn'),
  lineOf('ssl-certificate', 'certificate'),
  lineOf('database', 'database'),
  lineOf('middleware', 'middleware'),
  lineOf('log-audit', 'log-audit'),
  lineOf('database-audit', 'database-audit'),
  lineOf('vulnerability-scan', 'scan'),
  lineOf('physical-server', 'physical'),
  lineOf('physical-server-memory', 'physical-memory'),
  lineOf('physical-server-disk', 'physical-disk'),
];

/** The example contract with a line of every kind. */
export function contractOfAllKinds(): Contract {
  const { document } = example().contract;
  return new Contract({ ...document, lines: [...document.lines, ...MORE_LINES.map((each) => line.parse(each))] });
}

/** An empty stack under the example contract with a line of every kind, planned without a cloud. */
export function stackOf(props: Partial<ContractStackProps> = {}): ContractStack {
  const { platform } = example();
  return new ContractStack(Testing.app(), 'test', { contract: contractOfAllKinds(), platform, mode: 'offline', ...props });
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
