"""Public IPv4 addresses. Neutron has no names for them: the description begins with the deployment's."""
from . import join_key


def read(reading):
    found = []
    for address in reading.cloud.network.ips():
        key = join_key.of_tags(address.tags)
        if reading.owns(project=address.project_id, key=key):
            name, _, reason = (address.description or '').partition(': ')
            found.append({
                'name': name,
                'reason': reason or None,
                'project': reading.project(address.project_id),
                'lines': key['lines'],
                'address': address.floating_ip_address,
                'network': reading.networks.get(address.floating_network_id, address.floating_network_id),
                'port': address.port_id,
                'fixedAddress': address.fixed_ip_address,
                'status': address.status,
            })
    return {'floatingIps': found}
