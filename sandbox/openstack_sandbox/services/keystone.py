"""Identity: Keystone, with the catalogue of all services."""
import os

from ..catalogue import write_catalogue
from ..programs import run
from ..settings import merged, shared
from ..wsgi import serve as serve_wsgi

TYPE, PATH = 'identity', '/v3'


def settings(sandbox):
    return merged(
        shared(sandbox, 'keystone'),
        {
            # A deploy of a whole contract takes longer than the hour of the default.
            'token': {'provider': 'fernet', 'expiration': 86400},
            'fernet_tokens': {'key_repository': sandbox.data('keystone', 'fernet')},
            'credential': {'key_repository': sandbox.data('keystone', 'credential')},
            # The fewest that bcrypt takes: passwords are random, and each request of a client begins with one.
            'identity': {'password_hash_rounds': 4},
            # With copies, as memcached has them: Keystone changes the EC2 credential that it was given.
            'cache': {'enabled': 'true', 'backend': 'dogpile.cache.memory_pickle'},
        },
    )


def create(sandbox):
    configuration = ['--config-file', sandbox.configuration('keystone')]
    run('keystone-manage', *configuration, 'db_sync')
    # Root has to say whose the keys are; anyone else is not asked.
    owner = ['--keystone-user', '0', '--keystone-group', '0'] if os.geteuid() == 0 else []
    for keys in ('fernet', 'credential'):
        sandbox.data('keystone', keys).mkdir(mode=0o700, parents=True, exist_ok=True)
        run('keystone-manage', *configuration, f'{keys}_setup', *owner)
    # The password goes by the environment: a command line can be read by everyone.
    os.environ['OS_BOOTSTRAP_PASSWORD'] = sandbox.passwords['admin']
    run('keystone-manage', *configuration, 'bootstrap', '--bootstrap-region-id', 'RegionOne',
        *(part for face in ('public', 'internal', 'admin') for part in (f'--bootstrap-{face}-url', sandbox.auth_url)))
    write_catalogue(_application(sandbox), sandbox)


def serve(sandbox):
    serve_wsgi(_application(sandbox), sandbox, 'keystone')


def _application(sandbox):
    import sys

    sys.argv = ['keystone']
    os.environ['OS_KEYSTONE_CONFIG_FILES'] = str(sandbox.configuration('keystone'))
    from keystone.wsgi.api import application

    return application
