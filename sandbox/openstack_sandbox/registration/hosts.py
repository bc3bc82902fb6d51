"""Aggregates of the compute hosts, one for each host type, with what the cloud's administrator knows of its hosts."""
from decimal import Decimal

from ..ready import wait_for

# Named apart from what contracts put on aggregates of their own (pactform_…): a host is in several, and the scheduler
# takes the best of all values of a key. What a contract's own aggregate does not say must not be said for it.
HOST_TYPE, ARCHITECTURE, CLOCK_MHZ = 'host_type', 'architecture', 'clock_mhz'


def register_hosts(cloud, description):
    hosts = {host['name']: host for host in description['hosts']}
    wait_for('every compute host reports to Nova', lambda: set(hosts) <= _reporting(cloud))
    aggregates = {aggregate.name: aggregate for aggregate in cloud.compute.aggregates()}
    for host in hosts.values():
        name = f'sandbox-{host["hostType"]}'
        if name not in aggregates:
            aggregates[name] = cloud.compute.create_aggregate(name=name)
            facts = {HOST_TYPE: host['hostType'], ARCHITECTURE: host['architecture'], CLOCK_MHZ: _mhz(host['clock'])}
            cloud.compute.set_aggregate_metadata(aggregates[name], facts)
        if host['name'] not in (aggregates[name].hosts or []):
            cloud.compute.add_host_to_aggregate(aggregates[name], host['name'])


def _reporting(cloud):
    """Hosts that Nova has mapped to its cell and heard of lately: these alone can be chosen."""
    return {host.name for host in cloud.compute.hypervisors() if host.state == 'up'}


def _mhz(clock):
    value, unit = clock.split()
    return str((Decimal(value) * {'GHz': 1000, 'MHz': 1}[unit]).normalize().to_integral_value())
