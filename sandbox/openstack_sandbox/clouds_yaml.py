"""The clouds.yaml of the sandbox: the administrator and the identities that the deployments name."""
import yaml

from .sandbox import REGION

ADMINISTRATOR = 'sandbox-admin'


def write_clouds(sandbox, description):
    entries = {ADMINISTRATOR: _entry(sandbox, 'admin', 'Default', 'admin')}
    for cloud in description['clouds']:
        entries[cloud['name']] = _entry(sandbox, cloud['user'], cloud['domain'], cloud['project'])
    sandbox.write('clouds.yaml', yaml.safe_dump({'clouds': entries}, sort_keys=False))


def _entry(sandbox, user, domain, project):
    return {
        'auth': {
            'auth_url': sandbox.auth_url,
            'username': user,
            'password': sandbox.password(user),
            'project_name': project,
            'user_domain_name': domain,
            'project_domain_name': 'Default',
        },
        'region_name': REGION,
        'identity_api_version': 3,
    }
