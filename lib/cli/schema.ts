import * as z from 'zod';
import { contractSchema } from '../contract/contract-schema';
import { registerSchema } from '../contract/register-schema';
import { priceListSchema } from '../cost/price-list-schema';
import { deploymentSchema } from '../deployment/deployment-schema';
import { platformSchema } from '../platform/platform-schema';
import { costJsonSchema } from '../report/cost-json-schema';
import { findingsJsonSchema } from '../report/findings-json-schema';
import { preflightJsonSchema } from '../report/preflight-json-schema';
import { UsageError } from './command';
import { commandLine } from './command-line';

const DOCUMENTS = new Map<string, () => z.ZodType>([
  ['contract', () => contractSchema],
  ['register', () => registerSchema],
  ['platform', () => platformSchema],
  ['deployment', () => deploymentSchema()],
  ['price-list', () => priceListSchema()],
  ['finding', () => findingsJsonSchema],
  ['cost', () => costJsonSchema],
  ['preflight', () => preflightJsonSchema],
]);
const NAMES = [...DOCUMENTS.keys()];

const HELP = `Examples:
  pactform schema deployment > deployment.schema.json
  # first line of a document, for editors with YAML support:
  # yaml-language-server: $schema=deployment.schema.json

Prints the JSON Schema of a document, made from the same definition that the document is read with; 'finding', 'cost' and
'preflight' are what 'check', 'cost' and 'preflight' print with --format json.

Usage: pactform schema ${NAMES.join('|')}
`;

/** `pactform schema`: the JSON Schema of a document. */
export const schema = commandLine({
  name: 'schema',
  help: HELP,
  options: {},
  run({ positionals }, { out }) {
    const [name, ...others] = positionals;
    if (name === undefined) throw new UsageError(`no document is named; it is one of ${NAMES.join(', ')}`);
    if (others.length > 0) throw new UsageError(`one document at a time has its schema printed, received ${positionals.join(', ')}`);
    const document = DOCUMENTS.get(name)?.();
    if (document === undefined) throw new UsageError(`'${name}' is not a document; it is one of ${NAMES.join(', ')}`);
    out(`${JSON.stringify(z.toJSONSchema(document, { io: 'input', target: 'draft-7' }), null, 2)}\n`);
    return 0;
  },
});
