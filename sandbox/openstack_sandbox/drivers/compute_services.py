"""The compute services of all hosts, and the one that gives Ironic's nodes to Nova, as services of one process."""
import sys

import nova.virt
from nova import service
from nova.virt import block_device
from nova.virt.ironic import driver as ironic

from . import bare_metal, compute
from .own_settings import AnyOf, OwnSettings

# Placement hears of a host's use at once, with each claim; this round only looks for what nobody told.
ROUND_SECONDS = 600


def compute_services(hosts):
    """Nova sees the drivers' settings, made for one host a process, as each of the hosts must see them."""
    names = [host['name'] for host in hosts]
    # Nova takes drivers from its own package alone.
    sys.modules[f'{nova.virt.__name__}.sandbox'] = compute
    compute.ComputeHost.described = {host['name']: host for host in hosts}
    ironic.CONF = OwnSettings(ironic.CONF, bare_metal.HOST)
    block_device.CONF = OwnSettings(block_device.CONF, AnyOf([*names, bare_metal.HOST]))
    nodes = _service(bare_metal.HOST, f'{__package__}.node_rounds.NodeRounds', compute_driver='ironic.IronicDriver')
    return [*(_of_host(host) for host in hosts), nodes]


def _of_host(host):
    made = _service(host['name'], 'nova.compute.manager.ComputeManager')
    manager = made.manager
    manager._periodic_spacing = {**manager._periodic_spacing, 'update_available_resource': ROUND_SECONDS}
    # By which the scheduler weighs how full a host is; what it may take is Placement's.
    manager.rt.cpu_allocation_ratio = float(host['vcpusPerCore'])
    manager.rt.ram_allocation_ratio = float(host['memoryOvercommit'])
    return made


def _service(name, manager, **driver):
    return service.Service(
        name,
        'nova-compute',
        'compute',
        manager,
        report_interval=service.CONF.report_interval,
        periodic_enable=True,
        **driver,
    )
