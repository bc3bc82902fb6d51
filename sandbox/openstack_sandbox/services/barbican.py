"""Secrets and certificates: Barbican, which keeps them encrypted in its database."""
import base64
import sys

from ..sandbox import HOST
from ..settings import INSTALLED, merged, shared
from ..wsgi import serve as serve_wsgi

TYPE, PATH = 'key-manager', ''


def settings(sandbox):
    # Exactly the 32 bytes that Fernet takes, and each sandbox has its own.
    key = base64.urlsafe_b64encode(sandbox.password('barbican-key')[:32].encode()).decode()
    return merged(
        shared(sandbox, 'barbican'),
        {
            'DEFAULT': {
                # References to secrets begin with it.
                'host_href': sandbox.url('barbican'),
                'bind_host': HOST,
                'db_auto_create': 'false',
            },
            'secretstore': {'enabled_secretstore_plugins': 'store_crypto'},
            'crypto': {'enabled_crypto_plugins': 'simple_crypto'},
            'simple_crypto_plugin': {'kek': key},
        },
    )


def create(sandbox):
    # The migrations are written for MySQL and PostgreSQL; the tables of the models are the same.
    _configure(sandbox)
    import sqlalchemy
    from barbican.model import models

    models.BASE.metadata.create_all(sqlalchemy.create_engine(sandbox.database('barbican')))


def serve(sandbox):
    from paste import deploy

    _configure(sandbox)
    from barbican.common import policy

    # Otherwise the first request reads the rules, and a second one at the same time finds none.
    policy.init()
    serve_wsgi(deploy.loadapp(f'config:{INSTALLED / "barbican" / "barbican-api-paste.ini"}'), sandbox, 'barbican')


def _configure(sandbox):
    arguments = ['--config-file', str(sandbox.configuration('barbican'))]
    sys.argv = ['barbican', *arguments]
    from barbican.common import config

    # Importing it has parsed the files of the machine.
    config.CONF.clear()
    config.parse_args(config.CONF, args=arguments)
