"""Ports: of servers, of load balancers' addresses, of routers, and those that hold a public IPv6 address."""
from . import join_key


def read(reading):
    found = []
    for port in reading.cloud.network.ports():
        key = join_key.of_tags(port.tags)
        if reading.owns(project=port.project_id, key=key, name=port.name):
            found.append({
                'id': port.id,
                'name': port.name,
                'project': reading.project(port.project_id),
                'lines': key['lines'],
                'description': port.description,
                'network': reading.networks.get(port.network_id, port.network_id),
                'addresses': sorted(each['ip_address'] for each in port.fixed_ips),
                'owner': port.device_owner,
                'device': port.device_id,
                'qosPolicy': reading.qos_policies.get(port.qos_policy_id),
                'securityGroups': sorted(reading.security_groups.get(each, each) for each in port.security_group_ids),
                'status': port.status,
            })
    return {'ports': found}
