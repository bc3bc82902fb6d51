"""IPsec services, tunnels and policies, which take no tags. Neutron answers with the pre-shared key: it is left out."""


def read(reading):
    network = reading.cloud.network
    if not network.find_extension('vpnaas'):
        return {}
    ike = _by_id(network.vpn_ike_policies())
    ipsec = _by_id(network.vpn_ipsec_policies())
    groups = _by_id(network.vpn_endpoint_groups())
    services = _by_id(network.vpn_services())
    connections = _by_id(network.vpn_ipsec_site_connections())
    routers = _by_id(network.routers())

    def owned(rows):
        return [
            (each, {'name': each.name, 'project': reading.project(each.project_id)})
            for each in rows.values()
            if reading.owns(project=each.project_id, name=each.name)
        ]

    return {
        'vpnServices': [
            {**named, 'router': routers[each.router_id].name, 'status': each.status} for each, named in owned(services)
        ],
        'vpnConnections': [
            {
                **named,
                'service': services[each.vpnservice_id].name,
                'peerAddress': each.peer_address,
                'peerNetworks': sorted(groups[each.peer_ep_group_id].endpoints),
                'localSubnets': sorted(reading.subnets[subnet] for subnet in groups[each.local_ep_group_id].endpoints),
                'ike': _ike(ike[each.ikepolicy_id]),
                'ipsec': _ipsec(ipsec[each.ipsecpolicy_id]),
                'status': each.status,
            }
            for each, named in owned(connections)
        ],
        'vpnIkePolicies': [{**named, **_ike(each)} for each, named in owned(ike)],
        'vpnIpsecPolicies': [{**named, **_ipsec(each)} for each, named in owned(ipsec)],
        'vpnEndpointGroups': [{**named, 'type': each.type} for each, named in owned(groups)],
    }


def _by_id(rows):
    return {each.id: each for each in rows}


def _ike(policy):
    return {**_strength(policy), 'version': policy.ike_version}


def _ipsec(policy):
    return {**_strength(policy), 'protocol': policy.transform_protocol, 'mode': policy.encapsulation_mode}


def _strength(policy):
    return {
        'encryption': policy.encryption_algorithm,
        'integrity': policy.auth_algorithm,
        'pfs': policy.pfs,
    }
