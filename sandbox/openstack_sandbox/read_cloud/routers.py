"""Routers: which network is outside, what limits the way there, and which subnets are inside."""
from . import join_key


def read(reading):
    found = []
    for router in reading.cloud.network.routers():
        key = join_key.of_tags(router.tags)
        if reading.owns(project=router.project_id, key=key, name=router.name):
            outside = router.external_gateway_info or {}
            inside = reading.cloud.network.ports(device_id=router.id, device_owner='network:router_interface')
            found.append({
                'name': router.name,
                'project': reading.project(router.project_id),
                'lines': key['lines'],
                'externalNetwork': reading.networks.get(outside.get('network_id')),
                'qosPolicy': reading.qos_policies.get(outside.get('qos_policy_id')),
                'subnets': sorted(reading.subnets[ip['subnet_id']] for port in inside for ip in port.fixed_ips),
                'status': router.status,
            })
    return {'routers': found}
