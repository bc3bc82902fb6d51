// The same servers as a cdktf user writes them: a loop over three resources. Its user data is two lines, where the pool's is a program:
// `node plain-cdktf.cjs OUTDIR COUNT`.
const { App, TerraformStack } = require('cdktf');
const { BlockstorageVolumeV3 } = require('@cdktf/provider-openstack/lib/blockstorage-volume-v3');
const { ComputeInstanceV2 } = require('@cdktf/provider-openstack/lib/compute-instance-v2');
const { ComputeServergroupV2 } = require('@cdktf/provider-openstack/lib/compute-servergroup-v2');
const { NetworkingPortV2 } = require('@cdktf/provider-openstack/lib/networking-port-v2');
const { NetworkingSecgroupV2 } = require('@cdktf/provider-openstack/lib/networking-secgroup-v2');
const { OpenstackProvider } = require('@cdktf/provider-openstack/lib/provider');
const { reportRun } = require('./report-run.cjs');
const { serverNames } = require('./server-names.cjs');

const [, , outdir, count] = process.argv;
const tags = ['pactform:contract=example', 'pactform:line=cpu-arm', 'pactform:line=memory', 'pactform:line=operating-system'];
const app = new App({ outdir });
const stack = new TerraformStack(app, 'servers');
new OpenstackProvider(stack, 'openstack', { cloud: 'example-servers' });
const group = new ComputeServergroupV2(stack, 'group', { name: 'example-web', policies: ['soft-anti-affinity'] });
const securityGroup = new NetworkingSecgroupV2(stack, 'security-group', { name: 'example-web', tags });
for (const name of serverNames(Number(count))) {
  const port = new NetworkingPortV2(stack, `${name}-port`, {
    name: `example-${name}-main`,
    networkId: 'network',
    fixedIp: [{ subnetId: 'subnet' }],
    securityGroupIds: [securityGroup.id],
    tags,
  });
  const boot = new BlockstorageVolumeV3(stack, `${name}-boot`, {
    name: `${name}-boot`,
    size: 100,
    volumeType: 'example-general',
    enableOnlineResize: true,
    imageId: 'image',
    metadata: { 'pactform:contract': 'example', 'pactform:line': 'storage-general' },
    lifecycle: { ignoreChanges: ['image_id'] },
  });
  new ComputeInstanceV2(stack, name, {
    name,
    flavorName: 'example-arm-standard-8c32g',
    blockDevice: [{ uuid: boot.id, sourceType: 'volume', destinationType: 'volume', bootIndex: 0, deleteOnTermination: false }],
    network: [{ port: port.id }],
    schedulerHints: [{ group: group.id }],
    metadata: { 'pactform:contract': 'example', 'pactform:line': 'cpu-arm,memory,operating-system' },
    userData: `#cloud-config\nhostname: ${name}\n`,
    lifecycle: { ignoreChanges: ['user_data'] },
  });
}
app.synth();
reportRun();
