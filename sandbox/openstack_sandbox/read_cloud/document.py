"""The document: a list for each kind of thing, in the order of the stacks that make them."""
from keystoneauth1.exceptions import ClientException
from openstack.exceptions import SDKException

from . import (
    aggregates,
    certificates,
    credentials,
    flavors,
    floating_ips,
    hosts,
    images,
    load_balancer_flavors,
    load_balancers,
    network_qos,
    networks,
    nodes,
    object_containers,
    ports,
    projects,
    quotas,
    role_assignments,
    routers,
    security_groups,
    server_groups,
    servers,
    shares,
    volume_types,
    volumes,
    vpn,
)
from .reading import Reading

# The services that each kind is read from, and the function that reads it: `{key of the document: rows}`.
KINDS = (
    (('identity',), projects.read),
    (('identity',), role_assignments.read),
    (('identity',), quotas.read),
    (('identity',), credentials.read),
    (('compute',), flavors.read),
    (('compute',), aggregates.read),
    (('block-storage',), volume_types.read),
    (('network',), network_qos.read),
    (('load-balancer',), load_balancer_flavors.read),
    (('network',), networks.read),
    (('network',), routers.read),
    (('network',), security_groups.read),
    (('network',), ports.read),
    (('network',), floating_ips.read),
    (('compute',), servers.read),
    (('compute',), server_groups.read),
    (('image',), images.read),
    (('block-storage',), volumes.read),
    (('load-balancer',), load_balancers.read),
    (('network',), vpn.read),
    (('shared-file-system',), shares.read),
    (('key-manager',), certificates.read),
    (('object-store',), object_containers.read),
    (('baremetal', 'compute'), nodes.read),
    (('placement', 'compute'), hosts.read),
)


class NotRead(Exception):
    """A kind that could not be read: which service refused, and what it said."""


def document(cloud, contract):
    reading = Reading(cloud, contract)
    whole = {'contract': contract}
    for services, read in KINDS:
        if not all(map(reading.has, services)):
            continue
        try:
            whole.update(read(reading))
        except (ClientException, SDKException) as error:
            kind = read.__module__.rpartition('.')[2].replace('_', ' ')
            raise NotRead(f'the {kind} of {contract} cannot be read from the {services[0]} service: {error}') from error
    return {key: sorted(rows, key=_order) if isinstance(rows, list) else rows for key, rows in whole.items()}


def _order(row):
    """APIs answer in whatever order they like."""
    return [str(row.get(part)) for part in ('name', 'project', 'user', 'role', 'id')]
