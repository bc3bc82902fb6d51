import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { App, TerraformElement, TerraformStack } from 'cdktf';
import type { Construct, IConstruct, Node } from 'constructs';
import { checkInventory } from '../compliance/check-inventory';
import type { Finding } from '../compliance/finding';
import type { Contract } from '../contract/contract';
import { type Inventory, mergeInventories } from '../inventory/inventory';
import { joinMetadata, joinTags } from '../openstack/join-key';
import { RefusedValue } from '../openstack/refused-value';
import type { Platform } from '../platform/platform';
import { type Checked, findingsText } from '../report/findings-text';
import { CloudLookup } from './cloud-lookup';
import { ConstructError } from './construct-error';
import { ContractFailure, hasErrors } from './contract-failure';
import { removeEmptyOutput } from './remove-empty-output';
import { writeResourceLines } from './resource-lines';
import { addOfflineState, addStateBackend, type StateProps } from './state-backend';

export interface ContractStackProps {
  readonly contract: Contract;
  /**
   * What the cloud has.
   * @default - none: constructs that name a type of the cloud refuse to be created
   */
  readonly platform?: Platform;
  /**
   * Entry of `clouds.yaml`.
   * @default - the provider's own environment variables (`OS_CLOUD`, `OS_AUTH_URL`, …)
   */
  readonly cloud?: string;
  /**
   * `offline` makes a stack that can be planned with no cloud at all: nothing is read from one, ids that only the cloud knows
   * are fixed stand-ins. It is for review and must not be applied.
   * @default 'online'
   */
  readonly mode?: 'online' | 'offline';
  /**
   * Where Terraform keeps the state of this stack. Offline stacks do not use it: they have a local file of their own.
   * @default - a file in the working directory, `terraform.<stack>.tfstate`
   */
  readonly state?: StateProps;
  /**
   * What a synth below a minimum does in a plain cdktf `App`. `exit` says on stderr what `pactform check` says, writes nothing and
   * ends the process with 1, which is how the cdktf CLI learns of it; `throw` throws a `ContractFailure`, for a caller that goes on.
   * A `PactformApp` does neither: it says so before any stack is synthesized.
   * @default 'exit'
   */
  readonly onFailure?: 'exit' | 'throw';
}

/** A stack under a contract: its constructs say what they ask for, and it is not synthesized below the contract's minimums. */
export class ContractStack extends TerraformStack {
  readonly contract: Contract;
  readonly lookup: CloudLookup;
  private readonly contributions: Partial<Inventory>[] = [];
  private readonly linesOf = new Map<IConstruct, readonly string[]>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ContractStackProps,
  ) {
    super(scope, id);
    this.contract = props.contract;
    new OpenstackProvider(this, 'openstack', providerConfig(props));
    if (this.mode === 'offline') addOfflineState(this);
    else addStateBackend(this, props.state ?? { backend: 'local' });
    this.lookup = new CloudLookup(this, this.mode);
    const { synthesizer } = this;
    this.synthesizer = {
      synthesize: (session) => {
        synthesizer.synthesize(session);
        writeResourceLines(this, this.linesOf, session);
      },
    };
  }

  /** The stack of a construct that asks something of a contract. */
  static override of(construct: IConstruct): ContractStack {
    const stack = TerraformStack.of(construct);
    if (stack instanceof ContractStack) return stack;
    throw new ConstructError(
      construct,
      `expected a construct in a ContractStack, received one in the stack '${stack.node.id}', which has no contract`,
    );
  }

  /** What is found of each contract that a stack of this app is under; contracts without findings are left out. */
  static checkedUnder(app: IConstruct): Checked[] {
    const byContract = new Map<string, ContractStack>();
    for (const each of app.node.findAll()) {
      if (each instanceof ContractStack && !byContract.has(each.contract.id)) byContract.set(each.contract.id, each);
    }
    return [...byContract.values()].map((stack) => stack.checked()).filter(({ findings }) => findings.length > 0);
  }

  get platform(): Platform {
    const { platform } = this.props;
    if (platform === undefined) throw new RefusedValue(`stack '${this.node.id}' has no platform: give it one in its props`);
    return platform;
  }

  get mode(): 'online' | 'offline' {
    return this.props.mode ?? 'online';
  }

  /** Contract lines by the constructs that stand for them. */
  get standing(): ReadonlyMap<IConstruct, readonly string[]> {
    return this.linesOf;
  }

  /** Adds what a construct asks for, and names the contract lines that its resources stand for. */
  contribute(construct: IConstruct, items: Partial<Inventory>, lines: readonly string[]): void {
    this.contributions.push(items);
    this.standsFor(construct, lines);
  }

  /** Names the contract lines of all resources within a construct, unless one of them names its own. */
  standsFor(construct: IConstruct, lines: readonly string[]): void {
    this.linesOf.set(construct, [...new Set(lines)]);
  }

  /** The join key for a resource that takes metadata. */
  metadata(lines: readonly string[], system?: string): Record<string, string> {
    return joinMetadata({ contract: this.contract.id, lines: [...new Set(lines)], system });
  }

  /** The join key for a resource that takes tags. */
  tags(lines: readonly string[], system?: string): string[] {
    return joinTags({ contract: this.contract.id, lines: [...new Set(lines)], system });
  }

  /** All that this stack asks for. */
  get inventory(): Inventory {
    return mergeInventories(this.contributions);
  }

  /** What is found of this stack and the others of its contract in the same app: a minimum may concern what several ask for together. */
  checked(): Checked {
    const { contract } = this;
    const stacks = this.node.root.node.findAll().filter((each) => each instanceof ContractStack);
    const together = stacks.filter((stack) => stack.contract.id === contract.id);
    const inventory = mergeInventories(together.map((stack) => stack.inventory));
    return { contract, file: together.map(({ node }) => node.id).join(', '), findings: checkInventory(contract, inventory) };
  }

  findings(): readonly Finding[] {
    return this.checked().findings;
  }

  override runAllValidations(): void {
    const { onFailure = 'exit' } = this.props;
    const checked = this.checked();
    if (hasErrors(checked)) {
      if (onFailure === 'throw') throw new ContractFailure(checked);
      this.exit();
    }
    super.runAllValidations();
  }

  /** An uncaught error would bury the findings under a line of our source and its frames. */
  private exit(): never {
    process.stderr.write(ContractStack.checkedUnder(this.node.root).map(findingsText).join('\n'));
    removeEmptyOutput(App.of(this).outdir);
    process.exit(1);
  }

  /** Readable addresses: `app/server` is `app_server`. Ids with other characters keep cdktf's scheme, so no two can meet. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const ids = node.scopes.slice(node.scopes.indexOf(this) + 1).map((each) => each.node.id);
    const plain = ids.every((id) => /^[A-Za-z0-9-]+$/.test(id)) && /^[A-Za-z]/.test(ids[0] ?? '');
    return plain ? ids.join('_') : super.allocateLogicalId(element);
  }
}

/** Without a cloud the provider needs an address and a user all the same; with `delayed_auth` it does not use them for a plan. */
function providerConfig({ cloud, mode }: ContractStackProps) {
  if (mode !== 'offline') return cloud === undefined ? {} : { cloud };
  return {
    authUrl: 'https://offline.invalid/v3',
    userName: 'offline',
    password: 'offline',
    tenantName: 'offline',
    domainName: 'offline',
    region: 'offline',
    delayedAuth: true,
  };
}
