import { createRequire } from 'node:module';
import { WHAT_RUNS } from './what-runs.mjs';

const compiled = createRequire(new URL('../../dist/lib/', import.meta.url));
const { drawsByLine } = compiled('./inventory/draws-by-line.js');
const { inventoryOfDeployment } = compiled('./inventory/inventory-of-deployment.js');
const { drawnOn } = compiled('./cost/drawn.js');
const { Quantity } = compiled('./quantity/quantity.js');
const { table } = compiled('./report/table.js');

const COLUMNS = [
  { heading: 'Line', align: 'left' },
  { heading: 'Service', align: 'left' },
  { heading: 'Clause', align: 'left' },
  { heading: 'In the contract', align: 'right' },
  { heading: 'Deployed', align: 'right' },
  { heading: 'Runs', align: 'right' },
  { heading: 'As the cloud says', align: 'left' },
];

/** Every line of the contract beside what runs for it: the lines of a table, and the ids of those that run otherwise than the deployment says. */
export function contractTable({ contract, deployment }, cloud) {
  const draws = drawsByLine(inventoryOfDeployment(deployment));
  const lines = contract.lines.map((line) => {
    const { unit, read } = WHAT_RUNS[line.kind];
    const [amount, ...facts] = read(...whatIsThere(line, { contract, deployment, cloud }));
    return { line, asked: drawnOn(draws, line.id, unit).quantity, runs: Quantity.of(amount, unit), facts };
  });
  const rows = lines.map(({ line, asked, runs, facts }) => [
    line.id,
    line.name.zh,
    contract.clauseRef(line.clause),
    contract.entitlement(line)?.toString() ?? 'without a number',
    asked.toString(),
    runs.toString(),
    facts.filter((fact) => fact !== '').join('; '),
  ]);
  return { text: table(COLUMNS, rows), different: lines.filter(({ asked, runs }) => !asked.eq(runs)).map(({ line }) => line.id) };
}

/** Of all that was read, what a line asks for: the resources that name it, and those of the contract that can name none. */
function whatIsThere({ id }, { contract, deployment, cloud }) {
  const project = `${contract.id}-servers`;
  const customers = cloud.servers.filter((server) => server.project === project);
  const isDatabase = (line) => contract.line(line)?.kind === 'database';
  const on = (kind) => cloud[kind].filter(({ lines }) => lines.includes(id));
  return [
    on,
    {
      cloud,
      customers,
      databases: customers.filter(({ lines }) => lines.some(isDatabase)),
      quota: cloud.quotas.find((quota) => quota.project === project),
      nodesOf: (servers) => cloud.nodes.filter(({ server }) => servers.some(({ name }) => name === server)),
      agent: deployment.document.hostServices.find(({ line }) => line === id)?.agent,
    },
  ];
}
