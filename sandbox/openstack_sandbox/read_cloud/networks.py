"""Networks of the contract, their subnets, and the projects that they are shared with."""
from . import join_key


def read(reading):
    network = reading.cloud.network
    networks = [each for each in network.networks() if _owns(reading, each)]
    ours = {each.id for each in networks}
    return {
        'networks': [
            {
                'name': each.name,
                'project': reading.project(each.project_id),
                'shared': each.is_shared,
                'external': each.is_router_external,
                'status': each.status,
            }
            for each in networks
        ],
        'subnets': [
            {
                'name': each.name,
                'project': reading.project(each.project_id),
                'network': reading.networks.get(each.network_id, each.network_id),
                'ipVersion': each.ip_version,
                'cidr': each.cidr,
                'allocationPools': sorted(each.allocation_pools, key=lambda pool: pool['start']),
                'dns': each.dns_nameservers,
                'dhcp': each.is_dhcp_enabled,
            }
            for each in network.subnets()
            if _owns(reading, each)
        ],
        'rbacPolicies': [
            {
                'name': reading.networks.get(each.object_id, each.object_id),
                'action': each.action,
                'objectType': each.object_type,
                'targetProject': reading.project(each.target_project_id),
            }
            for each in network.rbac_policies()
            if each.object_id in ours or {each.project_id, each.target_project_id} & reading.projects.keys()
        ],
    }


def _owns(reading, each):
    return reading.owns(project=each.project_id, key=join_key.of_tags(each.tags), name=each.name)
