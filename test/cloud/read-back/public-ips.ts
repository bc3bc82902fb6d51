import type { CloudDocument } from './cloud-document';
import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { limit, sorted } from './figures';
import { inNetwork } from './in-network';
import { projectOf } from './project-of';
import { publicIpNames } from './public-ip-names';
import { serverIn } from './server-of-pool';
import type { Signed } from './signed';

export const publicIps: Comparison = {
  kind: 'public addresses',
  compares:
    "each address is of the external network (or, IPv6, of the contract's), in the project whose traffic it takes, and leads to the load balancer, the entry or the bastion that has it; none is there beyond them, and no more than bought",
  subjects: (signed) => [
    ...publicIpNames(signed).map(({ name }) => `address ${name}`),
    ...publicIpNames(signed).map(({ line }) => `line ${line}`),
  ],
  expectations: (signed, cloud) => [
    ...publicIpNames(signed).flatMap((address) =>
      address.family === 'ipv4' ? ofFloating(signed, cloud, address) : ofPort(signed, cloud, address),
    ),
    ...sorted(new Set(publicIpNames(signed).map(({ line }) => line))).flatMap((line) => ofLine(signed, cloud, line)),
  ],
};

type Named = ReturnType<typeof publicIpNames>[number];

/** Port of what the deployment gives an address to; undefined for one that is only kept. */
function holder(signed: Signed, cloud: CloudDocument, address: string): { readonly port: string | undefined } | undefined {
  const { loadBalancers = [], wafs = [], remoteAccess } = signed.deployment;
  const balancer = loadBalancers.find(({ publicIp }) => publicIp === address);
  if (balancer !== undefined) {
    const behindWaf = wafs.some(({ protects }) => protects === balancer.name);
    const name = `${signed.contract.id}-${balancer.name}${behindWaf ? '-entry' : ''}`;
    return { port: cloud.loadBalancers.find((each) => each.name === name)?.port };
  }
  if (remoteAccess?.publicIp !== address) return undefined;
  const bastion = serverIn(signed, cloud, 'services', `${signed.contract.id}-bastion`);
  return { port: cloud.ports.find(({ device }) => bastion !== undefined && device === bastion.id)?.id };
}

function ofFloating(signed: Signed, cloud: CloudDocument, { name, line, project }: Named): Expectation[] {
  const subject = `address ${name}`;
  const address = cloud.floatingIps.find((each) => each.name === name);
  const held = holder(signed, cloud, name);
  return [
    { subject, figure: 'project', demand: 'is', required: projectOf(signed, project), found: address?.project },
    { subject, figure: 'lines', line, demand: 'is', required: [line], found: address?.lines },
    { subject, figure: 'network', demand: 'is', required: signed.platform.networks.external, found: address?.network },
    {
      subject,
      figure: 'port that it leads to',
      demand: 'is',
      required: held === undefined ? null : (held.port ?? 'a port'),
      found: address?.port,
    },
  ];
}

function ofPort(signed: Signed, cloud: CloudDocument, { name, line, project }: Named): Expectation[] {
  const subject = `address ${name}`;
  const port = cloud.ports.find((each) => each.name === `${signed.contract.id}-${name}`);
  const { ipv6Cidr = '' } = signed.deployment.network;
  const held = holder(signed, cloud, name);
  return [
    { subject, figure: 'project', demand: 'is', required: projectOf(signed, project), found: port?.project },
    { subject, figure: 'lines', line, demand: 'is', required: [line], found: port?.lines },
    {
      subject,
      figure: 'is one of the network',
      demand: 'is',
      required: true,
      found: port?.addresses.some((each) => inNetwork(each, ipv6Cidr)),
    },
    ...(held === undefined
      ? []
      : [{ subject, figure: 'port of what has it', demand: 'is' as const, required: port?.id ?? 'a port', found: held.port }]),
  ];
}

function ofLine(signed: Signed, cloud: CloudDocument, line: string): Expectation[] {
  const named = publicIpNames(signed).filter((address) => address.line === line);
  const floating = cloud.floatingIps.filter(({ lines }) => lines.includes(line)).length;
  const reserved = cloud.ports.filter(({ lines }) => lines.includes(line)).length;
  const most = limit(signed, line, 'IP');
  const addresses = { subject: `line ${line}`, figure: 'addresses', line, found: floating + reserved };
  return [
    { ...addresses, demand: 'is', required: named.length },
    ...(most === undefined ? [] : [{ ...addresses, demand: 'at most' as const, required: most }]),
  ];
}
