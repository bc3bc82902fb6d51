"""Bare-metal nodes in Ironic, ready to be chosen, each with the network ports that it is bought with."""
import hashlib
import re
from concurrent.futures import ThreadPoolExecutor

from ..architectures import INSTRUCTION_SETS
from ..ready import wait_for

# Ironic's process is one; more requests at once only wait there.
AT_ONCE = 4


def register_nodes(cloud, description):
    fabrics = _fabrics(description['networks'])
    known = {node.name: node.id for node in cloud.baremetal.nodes(fields=['name', 'uuid'])}
    addresses = {port.address for port in cloud.baremetal.ports(fields=['address'])}

    def enrol(node):
        node_id = known.get(node['name']) or _create_node(cloud, node).id
        for number, fabric in enumerate(fabrics):
            if _address(node['name'], number) not in addresses:
                _create_port(cloud, node_id, node['name'], number, fabric)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(enrol, description['nodes']))
    wait_for('every bare-metal node is available', lambda: _advance(cloud))
    nodes = {node.id for node in cloud.baremetal.nodes(fields=['uuid'])}
    wait_for('Nova knows every bare-metal node', lambda: nodes <= {host.name for host in cloud.compute.hypervisors()})


def _fabrics(networks):
    """Physical networks of a node's ports. With no fast network between nodes, a server has two on the other."""
    named = {network['use']: network['name'] for network in networks}
    return [named[use] for use in ('bareMetal', 'interconnect', 'bareMetal') if use in named]


def _create_node(cloud, node):
    return cloud.baremetal.create_node(
        name=node['name'],
        driver='fake-hardware',
        # Nova puts the prefix of all custom classes before it.
        resource_class=node['resourceClass'].removeprefix('CUSTOM_'),
        properties={
            'cpus': node['cores'],
            'memory_mb': node['memoryMb'],
            'local_gb': node['diskGb'],
            'cpu_arch': INSTRUCTION_SETS[node['architecture']],
            'capabilities': ','.join(_capability(*figure) for figure in node['properties'].items()),
        },
    )


def _create_port(cloud, node_id, name, number, fabric):
    cloud.baremetal.create_port(
        node_id=node_id,
        address=_address(name, number),
        physical_network=fabric,
        local_link_connection={
            'switch_id': _address(fabric, 0),
            'port_id': f'{name}-{number}',
            'switch_info': fabric,
        },
        # A node starts from the network of its first port.
        is_pxe_enabled=number == 0,
    )


def _capability(figure, text):
    """'cardMemory', '64 GB' is card_memory_gb:64, for which a flavor can ask (capabilities:card_memory_gb, '>= 64')."""
    value, unit = text.split(' ', 1)
    name = re.sub('[A-Z]', lambda capital: f'_{capital[0].lower()}', figure)
    unit = unit.lower().replace('/', '_per_')
    return f'{name}:{value}' if unit == name else f'{name}_{unit}:{value}'


def _address(*of):
    """A MAC address that no manufacturer gives (02:…), always the same for the same thing."""
    digest = hashlib.sha256('/'.join(map(str, of)).encode()).digest()
    return ':'.join(f'{byte:02x}' for byte in (2, *digest[:5]))


def _advance(cloud):
    """Takes each node a step further; True when none is left. One that a server has taken is long past these."""
    steps = {'enroll': 'manage', 'manageable': 'provide'}
    left = 0
    for node in cloud.baremetal.nodes(fields=['uuid', 'provision_state', 'power_state']):
        step = steps.get(node.provision_state)
        if step:
            cloud.baremetal.set_node_provision_state(node, step)
        elif node.power_state is not None:
            continue
        left += 1
    return left == 0
