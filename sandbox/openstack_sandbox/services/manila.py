"""Shared file systems: Manila with its dummy driver, which has all states of a share and no bytes."""
import sys

from ..daemons import run_daemons
from ..sandbox import HOST
from ..settings import INSTALLED, credentials, merged, shared

TYPE, PATH = 'sharev2', '/v2'

BACKEND = 'dummy'


def settings(sandbox):
    return merged(
        shared(sandbox, 'manila'),
        {
            'DEFAULT': {
                'api_paste_config': INSTALLED / 'manila' / 'api-paste.ini',
                'osapi_share_listen': HOST,
                'osapi_share_listen_port': sandbox.ports['manila'],
                'osapi_share_workers': 1,
                'auth_strategy': 'keystone',
                'enabled_share_backends': BACKEND,
                'enabled_share_protocols': 'NFS,CIFS',
                'default_share_type': 'default',
                # An idle connection would hold a green thread and its place among the few database connections.
                'wsgi_keep_alive': 'false',
                'report_interval': 10,
                # One process holds them all: none goes away alone, and on a busy machine a report may be minutes late.
                'service_down_time': 3600,
            },
            BACKEND: {
                'share_driver': 'manila.tests.share.drivers.dummy.DummyDriver',
                'share_backend_name': BACKEND,
                'driver_handles_share_servers': 'false',
            },
            'neutron': credentials(sandbox),
            'nova': credentials(sandbox),
            'cinder': credentials(sandbox),
            'coordination': {'backend_url': f'file://{sandbox.data("manila", "coordination")}'},
        },
    )


def create(sandbox):
    sandbox.data('manila', 'coordination').mkdir(parents=True, exist_ok=True)
    # The migrations are written for MySQL and PostgreSQL; the tables of the models are the same.
    import sqlalchemy
    from manila.db.sqlalchemy import models

    models.BASE.metadata.create_all(sqlalchemy.create_engine(sandbox.database('manila')))


def serve(sandbox):
    sys.argv = ['manila', '--config-file', str(sandbox.configuration('manila'))]
    from manila import service, version
    from manila.common import config
    from oslo_config import cfg
    from oslo_db.sqlalchemy import enginefacade
    from oslo_log import log

    conf = cfg.CONF
    log.register_options(conf)
    conf(sys.argv[1:], project='manila', version=version.version_string())
    config.verify_share_protocols()
    # Deleting a share writes through a second session within the first, which SQLite lets wait for ever.
    enginefacade._TransactionContextManager.independent = property(lambda self: self)
    config.set_lib_defaults()
    log.setup(conf, 'manila')
    run_daemons(conf, [
        lambda: service.Service.create(binary='manila-scheduler', coordination=True),
        lambda: service.Service.create(
            binary='manila-share', host=f'{conf.host}@{BACKEND}', service_name=BACKEND, coordination=True
        ),
        lambda: service.WSGIService('osapi_share'),
    ])
