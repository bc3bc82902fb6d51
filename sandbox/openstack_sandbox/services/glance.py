"""Images: Glance, which keeps them in a folder."""
import os
import sys

from ..programs import run
from ..settings import INSTALLED, merged, shared
from ..wsgi import serve as serve_wsgi

TYPE, PATH = 'image', ''


def settings(sandbox):
    return merged(
        shared(sandbox, 'glance'),
        {
            'DEFAULT': {
                'node_staging_uri': f'file://{sandbox.data("glance", "staging")}',
                # Tasks run within the one process.
                'workers': 0,
            },
            'glance_store': {
                'stores': 'file',
                'default_store': 'file',
                'filesystem_store_datadir': sandbox.data('glance', 'images'),
            },
            'paste_deploy': {'flavor': 'keystone', 'config_file': INSTALLED / 'glance' / 'glance-api-paste.ini'},
        },
    )


def create(sandbox):
    for folder in ('images', 'staging'):
        sandbox.data('glance', folder).mkdir(parents=True, exist_ok=True)
    run('glance-manage', '--config-file', sandbox.configuration('glance'), 'db_sync')


def serve(sandbox):
    sys.argv = ['glance']
    # Glance takes a folder, and in it a file of this name.
    folder = sandbox.data('glance')
    (folder / 'glance-api.conf').unlink(missing_ok=True)
    (folder / 'glance-api.conf').symlink_to(sandbox.configuration('glance'))
    os.environ['OS_GLANCE_CONFIG_DIR'] = str(folder)
    from glance.wsgi.api import application

    serve_wsgi(application, sandbox, 'glance')
