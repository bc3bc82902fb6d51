// An app as a user writes it, on the JavaScript that `npm run build` makes. Its servers run on hosts below the contracted clock:
// `node below-minimum.cjs pactform|plain OUTDIR`.
const { App } = require('cdktf');
const { ContractStack } = require('../../../dist/lib/constructs/contract-stack');
const { HostService } = require('../../../dist/lib/constructs/host-service');
const { PactformApp } = require('../../../dist/lib/constructs/pactform-app');
const { ServerPool } = require('../../../dist/lib/constructs/server-pool');
const { loadContractFolder } = require('../../../dist/lib/deployment/load-contract-folder');
const { Platform } = require('../../../dist/lib/platform/platform');
const { Quantity } = require('../../../dist/lib/quantity/quantity');

const [, , kind, outdir] = process.argv;
const { contract, platform } = loadContractFolder('contracts/example');
const slow = new Platform({
  ...platform.document,
  hostTypes: platform.document.hostTypes.map((type) => ({ ...type, clock: { ...type.clock, value: Quantity.of(2, 'GHz') } })),
});
const options = outdir === undefined ? {} : { outdir };
const app = kind === 'plain' ? new App(options) : new PactformApp(options);
const stack = new ContractStack(app, 'library', { contract, platform: slow, mode: 'offline' });
const web = new ServerPool(stack, 'web', {
  lines: { cpu: 'cpu-arm', memory: 'memory' },
  hostType: 'arm-standard',
  image: 'kylin-arm',
  licence: 'operating-system',
  cpu: Quantity.of(8, 'vCPU'),
  memory: Quantity.of(32, 'GB'),
  boot: { storage: 'general', size: Quantity.of(100, 'GB') },
  servers: ['web-01', 'web-02'],
  storageTypes: [{ id: 'general', line: 'storage-general', backend: 'general', iops: Quantity.of(3000, 'IOPS') }],
  networks: { main: { networkId: 'network', subnetId: 'subnet' } },
});
for (const line of ['antivirus', 'hardening']) new HostService(stack, line, { line, servers: { web: web.servers } });
app.synth();
