import type { Comparison } from './comparison';
import { sorted } from './figures';
import { inNetwork } from './in-network';
import { projectOf } from './project-of';
import type { Signed } from './signed';

export const network: Comparison = {
  kind: 'network',
  compares:
    "the contract's network with the ranges and resolvers of the deployment, named addresses kept free, shared with the services and nobody else; the router to the external network",
  subjects: (signed) => [`network ${signed.contract.id}-network`, ...(reachesOut(signed) ? [`router of ${signed.contract.id}`] : [])],
  expectations: (signed, cloud) => {
    const { cidr, ipv6Cidr, dns = [], static: reserved } = signed.deployment.network;
    const name = `${signed.contract.id}-network`;
    const subject = `network ${name}`;
    const subnets = cloud.subnets.filter((subnet) => subnet.network === name);
    const [own] = subnets.filter((subnet) => subnet.ipVersion === 4);
    const given = own?.allocationPools.flatMap(({ start, end }) => [start, end]) ?? [];
    const grants = cloud.rbacPolicies.filter((policy) => policy.name === name);
    const found = cloud.networks.find((each) => each.name === name);
    const router = cloud.routers.find(({ project }) => project === projectOf(signed, 'servers'));
    return [
      { subject, figure: 'project', demand: 'is', required: projectOf(signed, 'servers'), found: found?.project },
      { subject, figure: 'shared with everyone', demand: 'is', required: false, found: found?.shared },
      {
        subject,
        figure: 'ranges',
        demand: 'is',
        required: sorted([cidr, ...(ipv6Cidr === undefined ? [] : [ipv6Cidr])]),
        found: sorted(subnets.map((each) => each.cidr)),
      },
      { subject, figure: 'resolvers', demand: 'is', required: sorted(dns), found: sorted(subnets.flatMap((each) => each.dns)) },
      {
        subject,
        figure: 'projects it is shared with',
        demand: 'is',
        required: [projectOf(signed, 'services')],
        found: sorted(new Set(grants.map(({ targetProject }) => targetProject))),
      },
      ...(reserved === undefined
        ? []
        : [
            {
              subject,
              figure: 'pool boundaries among named addresses',
              demand: 'is' as const,
              required: given.length === 0 ? ['a pool'] : [],
              found: given.filter((address) => inNetwork(address, reserved)),
            },
          ]),
      ...(reachesOut(signed)
        ? [
            {
              subject: `router of ${signed.contract.id}`,
              figure: 'external network',
              demand: 'is' as const,
              required: signed.platform.networks.external,
              found: router?.externalNetwork ?? undefined,
            },
            {
              subject: `router of ${signed.contract.id}`,
              figure: 'subnets',
              demand: 'is' as const,
              required: sorted(subnets.map((each) => each.name)),
              found: router?.subnets,
            },
          ]
        : []),
    ];
  },
};

function reachesOut({ deployment: { bandwidth = [], publicIps = [], vpns = [] } }: Signed): boolean {
  return bandwidth.length + publicIps.length + vpns.length > 0;
}
