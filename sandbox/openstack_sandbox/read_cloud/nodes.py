"""Bare-metal nodes that the servers are on, as Ironic describes them, without how their power is switched."""


def read(reading):
    servers = {each.id: each.name for each in reading.servers}
    return {
        'nodes': [
            {
                'id': node.id,
                'name': node.name,
                'server': servers[node.instance_id],
                'resourceClass': node.resource_class,
                'properties': node.properties,
                'extra': node.extra,
                'traits': sorted(node.traits or []),
                'provisionState': node.provision_state,
                'powerState': node.power_state,
            }
            for node in reading.cloud.baremetal.nodes(details=True)
            if node.instance_id in servers
        ]
    }
