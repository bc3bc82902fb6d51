"""The hosts that the contract's servers are on: aggregates, and Placement's inventories with the real overcommit."""
from openstack.exceptions import raise_from_response


def read(reading):
    used = {}
    for server in reading.servers:
        for allocation in _providers(reading, server):
            used.setdefault(allocation, []).append(server.name)
    aggregates = list(reading.cloud.compute.aggregates())
    return {'hosts': [_row(reading, provider, servers, aggregates) for provider, servers in used.items()]}


def _get(reading, path):
    # Nested providers and their roots are known since 1.14, allocations with types of consumers since 1.38.
    answer = reading.cloud.placement.get(path, microversion='1.28')
    raise_from_response(answer)
    return answer.json()


def _providers(reading, server):
    return _get(reading, f'/allocations/{server.id}')['allocations']


def _row(reading, provider, servers, aggregates):
    facts = _get(reading, f'/resource_providers/{provider}')
    inventories = _get(reading, f'/resource_providers/{provider}/inventories')['inventories']
    return {
        'id': provider,
        'name': facts['name'],
        'root': facts['root_provider_uuid'],
        'servers': sorted(servers),
        'aggregates': sorted(each.name for each in aggregates if facts['name'] in (each.hosts or [])),
        'inventories': {
            resource: {key: inventory[key] for key in ('total', 'reserved', 'allocation_ratio')}
            for resource, inventory in sorted(inventories.items())
        },
    }
