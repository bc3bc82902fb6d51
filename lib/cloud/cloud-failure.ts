import type { ServiceType } from './service';

/** A service that does not answer a question, or not as it should; in the user's words. */
export class CloudFailure extends Error {
  constructor(
    readonly service: ServiceType,
    readonly url: string,
    message: string,
    readonly fix: string,
    /** Status of an answer that was a refusal. */
    readonly status?: number,
  ) {
    super(message);
    this.name = 'CloudFailure';
  }
}
