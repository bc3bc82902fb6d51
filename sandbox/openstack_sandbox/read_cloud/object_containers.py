"""Containers of object storage, with quota and versioning."""
from openstack.exceptions import raise_from_response

from . import join_key


def read(reading):
    return {
        'objectContainers': [
            _row(reading, project, name)
            for project in reading.projects.values()
            for name in _names(reading.cloud, project.id)
            # Where versions are kept, Swift has a container of its own for them.
            if not name.startswith('\x00')
        ]
    }


def account(cloud, project):
    """Headers of a project's account; empty where nothing was ever kept."""
    answer = cloud.object_store.head(_url(cloud, project))
    if answer.status_code == 404:
        return {}
    raise_from_response(answer)
    return answer.headers


def _url(cloud, project):
    """The account's address: that of the administrator's own with the other project's id."""
    own = cloud.object_store.get_endpoint()
    return own.replace(cloud.session.get_project_id(), project)


def _names(cloud, project):
    answer = cloud.object_store.get(_url(cloud, project), params={'format': 'json'})
    if answer.status_code == 404:
        return []
    raise_from_response(answer)
    return [each['name'] for each in answer.json()] if answer.content else []


def _row(reading, project, name):
    answer = reading.cloud.object_store.head(f'{_url(reading.cloud, project.id)}/{name}')
    raise_from_response(answer)
    headers = answer.headers
    quota = headers.get('X-Container-Meta-Quota-Bytes')
    return {
        'name': name,
        'project': project.name,
        'lines': join_key.of_headers(headers)['lines'],
        'quotaBytes': int(quota) if quota else None,
        'versioning': headers.get('X-Versions-Enabled', '').lower() == 'true' or 'X-Versions-Location' in headers,
        'objects': int(headers.get('X-Container-Object-Count', 0)),
        'readableBy': headers.get('X-Container-Read') or None,
        'writableBy': headers.get('X-Container-Write') or None,
    }
