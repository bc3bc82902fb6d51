import type { Deployment } from '../deployment/deployment';
import type { State } from '../deployment/state-section';
import { projectName, type StackKind, stackName } from '../openstack/resource-name';
import { allChecks } from './checks/all-checks';
import { type CloudEntry, cloudEntry } from './cloud-entry';
import { CloudFailure } from './cloud-failure';
import { CloudSession } from './cloud-session';
import { readCloudsFile } from './clouds-file';
import { mergeObstacles } from './merge-obstacles';
import { needsOf } from './needs/needs-of';
import type { StackNeeds } from './needs/stack-needs';
import type { Asker, Obstacle, Trouble } from './obstacle';
import { readState } from './terraform-state';
import { unsetVariables } from './unset-variables';
import { UnusableEntry } from './unusable-entry';
import { whyRefused } from './why-refused';

export interface PreflightOptions {
  readonly deployment: Deployment;
  /** The stacks that are to be deployed. */
  readonly kinds: readonly StackKind[];
  readonly environment: NodeJS.ProcessEnv;
  readonly workingDirectory: string;
  /** What one request to a service gets. */
  readonly limitSeconds: number;
  /** @default - where the deployment says */
  readonly state?: State | undefined;
}

/** What a preflight found. */
export interface Preflight {
  readonly deployment: Deployment;
  readonly stacks: readonly { readonly name: string; readonly verdict: 'ready' | 'blocked' | 'later' }[];
  readonly obstacles: readonly Obstacle[];
}

type Signed = { readonly session: CloudSession } | { readonly entry?: CloudEntry; readonly failure: UnusableEntry | CloudFailure };

/** Asks the cloud whether stacks can be deployed now, and tells all that is in the way. It reads, and changes nothing. */
export async function preflight(options: PreflightOptions): Promise<Preflight> {
  const { deployment, kinds, environment, workingDirectory, limitSeconds } = options;
  const { clouds } = deployment.document;
  const file = readCloudsFile(environment, workingDirectory);
  // the administrator knows what others are not told
  const names = [...new Set(['entitlement' as const, ...kinds].map((kind) => clouds[kind]))];
  const signedIn = new Map(
    await Promise.all(names.map(async (name) => [name, await sign(() => cloudEntry(file, name, environment), limitSeconds)] as const)),
  );
  const sessionOf = (kind: StackKind) => {
    const signed = signedIn.get(clouds[kind]);
    return signed !== undefined && 'session' in signed ? signed.session : undefined;
  };
  const found = await Promise.all(
    kinds.map((kind) => {
      const asker = { entry: clouds[kind], ...(file.file === undefined ? {} : { file: file.file }) };
      return new StackCheck(options, kind, asker, sessionOf('entitlement')).run(signedIn.get(clouds[kind]));
    }),
  );
  const obstacles = mergeObstacles(found.flat());
  const stacks = kinds.map((kind) => {
    const name = stackName(deployment.contract.id, kind);
    const severities = obstacles.filter((each) => each.stacks.includes(name)).map(({ severity }) => severity);
    const verdict = severities.includes('error')
      ? ('blocked' as const)
      : severities.includes('later')
        ? ('later' as const)
        : ('ready' as const);
    return { name, verdict };
  });
  return { deployment, stacks, obstacles };
}

async function sign(read: () => CloudEntry, limitSeconds: number): Promise<Signed> {
  let entry: CloudEntry | undefined;
  try {
    entry = read();
    return { session: await CloudSession.open(entry, limitSeconds) };
  } catch (failure) {
    if (failure instanceof UnusableEntry || failure instanceof CloudFailure) return { failure, ...(entry === undefined ? {} : { entry }) };
    throw failure;
  }
}

/** All that is in the way of one stack. */
class StackCheck {
  private readonly needs: StackNeeds;

  constructor(
    private readonly options: PreflightOptions,
    private readonly kind: StackKind,
    private readonly asker: Asker,
    private readonly administrator: CloudSession | undefined,
  ) {
    this.needs = needsOf(options.deployment, kind);
  }

  async run(signed: Signed | undefined): Promise<Obstacle[]> {
    const local = unsetVariables(this.needs, this.options.environment).map((trouble) => this.obstacle('variable', trouble));
    if (signed === undefined) return local;
    if (!('session' in signed)) return [...local, await this.notSignedIn(signed)];
    const { session } = signed;
    const elsewhere = this.otherProject(session);
    if (elsewhere !== undefined) return [...local, this.obstacle('project', elsewhere, session)];
    const { deployment, environment, state = deployment.document.state } = this.options;
    const given = {
      deployment,
      kind: this.kind,
      needs: this.needs,
      cloud: session,
      ...(this.administrator === undefined ? {} : { administrator: this.administrator }),
    };
    const checks = allChecks((stack) => readState(deployment, stack, state, environment));
    const found = await Promise.all(
      checks.map(async ({ id, run }) => {
        const obstacles: Obstacle[] = [];
        try {
          for await (const trouble of run(given)) obstacles.push(this.obstacle(id, trouble, session));
        } catch (error) {
          if (!(error instanceof CloudFailure)) throw error;
          obstacles.push(this.failed(error));
        }
        return obstacles;
      }),
    );
    return [...local, ...found.flat()];
  }

  private async notSignedIn({ entry, failure }: Extract<Signed, { failure: unknown }>): Promise<Obstacle> {
    if (failure instanceof UnusableEntry || entry === undefined)
      return this.obstacle('entry', { severity: 'error', message: failure.message, fix: failure.fix });
    if (failure.status !== 401 && failure.status !== 403) return this.failed(failure);
    const { deployment, kinds, limitSeconds } = this.options;
    const afterEntitlement = kinds.includes('entitlement') && this.administrator !== undefined;
    const refused = { entry, deployment, kind: this.kind, limitSeconds, afterEntitlement };
    try {
      const trouble = await whyRefused(this.administrator === undefined ? refused : { ...refused, administrator: this.administrator });
      return { ...this.obstacle('sign-in', trouble), url: entry.authUrl };
    } catch (error) {
      if (error instanceof CloudFailure) return this.failed(error);
      throw error;
    }
  }

  /** A member's entry for another project would find nothing of the contract, and make it where it does not belong. */
  private otherProject({ token, entry }: CloudSession): Trouble | undefined {
    if (this.kind === 'entitlement') return undefined;
    const expected = projectName(this.options.deployment.contract.id, this.kind);
    const name = token.project?.name;
    if (name === expected) return undefined;
    return {
      severity: 'error',
      service: 'identity',
      message: `entry '${entry.name}' works in ${name === undefined ? 'no project' : `project '${name}'`}, the stack works in '${expected}'`,
      fix: `give auth.project_name the value ${expected} in ${entry.file}`,
    };
  }

  private failed({ service, url, message, fix }: CloudFailure): Obstacle {
    return { ...this.obstacle('service', { severity: 'error', service, message, fix }), url };
  }

  private obstacle(check: string, trouble: Trouble, session?: CloudSession): Obstacle {
    const { service } = trouble;
    const url = service === undefined ? undefined : (session?.catalogued(service) ?? session?.entry.authUrl);
    const stack = stackName(this.options.deployment.contract.id, this.kind);
    return { check, ...trouble, stacks: [stack], askers: [this.asker], ...(url === undefined ? {} : { url }) };
  }
}
