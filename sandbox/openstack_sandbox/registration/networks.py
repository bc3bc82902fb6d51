"""Networks of the platforms: the ones with public addresses, and those that bare-metal nodes stand on."""

# RFC 2544's range for tests, one /24 for each network: nobody's addresses, and none that the contracts use.
SUBNET = '198.18.{}.0/24'
IPV6_POOL = '2001:db8::/32'


def register_networks(cloud, description):
    known = {network.name for network in cloud.network.networks()}
    pools = {pool.name for pool in cloud.network.subnet_pools()}
    for number, network in enumerate(sorted(description['networks'], key=lambda each: each['name'])):
        name = network['name']
        if network['use'] == 'ipv6Pool':
            if name not in pools:
                cloud.network.create_subnet_pool(name=name, prefixes=[IPV6_POOL], default_prefixlen=64, shared=True)
            continue
        if name in known:
            continue
        external = network['use'] == 'external'
        made = cloud.network.create_network(
            name=name,
            provider_network_type='flat',
            provider_physical_network=name,
            # Everyone may take addresses of an external network; ports on the others are made by the projects themselves.
            **({'is_router_external': True} if external else {'is_shared': True}),
        )
        cloud.network.create_subnet(
            name=name, network_id=made.id, ip_version=4, cidr=SUBNET.format(number), enable_dhcp=not external
        )
