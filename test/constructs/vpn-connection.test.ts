import { VpnConnection, type VpnConnectionProps } from '../../lib/constructs/vpn-connection';
import { VpnGateway } from '../../lib/constructs/vpn-gateway';
import { stackOf, synthesized } from './stack-of';

const VARIABLE = {
  type: 'string',
  sensitive: true,
  nullable: false,
  description: 'Pre-shared key of the VPN tunnel main-office',
  validation: [
    {
      condition: '${length(var.vpn_psk_main_office) >= 32}',
      error_message: 'The pre-shared key of the VPN tunnel main-office must have at least 32 characters.',
    },
  ],
};

const build = (mode: 'online' | 'offline' = 'offline', strength: Partial<VpnConnectionProps> = {}) => {
  const stack = stackOf({ mode });
  const gateway = new VpnGateway(stack, 'gateway', { routerId: 'router', subnetIds: ['subnet'], lines: ['vpn'] });
  new VpnConnection(stack, 'main-office', {
    line: 'vpn',
    peerAddress: '203.0.113.10',
    peerNetworks: ['192.0.2.0/24'],
    gateway,
    ...strength,
  });
  return { stack, ...synthesized(stack) };
};

test('a tunnel has IKE version 2, AES-256, SHA-256 and a group of 2048 bits', () => {
  const strength = { name: 'example-vpn-main-office', encryption_algorithm: 'aes-256', auth_algorithm: 'sha256', pfs: 'group14' };
  expect(build().resource).toEqual({
    openstack_vpnaas_ike_policy_v2: {
      'main-office_ike-policy': {
        ...strength,
        ike_version: 'v2',
        phase1_negotiation_mode: 'main',
        lifetime: [{ units: 'seconds', value: 28800 }],
      },
    },
    openstack_vpnaas_ipsec_policy_v2: {
      'main-office_ipsec-policy': {
        ...strength,
        transform_protocol: 'esp',
        encapsulation_mode: 'tunnel',
        lifetime: [{ units: 'seconds', value: 3600 }],
      },
    },
    openstack_vpnaas_service_v2: { gateway_service: { name: 'example-vpn', router_id: 'router' } },
    openstack_vpnaas_endpoint_group_v2: {
      gateway_endpoints: { name: 'example-vpn', type: 'subnet', endpoints: ['subnet'] },
      'main-office_peer-networks': { name: 'example-vpn-main-office', type: 'cidr', endpoints: ['192.0.2.0/24'] },
    },
    openstack_vpnaas_site_connection_v2: {
      'main-office_connection': {
        name: 'example-vpn-main-office',
        vpnservice_id: '${openstack_vpnaas_service_v2.gateway_service.id}',
        ikepolicy_id: '${openstack_vpnaas_ike_policy_v2.main-office_ike-policy.id}',
        ipsecpolicy_id: '${openstack_vpnaas_ipsec_policy_v2.main-office_ipsec-policy.id}',
        local_ep_group_id: '${openstack_vpnaas_endpoint_group_v2.gateway_endpoints.id}',
        peer_ep_group_id: '${openstack_vpnaas_endpoint_group_v2.main-office_peer-networks.id}',
        peer_address: '203.0.113.10',
        peer_id: '203.0.113.10',
        psk: '${var.vpn_psk_main_office}',
        dpd: [{ action: 'restart', interval: 30, timeout: 120 }],
      },
    },
  });
});

test('a tunnel can be made stronger', () => {
  const { resource } = build('offline', { encryption: 'aes-256-gcm-16', integrity: 'sha512', pfs: 'group20' });
  const stronger = { encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha512', pfs: 'group20' };
  expect(resource.openstack_vpnaas_ike_policy_v2?.['main-office_ike-policy']).toMatchObject(stronger);
  expect(resource.openstack_vpnaas_ipsec_policy_v2?.['main-office_ipsec-policy']).toMatchObject(stronger);
});

test('a weaker one is refused, all at once', () => {
  const weaker = JSON.parse('{ "encryption": "aes-192", "integrity": "sha1", "pfs": "group5" }');
  expect(() => build('offline', weaker)).toThrow(
    "test/main-office: encryption: expected one of aes-256, aes-256-ccm-16, aes-256-gcm-16, received 'aes-192'; " +
      "integrity: expected one of sha256, sha384, sha512, received 'sha1'; " +
      'pfs: expected one of group14, group15, group16, group17, group18, group19, group20, group21, group31, ' +
      "received 'group5'",
  );
});

test('the pre-shared key is a sensitive variable that has to be given', () => {
  expect(build('online').variable).toEqual({ vpn_psk_main_office: VARIABLE });
});

test('the stand-in is as long as a key has to be', () => {
  expect('stand-in of an offline stack, not a key'.length).toBeGreaterThanOrEqual(32);
});

test('offline a stand-in takes the place of the key, so that a plan needs nothing', () => {
  expect(build().variable).toEqual({ vpn_psk_main_office: { ...VARIABLE, default: 'stand-in of an offline stack, not a key' } });
});

test('a tunnel is one set of its line', () => {
  expect(build().stack.inventory.services.map(({ name }) => name)).toEqual(['main-office']);
});
