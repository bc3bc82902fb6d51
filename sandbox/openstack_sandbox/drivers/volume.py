"""Volumes as sparse files: each back end is a folder, and a volume takes the room of what is written to it."""
from pathlib import Path

from cinder import exception
from cinder.volume import driver
from eventlet import tpool
from oslo_config import cfg

from . import sparse_file

GIB = 1024**3


class SparseFileDriver(driver.VolumeDriver):
    VERSION = '1.0'

    def do_setup(self, context):
        self.folder = Path(cfg.CONF.state_path, 'volumes', self.configuration.volume_backend_name)
        self.folder.mkdir(parents=True, exist_ok=True)

    def check_for_setup_error(self):
        pass

    def _update_volume_stats(self):
        # A thin pool. How much a project may have is its quota's to say; a contract's petabytes must fit.
        self._stats = {
            'volume_backend_name': self.configuration.volume_backend_name,
            'vendor_name': 'sandbox',
            'driver_version': self.VERSION,
            'storage_protocol': 'local',
            'total_capacity_gb': 'infinite',
            'free_capacity_gb': 'infinite',
            'reserved_percentage': 0,
            'QoS_support': True,
            'multiattach': True,
            'online_extend_support': True,
        }

    def local_path(self, volume):
        return str(self.folder / volume.name)

    def create_volume(self, volume):
        with open(self.local_path(volume), 'xb') as file:
            file.truncate(volume.size * GIB)

    def delete_volume(self, volume):
        Path(self.local_path(volume)).unlink(missing_ok=True)

    def extend_volume(self, volume, new_size):
        with open(self.local_path(volume), 'rb+') as file:
            file.truncate(new_size * GIB)

    def _copy(self, source, target, size):
        # In a thread of its own: the other daemons of the process go on meanwhile.
        tpool.execute(sparse_file.copy, self.local_path(source), self.local_path(target))
        self.extend_volume(target, size)

    def create_cloned_volume(self, volume, src_vref):
        self._copy(src_vref, volume, volume.size)

    def create_volume_from_snapshot(self, volume, snapshot):
        self._copy(snapshot, volume, volume.size)

    def create_snapshot(self, snapshot):
        self._copy(snapshot.volume, snapshot, snapshot.volume_size)

    def delete_snapshot(self, snapshot):
        Path(self.local_path(snapshot)).unlink(missing_ok=True)

    def revert_to_snapshot(self, context, volume, snapshot):
        self._copy(snapshot, volume, volume.size)

    def clone_image(self, context, volume, image_location, image_meta, image_service):
        """The image's bytes. Cinder's own way needs qemu-img and sudo."""
        if image_meta['disk_format'] != 'raw':
            reason = f'expected disk format raw, received {image_meta["disk_format"]}: the sandbox converts no images'
            raise exception.ImageUnacceptable(image_id=image_meta['id'], reason=reason)
        with open(self.local_path(volume), 'wb') as file:
            image_service.download(context, image_meta['id'], tpool.Proxy(file))
            file.truncate(volume.size * GIB)
        return {}, True

    def retype(self, context, volume, new_type, diff, host):
        """On the same back end only QoS and extra specs differ, which are read when a volume is attached."""
        return True, None

    def ensure_export(self, context, volume):
        pass

    def create_export(self, context, volume, connector):
        pass

    def remove_export(self, context, volume):
        pass

    def initialize_connection(self, volume, connector, **options):
        return {'driver_volume_type': 'local', 'data': {'device_path': self.local_path(volume)}}

    def terminate_connection(self, volume, connector, **options):
        pass
