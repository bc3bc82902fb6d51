"""Servers: Nova's conductor, scheduler and API, and a compute service for each host, all in one process."""
import shlex
import sys
import uuid

from ..drivers import cards
from ..ready import wait_until_answering
from ..sandbox import HOST
from ..settings import INSTALLED, credentials, merged, shared

TYPE, PATH = 'compute', '/v2.1'

FILTERS = (
    'ComputeFilter',
    'ComputeCapabilitiesFilter',
    # The image's architecture against the host's.
    'ImagePropertiesFilter',
    'ServerGroupAntiAffinityFilter',
    'ServerGroupAffinityFilter',
    # The flavor's minimum clock and host type against the metadata of the host's aggregates.
    'AggregateInstanceExtraSpecsFilter',
    'PciPassthroughFilter',
)
# How soon a bare-metal node that is new, or given back, can be chosen. Other hosts have rounds of their own.
NODES_ROUND_SECONDS = 10


def settings(sandbox):
    access = credentials(sandbox)
    return merged(
        shared(sandbox, 'nova', database='nova_cell1'),
        {
            'DEFAULT': {
                'compute_driver': 'sandbox.ComputeHost',
                'osapi_compute_listen': HOST,
                'osapi_compute_listen_port': sandbox.ports['nova'],
                'osapi_compute_workers': 1,
                'enabled_apis': 'osapi_compute',
                'instances_path': sandbox.data('nova', 'instances'),
                # No agent wires a port; Neutron's stand-in says so by itself.
                'vif_plugging_is_fatal': 'false',
                'vif_plugging_timeout': 0,
                # A host type may have one host alone, and its servers change their size too.
                'allow_resize_to_same_host': 'true',
                'update_resources_interval': NODES_ROUND_SECONDS,
                # One process holds all services: none goes away alone, and on a busy machine a report may be minutes late.
                'report_interval': 30,
                'service_down_time': 3600,
            },
            'wsgi': {'api_paste_config': INSTALLED / 'nova' / 'api-paste.ini'},
            'api_database': {'connection': sandbox.database('nova_api')},
            **{service: dict(access) for service in ('placement', 'neutron', 'glance', 'cinder')},
            # Two minutes: Ironic may come up after Nova.
            'ironic': {**access, 'api_max_retries': 60, 'api_retry_interval': 2},
            'barbican': {'auth_endpoint': sandbox.auth_url},
            'service_user': {**access, 'send_service_user_token': 'true'},
            'key_manager': {'backend': 'barbican'},
            'scheduler': {'workers': 1, 'discover_hosts_in_cells_interval': 5},
            'conductor': {'workers': 1},
            'filter_scheduler': {'enabled_filters': ','.join(FILTERS)},
            'vnc': {'enabled': 'false'},
            'pci': cards.settings(sandbox.description['hosts']),
        },
    )


def create(sandbox):
    from nova.cmd import manage
    from nova import config

    # As nova-manage would, but in one process instead of four.
    config.parse_args(['nova-manage', '--config-file', str(sandbox.configuration('nova'))])
    from nova import objects

    objects.register_all()
    cells = manage.CellV2Commands()
    for done in (
        manage.ApiDbCommands().sync(),
        cells.map_cell0(sandbox.database('nova_cell0')),
        cells.create_cell('cell1', sandbox.database('nova_cell1'), 'fake:/'),
        manage.DbCommands().sync(),
    ):
        if done:
            sys.exit(f'nova: its databases could not be made (code {done})')
    # Without this file Nova refuses to start a host that it knows already. Each host here has an identity of its own.
    sandbox.data('nova', 'compute_id').write_text(str(uuid.uuid4()), encoding='utf-8')


def serve(sandbox):
    import nova.conf
    import os_brick
    import os_vif
    from nova import config, objects, service, utils
    from oslo_log import log
    from oslo_privsep import priv_context
    from oslo_service.service import ServiceLauncher

    CONF = nova.conf.CONF
    sys.argv = ['nova', '--config-file', str(sandbox.configuration('nova'))]
    config.parse_args(sys.argv)
    # Only now: the intervals of Nova's rounds are read when its modules are imported.
    from ..drivers.compute_services import compute_services

    log.setup(CONF, 'nova')
    priv_context.init(root_helper=shlex.split(utils.get_root_helper()))
    objects.register_all()
    os_brick.setup(CONF)
    os_vif.initialize()
    objects.Service.enable_min_version_cache()
    # A host that finds no Placement when it starts is not looked at again before its next round.
    wait_until_answering(sandbox, ('keystone', 'placement'))
    launcher = ServiceLauncher(CONF, restart_method='mutate')
    services = [
        *(service.Service.create(binary=f'nova-{kind}', topic=kind) for kind in ('conductor', 'scheduler')),
        *compute_services(sandbox.description['hosts']),
        service.WSGIService('osapi_compute'),
    ]
    # A launcher has room for ten, and silently waits with the next.
    launcher.services.tg.pool.resize(len(services))
    for each in services:
        launcher.launch_service(each)
    launcher.wait()
