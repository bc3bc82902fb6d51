"""What each project may use of every service, and uses: `{limit, used}` as the service says, -1 for no limit."""
from openstack.exceptions import raise_from_response


def read(reading):
    return {'quotas': [{'project': project.name, **_of(reading, project.id)} for project in reading.projects.values()]}


def _of(reading, project):
    return {key: read_one(reading.cloud, project) for service, key, read_one in SERVICES if reading.has(service)}


def _get(service, path, **options):
    answer = service.get(path, **options)
    raise_from_response(answer)
    return answer.json()


def _compute(cloud, project):
    limits = _get(cloud.compute, f'/os-quota-sets/{project}/detail')['quota_set']
    return _in_use(limits, 'in_use')


def _volume(cloud, project):
    # Beside the totals it has gigabytes_TYPE, volumes_TYPE and snapshots_TYPE for every volume type of the cloud.
    limits = _get(cloud.block_storage, f'/os-quota-sets/{project}', params={'usage': 'True'})['quota_set']
    return _in_use(limits, 'in_use')


def _network(cloud, project):
    limits = _get(cloud.network, f'/quotas/{project}/details')['quota']
    return _in_use(limits, 'used')


def _load_balancer(cloud, project):
    # Octavia does not say what is used.
    limits = _get(cloud.load_balancer, f'/lbaas/quotas/{project}')['quota']
    return {name: {'limit': limit, 'used': None} for name, limit in limits.items()}


def _share(cloud, project):
    limits = _get(cloud.shared_file_system, f'/quota-sets/{project}/detail', microversion='2.25')['quota_set']
    return _in_use(limits, 'in_use')


def _object_storage(cloud, project):
    from .object_containers import account

    headers = account(cloud, project)
    limit = headers.get('X-Account-Meta-Quota-Bytes')
    return {'bytes': {'limit': int(limit) if limit else -1, 'used': int(headers.get('X-Account-Bytes-Used', 0))}}


def _in_use(limits, used):
    each_with_both = {name: each for name, each in limits.items() if isinstance(each, dict)}
    return {name: {'limit': each['limit'], 'used': each[used]} for name, each in each_with_both.items()}


SERVICES = (
    ('compute', 'compute', _compute),
    ('block-storage', 'volume', _volume),
    ('network', 'network', _network),
    ('load-balancer', 'loadBalancer', _load_balancer),
    ('shared-file-system', 'share', _share),
    ('object-store', 'objectStorage', _object_storage),
)
