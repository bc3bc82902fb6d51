// An app whose servers run on hosts below the contracted clock: `node below-minimum.ts pactform|plain OUTDIR`.
import { App } from 'cdktf';
import { ContractStack } from '../../../lib/constructs/contract-stack';
import { HostService } from '../../../lib/constructs/host-service';
import { PactformApp } from '../../../lib/constructs/pactform-app';
import { ServerPool } from '../../../lib/constructs/server-pool';
import { loadContractFolder } from '../../../lib/deployment/load-contract-folder';
import { Platform } from '../../../lib/platform/platform';
import { Quantity } from '../../../lib/quantity/quantity';

const [, , kind, outdir = ''] = process.argv;
const { contract, platform } = loadContractFolder('contracts/example');
const slow = new Platform({
  ...platform.document,
  hostTypes: platform.document.hostTypes.map((type) => ({ ...type, clock: { ...type.clock, value: Quantity.of(2, 'GHz') } })),
});
const app = kind === 'plain' ? new App({ outdir }) : new PactformApp({ outdir });
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
