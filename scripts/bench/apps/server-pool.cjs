// Whole servers (port, boot volume, instance) with this project's own pool, with the rules run over all of them:
// `node server-pool.cjs OUTDIR COUNT`.
const { Contract } = require('../../../dist/lib/contract/contract');
const { ContractStack } = require('../../../dist/lib/constructs/contract-stack');
const { HostService } = require('../../../dist/lib/constructs/host-service');
const { PactformApp } = require('../../../dist/lib/constructs/pactform-app');
const { ServerPool } = require('../../../dist/lib/constructs/server-pool');
const { loadContractFolder } = require('../../../dist/lib/deployment/load-contract-folder');
const { Quantity } = require('../../../dist/lib/quantity/quantity');
const { reportRun } = require('./report-run.cjs');
const { serverNames } = require('./server-names.cjs');

const [, , outdir, count] = process.argv;
const { contract: small, platform } = loadContractFolder('contracts/example');
/** The example, with enough of each line. */
const lines = small.lines.map((line) => (line.quantity === undefined ? line : { ...line, quantity: line.quantity.times(100_000) }));
const contract = new Contract({ ...small.document, lines });
const app = new PactformApp({ outdir });
const stack = new ContractStack(app, 'servers', { contract, platform, mode: 'offline' });
const web = new ServerPool(stack, 'web', {
  lines: { cpu: 'cpu-arm', memory: 'memory' },
  hostType: 'arm-standard',
  image: 'kylin-arm',
  licence: 'operating-system',
  cpu: Quantity.of(8, 'vCPU'),
  memory: Quantity.of(32, 'GB'),
  boot: { storage: 'general', size: Quantity.of(100, 'GB') },
  storageTypes: [{ id: 'general', line: 'storage-general', backend: 'general', iops: Quantity.of(3000, 'IOPS') }],
  networks: { main: { networkId: 'network', subnetId: 'subnet' } },
  servers: serverNames(Number(count)),
});
for (const line of ['antivirus', 'hardening']) new HostService(stack, line, { line, servers: { web: web.servers } });
app.synth();
reportRun();
