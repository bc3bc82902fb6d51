"""Volume types with extra specs, the projects that may use them, and the QoS specs that hold each volume."""
from openstack.exceptions import raise_from_response

from . import join_key


def read(reading):
    storage = reading.cloud.block_storage
    qos_specs = _get(storage, '/qos-specs')['qos_specs']
    qos_of_type = {
        each['id']: specs
        for specs in qos_specs
        for each in _get(storage, f'/qos-specs/{specs["id"]}/associations')['qos_associations']
    }
    types = []
    for each in storage.types(is_public='None'):
        key = join_key.of_metadata(each.extra_specs or {})
        if reading.owns(key=key, name=each.name):
            qos = qos_of_type.get(each.id)
            types.append({
                'name': each.name,
                'lines': key['lines'],
                'public': each.is_public,
                'projects': [] if each.is_public else _with_access(reading, each),
                'extraSpecs': each.extra_specs,
                'qos': None if qos is None else _plain(qos),
            })
    owned = [_plain(each) for each in qos_specs if reading.owns(name=each['name'])]
    return {'volumeTypes': types, 'volumeQosSpecs': owned}


def _plain(qos):
    return {'name': qos['name'], 'consumer': qos['consumer'], 'specs': qos['specs']}


def _with_access(reading, volume_type):
    access = reading.cloud.block_storage.get_type_access(volume_type)
    return sorted(reading.project(each['project_id']) for each in access)


def _get(storage, path):
    # The SDK has no QoS specs of Cinder.
    answer = storage.get(path)
    raise_from_response(answer)
    return answer.json()
