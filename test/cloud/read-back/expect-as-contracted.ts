import type { CloudDocument } from './cloud-document';
import { type Compared, compare } from './compare';
import { signedDocuments } from './signed';

/**
 * What a contract has in the cloud is what its documents say, in every figure that the cloud's APIs give; and something was compared of
 * all that the documents name.
 */
export function expectAsContracted(contractFolder: string, cloud: CloudDocument): Compared {
  const compared = compare(signedDocuments(contractFolder), cloud);
  expect({ breaches: compared.breaches, leftOut: compared.leftOut }).toEqual({ breaches: [], leftOut: [] });
  return compared;
}
