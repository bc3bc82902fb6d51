"""Stands in for the Open vSwitch agents of the hosts: their records in Neutron, and the word that a bound port is wired."""
import threading

# Neutron commits the binding first; a real agent needs about as long.
WIRING_SECONDS = 0.05


def stand_in(hosts, physical_networks):
    """Within Neutron's process, after its plugins are loaded; every host reaches every physical network."""
    from neutron.db import provisioning_blocks
    from neutron_lib import constants, context
    from neutron_lib.callbacks import events, registry, resources
    from neutron_lib.plugins import directory

    plugin = directory.get_plugin()
    for host in hosts:
        plugin.create_or_update_agent(context.get_admin_context(), _agent(host, physical_networks, constants))

    def wire(_resource, _event, _trigger, payload=None):
        port = payload.latest_state
        if not port or port.get('binding:host_id') not in hosts:
            return
        if port.get('status') != 'ACTIVE' and port.get('binding:vif_type') == 'ovs':
            threading.Timer(
                WIRING_SECONDS,
                provisioning_blocks.provisioning_complete,
                (context.get_admin_context(), port['id'], resources.PORT, provisioning_blocks.L2_AGENT_ENTITY),
            ).start()

    for event in (events.AFTER_CREATE, events.AFTER_UPDATE):
        registry.subscribe(wire, resources.PORT, event)


def _agent(host, physical_networks, constants):
    return {
        'agent_type': constants.AGENT_TYPE_OVS,
        'binary': 'neutron-openvswitch-agent',
        'host': host,
        'topic': 'N/A',
        'start_flag': True,
        'availability_zone': None,
        'configurations': {
            'bridge_mappings': {network: f'br-{network}' for network in physical_networks},
            'tunnel_types': ['vxlan'],
            'tunneling_ip': '127.0.0.1',
            'datapath_type': 'system',
            'ovs_hybrid_plug': False,
            'ovs_capabilities': {},
        },
    }
