"""Load balancers: Octavia's own provider, with machines that are only thought of; virtual addresses are real ports."""
import sys

from ..drivers.authority import write_authority
from ..sandbox import HOST
from ..settings import credentials, merged, shared
from ..wsgi import serve as serve_wsgi

TYPE, PATH = 'load-balancer', ''


def settings(sandbox):
    authority = sandbox.data('octavia', 'authority.pem')
    return merged(
        shared(sandbox, 'octavia'),
        {
            'api_settings': {
                'bind_host': HOST,
                'auth_strategy': 'keystone',
                'enabled_provider_drivers': 'amphora:Amphora driver,octavia:alias of amphora',
                'default_provider_driver': 'amphora',
                'allow_tls_terminated_listeners': 'true',
            },
            # The amphora provider needs none.
            'driver_agent': {'enabled_provider_agents': ''},
            'controller_worker': {
                'amphora_driver': 'amphora_noop_driver',
                'compute_driver': 'compute_noop_driver',
                'volume_driver': 'volume_noop_driver',
                'image_driver': 'image_noop_driver',
                'workers': 1,
                # Asked for by the flows, and used by no driver here.
                'amp_boot_network_list': '00000000-0000-4000-8000-000000000000',
                'amp_flavor_id': 1,
                'amp_image_tag': 'amphora',
                'client_ca': authority,
            },
            'health_manager': {
                'heartbeat_key': sandbox.password('octavia-heartbeat'),
                # Where machines would report; no health manager runs.
                'controller_ip_port_list': f'{HOST}:5555',
            },
            'certificates': {
                'cert_generator': 'local_cert_generator',
                'cert_manager': 'barbican_cert_manager',
                'ca_certificate': authority,
                'ca_private_key': sandbox.data('octavia', 'authority-key.pem'),
                'ca_private_key_passphrase': sandbox.password('octavia-authority'),
            },
            'oslo_messaging': {'topic': 'octavia'},
            'service_auth': credentials(sandbox),
            'neutron': credentials(sandbox),
        },
    )


def create(sandbox):
    write_authority(
        sandbox.data('octavia', 'authority.pem'),
        sandbox.data('octavia', 'authority-key.pem'),
        sandbox.password('octavia-authority'),
    )
    # The migrations are written for MySQL and PostgreSQL; the tables of the models are the same, and what the
    # migrations put in stands in Octavia's own tests alone.
    _configure(sandbox)
    from octavia.common import service
    from octavia.db import api, base_models
    from octavia.tests.functional.db.base import OctaviaDBTestBase

    service.prepare_service(sys.argv)
    base_models.BASE.metadata.create_all(api.get_engine())
    session = api.get_session()
    with session.begin():
        OctaviaDBTestBase._seed_lookup_tables(_Seed(), session)


class _Seed:
    def _seed_lookup_table(self, session, names, model):
        session.add_all([model(name=name) for name in names])


def serve(sandbox):
    _configure(sandbox)
    import sqlalchemy
    from octavia.api import app
    from octavia.common import utils
    from octavia.compute.drivers.noop_driver import driver as machines
    from octavia.controller.queue.v2 import consumer
    from octavia.network.drivers.noop_driver import driver as networks
    from oslo_config import cfg

    from ..drivers.load_balancer_network import VirtualAddressDriver

    # What is thought of the machines would stand in one file of /tmp for all sandboxes and users of the computer.
    machines.create_engine = networks.create_engine = lambda address, **options: sqlalchemy.create_engine(
        sandbox.database('octavia-machines'), **options
    )
    # Octavia finds drivers by the entry points of installed packages, which this one is not. One for all requests:
    # each would make its tables.
    driver = VirtualAddressDriver()
    utils.get_network_driver = lambda: driver
    application = app.setup_app(argv=sys.argv)
    consumer.ConsumerService(0, cfg.CONF).run()
    serve_wsgi(application, sandbox, 'octavia')


def _configure(sandbox):
    sys.argv = ['octavia', '--config-file', str(sandbox.configuration('octavia'))]
    from octavia.common import config  # noqa: F401  registers the options
    from oslo_config import cfg

    # Octavia's own default, and SQLAlchemy's pool for SQLite knows no such option.
    cfg.CONF.set_override('pool_timeout', None, 'database')
