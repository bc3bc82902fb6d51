"""Bare-metal nodes: Ironic with fake hardware, API and conductor in one process."""
import sys

from ..programs import run
from ..sandbox import HOST
from ..settings import credentials, merged, shared

TYPE, PATH = 'baremetal', ''

FAKE_INTERFACES = (
    'bios', 'boot', 'console', 'deploy', 'firmware', 'inspect', 'management', 'power', 'raid', 'rescue', 'vendor',
)


def settings(sandbox):
    return merged(
        # Nova's user is admin of the project 'service' and not of the system, as the newer rules would have it.
        shared(sandbox, 'ironic', enforce_scope=False),
        {
            'DEFAULT': {
                'auth_strategy': 'keystone',
                'rbac_service_role_elevated_access': 'true',
                # API and conductor call each other directly.
                'rpc_transport': 'none',
                'enabled_hardware_types': 'fake-hardware',
                **{f'enabled_{interface}_interfaces': 'fake' for interface in FAKE_INTERFACES},
                'enabled_network_interfaces': 'flat',
                'default_network_interface': 'flat',
                'enabled_storage_interfaces': 'noop',
            },
            'api': {'host_ip': HOST, 'port': sandbox.ports['ironic'], 'api_workers': 1},
            # Nothing is on a fake disk that the next user could read.
            'conductor': {'automated_clean': 'false', 'power_state_change_timeout': 10},
            'service_catalog': credentials(sandbox),
            'neutron': credentials(sandbox),
            'oslo_policy': {'enforce_new_defaults': 'false'},
        },
    )


def create(sandbox):
    run('ironic-dbsync', '--config-file', sandbox.configuration('ironic'), 'create_schema')


def serve(sandbox):
    sys.argv = ['ironic', '--config-file', str(sandbox.configuration('ironic'))]
    from ironic.cmd import singleprocess

    from ..drivers import node_hardware

    node_hardware.install()
    singleprocess.main()
