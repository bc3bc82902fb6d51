import type { Comparison } from './comparison';
import type { Expectation } from './expectation';
import { sorted } from './figures';
import { projectOf } from './project-of';

/** What Neutron knows of 128 bits of strength or more for data, and of groups of 2048 bits or of elliptic curves. */
const ENCRYPTION = ['aes-256', 'aes-256-ccm-16', 'aes-256-gcm-16'];
const INTEGRITY = ['sha256', 'sha384', 'sha512'];
const GROUPS = ['group14', 'group15', 'group16', 'group17', 'group18', 'group19', 'group20', 'group21', 'group31'];

export const vpns: Comparison = {
  kind: 'VPN tunnels',
  compares:
    'each tunnel leads from the network of the contract to the site and networks of the deployment, by IKE version 2 and ESP, with AES-256, SHA-2 and forward secrecy; and no other tunnel is there',
  subjects: ({ deployment: { vpns: tunnels = [] } }) => tunnels.map(({ name }) => `tunnel ${name}`),
  expectations: (signed, cloud) => {
    const { vpns: tunnels = [] } = signed.deployment;
    const names = sorted(tunnels.map(({ name }) => `${signed.contract.id}-vpn-${name}`));
    return tunnels.flatMap((tunnel): Expectation[] => {
      const subject = `tunnel ${tunnel.name}`;
      const connection = cloud.vpnConnections.find(({ name }) => name === `${signed.contract.id}-vpn-${tunnel.name}`);
      const service = cloud.vpnServices.find(({ name }) => name === connection?.service);
      const policies = (
        [
          ['IKE', connection?.ike],
          ['IPsec', connection?.ipsec],
        ] as const
      ).flatMap(([kind, policy]): Expectation[] => [
        {
          subject,
          figure: `${kind} encryption`,
          line: tunnel.line,
          demand: 'one of',
          required: chosen(tunnel.encryption, ENCRYPTION),
          found: policy?.encryption,
        },
        {
          subject,
          figure: `${kind} integrity`,
          line: tunnel.line,
          demand: 'one of',
          required: chosen(tunnel.integrity, INTEGRITY),
          found: policy?.integrity,
        },
        {
          subject,
          figure: `${kind} forward secrecy`,
          line: tunnel.line,
          demand: 'one of',
          required: chosen(tunnel.pfs, GROUPS),
          found: policy?.pfs,
        },
      ]);
      return [
        { subject, figure: 'project', demand: 'is', required: projectOf(signed, 'servers'), found: connection?.project },
        { subject, figure: 'site', line: tunnel.line, demand: 'is', required: tunnel.peerAddress, found: connection?.peerAddress },
        {
          subject,
          figure: 'networks of the site',
          line: tunnel.line,
          demand: 'is',
          required: sorted(tunnel.peerNetworks),
          found: connection?.peerNetworks,
        },
        {
          subject,
          figure: 'subnets that it reaches',
          demand: 'is',
          required: [`${signed.contract.id}-ipv4`],
          found: connection?.localSubnets,
        },
        { subject, figure: 'router', demand: 'is', required: `${signed.contract.id}-router`, found: service?.router },
        { subject, figure: 'version of IKE', demand: 'is', required: 'v2', found: connection?.ike.version },
        { subject, figure: 'protocol', demand: 'is', required: 'esp', found: connection?.ipsec.protocol },
        ...policies,
        { subject, figure: 'all tunnels', demand: 'is', required: names, found: sorted(cloud.vpnConnections.map(({ name }) => name)) },
      ];
    });
  },
};

function chosen(choice: string | undefined, strong: readonly string[]): readonly string[] {
  return choice === undefined ? strong : strong.filter((each) => each === choice);
}
