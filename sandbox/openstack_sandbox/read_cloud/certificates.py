"""Certificate containers of the key manager, by name.

Barbican shows a project's containers to that project alone, the cloud's administrator not excepted. So each is read by
an entry of the same clouds.yaml that works in it; a project without one, or whose user has no role for it, is not read.
"""
import openstack
from keystoneauth1.exceptions import Unauthorized
from openstack.config import OpenStackConfig
from openstack.exceptions import ForbiddenException


def read(reading):
    return {
        'certificates': [
            {'name': each.name, 'project': name, 'id': each.id.rpartition('/')[2], 'type': each.type, 'status': each.status}
            for name, entry in _entries(reading).items()
            for each in _containers(entry)
        ]
    }


def _entries(reading):
    """Entries of clouds.yaml by the name of the contract's project that they work in."""
    names = {project.name for project in reading.projects.values()}
    entries = {}
    for region in OpenStackConfig().get_all():
        project = region.config.get('auth', {}).get('project_name')
        if project in names:
            entries.setdefault(project, region)
    return entries


def _containers(entry):
    with openstack.connection.Connection(config=entry) as cloud:
        try:
            return list(cloud.key_manager.containers())
        except (ForbiddenException, Unauthorized):
            return []
