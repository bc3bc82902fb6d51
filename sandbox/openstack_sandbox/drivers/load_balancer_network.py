"""Load balancers in Neutron: port and security group of each virtual address are real, the machines have nothing."""
from octavia.network import base
from octavia.network.drivers.neutron.allowed_address_pairs import AllowedAddressPairsDriver
from octavia.network.drivers.noop_driver.driver import NoopNetworkDriver


class VirtualAddressDriver(NoopNetworkDriver):
    _neutron = None

    @property
    def neutron(self):
        # Asks Neutron for its extensions when it is made, so not before the first request.
        if VirtualAddressDriver._neutron is None:
            VirtualAddressDriver._neutron = AllowedAddressPairsDriver()
        return VirtualAddressDriver._neutron


def _real(name):
    def method(self, *arguments, **options):
        return getattr(self.neutron, name)(*arguments, **options)

    return method


def _real_where_known(name):
    """Of a user's network, port or policy Neutron is asked; the machines' own are known to nobody."""

    def method(self, *arguments, **options):
        try:
            return getattr(self.neutron, name)(*arguments, **options)
        except (base.NetworkException, base.PortNotFound):
            if options.get('context') is not None:  # the user's own request
                raise
            return getattr(NoopNetworkDriver, name)(self, *arguments)

    return method


for name in ('allocate_vip', 'deallocate_vip', 'update_vip', 'update_vip_sg', 'get_security_group', 'qos_enabled'):
    setattr(VirtualAddressDriver, name, _real(name))
for name in ('get_network', 'get_subnet', 'get_port', 'get_security_group_by_id', 'get_qos_policy'):
    setattr(VirtualAddressDriver, name, _real_where_known(name))
