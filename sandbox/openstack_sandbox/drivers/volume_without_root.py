"""What Cinder does to volumes under sudo on a real machine, done to files."""
import os

from cinder.volume import volume_utils
from eventlet import tpool
from os_brick.initiator.connectors.local import LocalConnector

from ..sandbox import HOST
from . import sparse_file


def do_without_root():
    # Asks the machine for its iSCSI and NVMe names.
    volume_utils.brick_get_connector_properties = lambda *arguments, **options: {'host': 'sandbox', 'ip': HOST}
    # Reads the first bytes with dd.
    LocalConnector.check_valid_device = lambda self, path, run_as_root=True: os.path.isfile(path)
    # Copies everything with dd when a volume moves to another back end.
    volume_utils.copy_volume = _copy


def _copy(source, target, *arguments, **options):
    tpool.execute(sparse_file.copy, source, target)
