"""Resources of compute hosts and nodes: Placement."""
import os
import sys

from ..programs import run
from ..settings import merged, shared
from ..wsgi import serve as serve_wsgi

TYPE, PATH = 'placement', ''


def settings(sandbox):
    return merged(
        shared(sandbox, 'placement'),
        {'api': {'auth_strategy': 'keystone'}, 'placement_database': {'connection': sandbox.database('placement')}},
    )


def create(sandbox):
    run('placement-manage', '--config-file', sandbox.configuration('placement'), 'db', 'sync')


def serve(sandbox):
    sys.argv = ['placement']
    # Placement takes a folder, and in it a file of this name alone.
    folder = sandbox.data('placement')
    (folder / 'placement.conf').unlink(missing_ok=True)
    (folder / 'placement.conf').symlink_to(sandbox.configuration('placement'))
    os.environ['OS_PLACEMENT_CONFIG_DIR'] = str(folder)
    from placement.wsgi.api import application

    serve_wsgi(application, sandbox, 'placement')
