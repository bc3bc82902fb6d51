import * as z from 'zod';
import { contractSchema } from '../contract/contract-schema';
import { registerSchema } from '../contract/register-schema';
import { priceListSchema } from '../cost/price-list-schema';
import { deploymentSchema } from '../deployment/deployment-schema';
import { platformSchema } from '../platform/platform-schema';
import { costJsonSchema } from '../report/cost-json-schema';
import { findingsJsonSchema } from '../report/findings-json-schema';
import { UsageError } from './command';
import { commandLine } from './command-line';

const DOCUMENTS: Record<string, () => z.ZodType> = {
  contract: () => contractSchema,
  register: () => registerSchema,
  platform: () => platformSchema,
  deployment: () => deploymentSchema(),
  'price-list': () => priceListSchema(),
  finding: () => findingsJsonSchema,
  cost: () => costJsonSchema,
};

const HELP = `Examples:
  pactform schema deployment > deployment.schema.json
  # first line of a document, for editors with YAML support:
  # yaml-language-server: $schema=deployment.schema.json

Prints the JSON Schema of a document, made from the same definition that the document is read with; 'finding' and 'cost' are what
'check' and 'cost' print with --format json.

Usage: pactform schema ${Object.keys(DOCUMENTS).join('|')}
`;

/** `pactform schema`: the JSON Schema of a document. */
export const schema = commandLine({
  name: 'schema',
  help: HELP,
  options: {},
  run({ positionals }, { out }) {
    const [name] = positionals;
    const document = name === undefined ? undefined : DOCUMENTS[name]?.();
    if (document === undefined || positionals.length !== 1) {
      throw new UsageError(`name one document: ${Object.keys(DOCUMENTS).join(', ')}`);
    }
    out(`${JSON.stringify(z.toJSONSchema(document, { io: 'input', target: 'draft-7' }), null, 2)}\n`);
    return 0;
  },
});
