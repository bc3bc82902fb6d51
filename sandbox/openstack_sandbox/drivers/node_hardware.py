"""What Ironic's fake hardware leaves out and Nova looks at: power, a server that runs, and ports that are bound."""
from ironic.common import neutron, states
from ironic.conductor import utils as conductor
from ironic.drivers import base
from ironic.drivers.modules import fake
from ironic.drivers.modules.network import common, flat

from . import bare_metal


class Power(fake.FakePower):
    """Off until it is switched on; the fake one is in no state at all, and Nova takes no such node."""

    def get_power_state(self, task):
        return super().get_power_state(task) or states.POWER_OFF


class Deploy(fake.FakeDeploy):
    """A node runs, on its server's networks, while a server has it. Nova would take it for one that was shut down."""

    @base.deploy_step(priority=100)
    def deploy(self, task):
        task.driver.network.configure_tenant_networks(task)
        conductor.node_power_action(task, states.POWER_ON)

    def tear_down(self, task):
        conductor.node_power_action(task, states.POWER_OFF)
        task.driver.network.unconfigure_tenant_networks(task)
        return super().tear_down(task)


class Network(flat.FlatNetwork):
    """A port of a server takes a free one of the node on its physical network, and is bound where Neutron wires it."""

    def __init__(self):
        """Without the warning that there is no network for cleaning: nothing is cleaned here."""

    def validate(self, task):
        """Nothing but that network would be looked for."""

    def _bind_flat_ports(self, task):
        for port in task.ports:
            server_port = port.internal_info.get(common.TENANT_VIF_KEY)
            if server_port:
                binding = {'binding:host_id': bare_metal.HOST, 'mac_address': port.address}
                neutron.update_neutron_port(task.context, server_port, binding)


def install():
    """Before Ironic loads its interfaces, which it finds by these names."""
    fake.FakePower, fake.FakeDeploy, flat.FlatNetwork = Power, Deploy, Network
