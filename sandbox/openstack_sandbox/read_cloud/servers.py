"""Servers, bare-metal nodes among them: what each is, where it runs, and what it draws on."""
from openstack.exceptions import raise_from_response

from . import join_key


def read(reading):
    return {'servers': [_row(reading, each) for each in reading.servers]}


def _row(reading, server):
    key = join_key.of_metadata(server.metadata)
    return {
        'id': server.id,
        'name': server.name,
        'project': reading.project(server.project_id),
        'lines': key['lines'],
        'system': key['system'],
        'status': server.status,
        'flavor': server.flavor.name,
        # As it was when the server was made or resized; the flavor itself may be gone by now.
        'vcpus': server.flavor.vcpus,
        'ramMib': server.flavor.ram,
        'extraSpecs': server.flavor.extra_specs or {},
        'image': _image(reading, server),
        'host': server.compute_host,
        'hypervisor': server.hypervisor_hostname,
        'metadata': server.metadata,
        'addresses': sorted(each['addr'] for network in server.addresses.values() for each in network),
        'serverGroups': sorted(server.server_groups or []),
        'hasUserData': bool(server.user_data),
        'volumes': sorted(each['id'] for each in server.attached_volumes),
        # Passthrough cards are among them where Nova tells Placement of them; else only the flavor's alias shows them.
        'allocations': _allocations(reading, server),
    }


def _image(reading, server):
    """Nova knows the image of a server with a local disk alone; that of a boot volume is Cinder's to tell."""
    if server.image and server.image.id:
        image = reading.images.get(server.image.id)
        return image.name if image else server.image.id
    attached = {each['id'] for each in server.attached_volumes}
    bootable = [each for each in reading.volumes if each.id in attached and each.is_bootable]
    return next((each.volume_image_metadata['image_name'] for each in bootable if each.volume_image_metadata), None)


def _allocations(reading, server):
    if not reading.has('placement'):
        return []
    answer = reading.cloud.placement.get(f'/allocations/{server.id}', microversion='1.28')
    raise_from_response(answer)
    allocations = answer.json()['allocations']
    return [{'provider': provider, 'resources': each['resources']} for provider, each in sorted(allocations.items())]
