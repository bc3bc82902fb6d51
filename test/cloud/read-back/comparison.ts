import type { CloudDocument } from './cloud-document';
import type { Expectation } from './expectation';
import type { Signed } from './signed';

/** How one kind of thing in the cloud is laid beside the documents. */
export interface Comparison {
  readonly kind: string;
  /** What is compared, for whoever wants to know what was looked at. */
  readonly compares: string;
  /** Subjects that the documents name: a comparison that leaves one out has compared nothing where something was due. */
  subjects(signed: Signed): readonly string[];
  expectations(signed: Signed, cloud: CloudDocument): readonly Expectation[];
}
