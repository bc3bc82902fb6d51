"""Bare-metal nodes that the servers are on, as Ironic describes them, without how their power is switched."""


def read(reading):
    servers = {each.id: each.name for each in reading.servers}
    networks = {}
    for port in reading.cloud.baremetal.ports(details=True):
        networks.setdefault(port.node_id, []).append(port.physical_network)
    return {
        'nodes': [
            {
                'id': node.id,
                'name': node.name,
                'server': servers[node.instance_id],
                'resourceClass': node.resource_class,
                'properties': {key: value for key, value in node.properties.items() if key != 'capabilities'},
                'capabilities': _capabilities(node.properties.get('capabilities', '')),
                # One for each network card.
                'physicalNetworks': sorted(networks.get(node.id, []), key=str),
                'provisionState': node.provision_state,
                'powerState': node.power_state,
            }
            for node in reading.cloud.baremetal.nodes(details=True)
            if node.instance_id in servers
        ]
    }


def _capabilities(text):
    """Ironic keeps them as one text, 'cards:8,card_memory_gb:64', which flavors can ask for."""
    return dict(each.split(':', 1) for each in text.split(',') if each)
