"""Networks: Neutron with VPN and QoS; ports come up as if an agent had wired them."""
import os
import sys

from ..drivers import bare_metal
from ..drivers.network_agents import stand_in
from ..programs import run
from ..settings import INSTALLED, merged, shared
from ..wsgi import serve as serve_wsgi

TYPE, PATH = 'network', ''

PLUGINS = 'router,qos,trunk,segments,port_forwarding,network_ip_availability,auto_allocate,tag,vpnaas'


def settings(sandbox):
    return merged(
        shared(sandbox, 'neutron'),
        {
            'DEFAULT': {
                'api_paste_config': INSTALLED / 'neutron' / 'api-paste.ini',
                'core_plugin': 'ml2',
                'service_plugins': PLUGINS,
                'auth_strategy': 'keystone',
                # Nova does not wait for ports here, and without agents nothing would tell it.
                'notify_nova_on_port_status_changes': 'false',
                'notify_nova_on_port_data_changes': 'false',
                'dhcp_agent_notification': 'false',
                # The agents' records are written once at start, and never grow old.
                'agent_down_time': 2_000_000,
            },
            'service_providers': {
                'service_provider': 'VPN:dummy:neutron_vpnaas.tests.unit.dummy_ipsec.DummyIPsecVPNDriver:default',
            },
            'ml2': {
                'type_drivers': 'flat,vlan,vxlan,local',
                'tenant_network_types': 'vxlan',
                'mechanism_drivers': 'openvswitch',
                'extension_drivers': 'port_security,qos',
            },
            'ml2_type_flat': {'flat_networks': '*'},
            'ml2_type_vxlan': {'vni_ranges': '1:10000'},
        },
    )


def create(sandbox):
    # The migrations are written for MySQL and PostgreSQL; the tables of the models are the same.
    import neutron_vpnaas.db.models.head  # noqa: F401
    import sqlalchemy
    from neutron.db.migration.models import head

    head.get_metadata().create_all(sqlalchemy.create_engine(sandbox.database('neutron')))
    run('neutron-db-manage', '--config-file', sandbox.configuration('neutron'), 'stamp', 'heads')


def serve(sandbox):
    sys.argv = ['neutron']
    os.environ['OS_NEUTRON_CONFIG_FILES'] = str(sandbox.configuration('neutron'))
    from neutron.wsgi.api import application

    description = sandbox.description
    hosts = [host['name'] for host in description['hosts']]
    stand_in([*hosts, 'sandbox', bare_metal.HOST], [network['name'] for network in description['networks']])
    # Load balancers, routers and servers all make ports at once.
    serve_wsgi(application, sandbox, 'neutron', threads=12)
