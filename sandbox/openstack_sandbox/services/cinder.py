"""Volumes: Cinder, with a volume service for each storage back end of the platforms, and backups."""
import sys

from ..daemons import run_daemons
from ..programs import run
from ..sandbox import HOST
from ..settings import INSTALLED, credentials, merged, shared

# Clients look for either type.
TYPE, PATH = 'block-storage', '/v3'
OTHER_TYPES = {'volumev3': 'cinderv3'}


def settings(sandbox):
    backends = [backend['name'] for backend in sandbox.description['storageBackends']]
    return merged(
        shared(sandbox, 'cinder'),
        {
            'DEFAULT': {
                'api_paste_config': INSTALLED / 'cinder' / 'api-paste.ini',
                'resource_query_filters_file': INSTALLED / 'cinder' / 'resource_filters.json',
                'osapi_volume_listen': HOST,
                'osapi_volume_listen_port': sandbox.ports['cinder'],
                'osapi_volume_workers': 1,
                'auth_strategy': 'keystone',
                'enabled_backends': ','.join(backends),
                'glance_api_servers': sandbox.url('glance'),
                'image_conversion_dir': sandbox.data('cinder', 'conversion'),
                # The scheduler counts a back end from its first report on.
                'report_interval': 10,
                # One process holds them all: none goes away alone, and on a busy machine a report may be minutes late.
                'service_down_time': 3600,
                'backup_driver': 'openstack_sandbox.drivers.volume_backup.SparseFileBackupDriver',
            },
            **{
                backend: {
                    'volume_driver': 'openstack_sandbox.drivers.volume.SparseFileDriver',
                    'volume_backend_name': backend,
                }
                for backend in backends
            },
            # What access rules of application credentials call it; without a name here, such credentials are refused.
            'keystone_authtoken': {'service_type': 'volumev3'},
            'key_manager': {'backend': 'barbican'},
            'barbican': {'auth_endpoint': sandbox.auth_url},
            'coordination': {'backend_url': f'file://{sandbox.data("cinder", "coordination")}'},
            # Nova is told when an attached volume has grown.
            'nova': credentials(sandbox),
            'service_user': {'send_service_user_token': 'true', **credentials(sandbox)},
        },
    )


def create(sandbox):
    for folder in ('conversion', 'coordination'):
        sandbox.data('cinder', folder).mkdir(parents=True, exist_ok=True)
    run('cinder-manage', '--config-file', sandbox.configuration('cinder'), 'db', 'sync')


def serve(sandbox):
    sys.argv = ['cinder', '--config-file', str(sandbox.configuration('cinder'))]
    import os_brick
    from cinder import coordination, objects, rpc, service, utils, version
    from cinder.cmd import backup  # noqa: F401  registers its options
    from cinder.cmd import volume as volume_command
    from oslo_config import cfg
    from oslo_log import log

    from ..drivers.volume_without_root import do_without_root

    conf = cfg.CONF
    objects.register_all()
    conf(sys.argv[1:], project='cinder', version=version.version_string())
    log.setup(conf, 'cinder')
    os_brick.setup(conf)
    do_without_root()
    coordination.COORDINATOR.start()
    rpc.init(conf)

    def volume_service(backend):
        conf.register_opt(volume_command.host_opt, group=backend)
        host = f'{conf.host}@{backend}'
        return service.Service.create(
            binary='cinder-volume', host=host, service_name=backend, coordination=True, cluster=None
        )

    def backup_service():
        # As many at once as cinder-backup's own command has: the runner of backups counts on it.
        semaphore = utils.semaphore_factory(conf.backup_max_operations, 1)
        return service.Service.create(
            binary='cinder-backup', service_name='backup', coordination=True, process_number=1, semaphore=semaphore
        )

    run_daemons(conf, [
        lambda: _reporting_as_itself(service.Service.create(binary='cinder-scheduler')),
        *(lambda backend=backend: _reporting_as_itself(volume_service(backend)) for backend in conf.enabled_backends),
        lambda: _reporting_as_itself(backup_service()),
        lambda: service.WSGIService('osapi_volume'),
    ])


def _reporting_as_itself(daemon):
    """Cinder keeps the id of the service of a process in its class: of several, all would report as the last one."""
    report = daemon.report_state

    def report_as_itself():
        type(daemon).service_id = daemon.origin_service_id
        report()

    daemon.report_state = report_as_itself
    return daemon
