"""Backups of volumes in a folder: a full one holds what was ever written, an incremental one what has changed since.

Cinder's own drivers read and hash every byte of a volume, holes too: minutes for a terabyte in which nothing stands.
"""
import json
import os
import shutil
from pathlib import Path

from cinder import exception, objects
from cinder.backup import driver
from eventlet import tpool
from oslo_config import cfg

from .sparse_file import BLOCK, blocks
from .volume import GIB

ZEROS = bytes(BLOCK)


class SparseFileBackupDriver(driver.BackupDriver):
    def __init__(self, context):
        super().__init__(context)
        self.support_force_delete = True

    def _folder(self, backup):
        return Path(cfg.CONF.state_path, 'backups', backup.id)

    def backup(self, backup, volume_file, backup_metadata=True):
        if backup.parent_id and backup.size > backup.parent.size:
            # As all of Cinder's own drivers do.
            raise exception.InvalidBackup(reason='the volume has grown since the last backup; make a full one')
        parents = [_Copy(self._folder(each)) for each in _chain(backup.parent)] if backup.parent_id else []
        folder = self._folder(backup)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        tpool.execute(_write, folder, volume_file.fileno(), parents)
        if backup_metadata:
            (folder / 'metadata.json').write_text(json.dumps(self.get_metadata(backup.volume_id)), encoding='utf-8')

    def restore(self, backup, volume_id, volume_file, volume_is_new):
        copies = [_Copy(self._folder(each)) for each in _chain(backup)]
        # Cinder opens the volume as a device that keeps its size; a file has lost it by that.
        size = objects.Volume.get_by_id(self.context, volume_id).size
        tpool.execute(_restore, copies, volume_file.fileno(), size * GIB)
        metadata = self._folder(backup) / 'metadata.json'
        if metadata.exists():
            self.put_metadata(volume_id, json.loads(metadata.read_text(encoding='utf-8')))

    def delete_backup(self, backup):
        shutil.rmtree(self._folder(backup), ignore_errors=True)


def _chain(backup):
    """A backup and all that it stands on, the full one first."""
    return [*(_chain(backup.parent) if backup.parent_id else []), backup]


class _Copy:
    """What one backup holds: the numbers of its blocks, and a sparse file in which they stand in their places."""

    def __init__(self, folder):
        self.data = folder / 'data'
        self._held = folder / 'blocks.json'

    @property
    def held(self):
        return set(json.loads(self._held.read_text(encoding='utf-8')))

    @held.setter
    def held(self, numbers):
        self._held.write_text(json.dumps(sorted(numbers)), encoding='utf-8')


def _write(folder, volume, parents):
    before = _newest_of_each_block(parents)
    files = {copy: open(copy.data, 'rb') for copy in parents}
    held = set()
    try:
        with open(folder / 'data', 'wb') as new:
            for offset, data in _with_missing(blocks(volume), before):
                number = offset // BLOCK
                old = before.get(number)
                known = os.pread(files[old].fileno(), BLOCK, offset) if old else b''
                if data != known.ljust(len(data), b'\0'):
                    held.add(number)
                    os.pwrite(new.fileno(), data, offset)
    finally:
        for file in files.values():
            file.close()
    _Copy(folder).held = held


def _newest_of_each_block(copies):
    return {number: copy for copy in copies for number in copy.held}


def _with_missing(found, before):
    """The blocks of a volume, and zeros for those that an earlier backup holds and the volume has no more."""
    missing = set(before)
    for offset, data in found:
        missing.discard(offset // BLOCK)
        yield offset, data
    for number in sorted(missing):
        yield number * BLOCK, ZEROS


def _restore(copies, volume, size):
    os.ftruncate(volume, 0)
    os.ftruncate(volume, size)
    for number, copy in _newest_of_each_block(copies).items():
        with open(copy.data, 'rb') as file:
            os.pwrite(volume, os.pread(file.fileno(), BLOCK, number * BLOCK), number * BLOCK)
