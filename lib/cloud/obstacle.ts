import type { ServiceType } from './service';

/** What a check found of one stack. */
export interface Trouble {
  /** `later`: the entitlement, which is deployed first, brings it. `unknown`: it could not be looked at. */
  readonly severity: 'error' | 'later' | 'unknown';
  /** Service of OpenStack that is concerned; none for what is wrong on this machine. */
  readonly service?: ServiceType;
  /** Value received and value required. */
  readonly message: string;
  /** What to do, with the command. */
  readonly fix: string;
}

/** Who asked: an entry of `clouds.yaml`. */
export interface Asker {
  readonly entry: string;
  /** Absent where no file was found. */
  readonly file?: string;
}

/** One thing in the way of a deployment, with the stacks that it is in the way of. */
export interface Obstacle extends Trouble {
  /** What was looked at, such as `image`. */
  readonly check: string;
  /** Address of the service. */
  readonly url?: string;
  readonly stacks: readonly string[];
  readonly askers: readonly Asker[];
}
