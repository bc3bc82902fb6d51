import * as z from 'zod';
import type { Contract } from '../contract/contract';
import type { LineKind } from '../contract/line-schema';
import { nameOf } from '../document/references';
import { imageMisfit } from '../platform/image-misfit';
import type { Platform } from '../platform/platform';

/** A refinement that compares parts with each other runs whatever else is wrong: all problems are told at once. */
export const WHATEVER_ELSE = { when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null };

/**
 * The names that a deployment may use: lines of its contract and types of its platform. Without contract or platform (for the
 * JSON Schema, or where they are broken themselves) any name will do.
 */
export class Scope {
  constructor(
    private readonly contract: Contract | undefined,
    private readonly platform: Platform | undefined,
  ) {}

  get contractId() {
    const id = this.contract?.id;
    return id === undefined ? z.string().min(1) : z.literal(id, { error: () => `expected "${id}", the id of the contract` });
  }

  /** A line of one of the kinds. */
  line(...kinds: [LineKind, ...LineKind[]]) {
    const ids = this.contract?.lines.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    return nameOf(`${kinds.join(' or ')} line of the contract`, ids && new Set(ids));
  }

  anyLine() {
    return nameOf('line of the contract', this.contract && new Set(this.contract.lines.map(({ id }) => id)));
  }

  /** Of a line; undefined where the contract is not known or has no such line. */
  kindOf(line: string): LineKind | undefined {
    return this.contract?.line(line)?.kind;
  }

  hostType() {
    return this.type('host type', this.platform?.document.hostTypes);
  }

  image() {
    return this.type('image', this.platform?.document.images);
  }

  securityAgent() {
    return this.type('security agent', this.platform?.document.securityAgents);
  }

  storageBackend() {
    return this.type('storage back end', this.platform?.document.storageBackends);
  }

  gpuNodeType() {
    return this.onBareMetal(this.type('GPU node type', this.platform?.document.gpuNodeTypes));
  }

  physicalServerType() {
    return this.onBareMetal(this.type('physical server type', this.platform?.document.physicalServerTypes));
  }

  gpuCardType() {
    return this.type('GPU card type', this.platform?.document.gpuCardTypes);
  }

  /** Refuses an image that does not run on the architecture of the host or server type that it is for. */
  readonly imageFits = (entry: { image: string; hostType?: string; type?: string }, context: z.RefinementCtx): void => {
    const type = entry.hostType ?? entry.type;
    const misfit = this.platform === undefined || type === undefined ? undefined : imageMisfit(this.platform.document, entry.image, type);
    if (misfit !== undefined) context.addIssue({ code: 'custom', path: ['image'], message: misfit });
  };

  /** Whole machines are provisioned on a network of their own: without it there are none, whatever types the platform has. */
  private onBareMetal(type: ReturnType<typeof nameOf>) {
    const { platform } = this;
    if (platform === undefined || platform.document.networks.bareMetal !== undefined) return type;
    return type.refine(() => false, {
      error: () => `expected a platform with a bare-metal network, which '${platform.document.id}' has not (networks.bareMetal)`,
    });
  }

  private type(what: string, entries: readonly { id: string }[] | undefined) {
    return nameOf(`${what} of the platform`, entries && new Set(entries.map(({ id }) => id)));
  }
}
