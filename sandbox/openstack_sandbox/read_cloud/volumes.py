"""Volumes: size, tier, and the server that each is attached to."""
from . import join_key


def read(reading):
    return {'volumes': [_row(reading, each) for each in reading.volumes]}


def _row(reading, volume):
    key = join_key.of_metadata(volume.metadata)
    return {
        'id': volume.id,
        'name': volume.name,
        'project': reading.project(volume.project_id),
        'lines': key['lines'],
        'system': key['system'],
        'status': volume.status,
        'sizeGib': volume.size,
        'type': volume.volume_type,
        'bootable': volume.is_bootable,
        'image': (volume.volume_image_metadata or {}).get('image_name'),
        'servers': sorted(each['server_id'] for each in volume.attachments),
        'metadata': volume.metadata,
        # HOST@BACKEND#POOL, as Cinder's scheduler chose it.
        'backend': volume.host,
    }
