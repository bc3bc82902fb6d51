"""Configuration files of the services, and the sections that all of them share."""
import sys
from pathlib import Path

from .sandbox import HOST, REGION

# What the packages install beside their code: paste files and the like.
INSTALLED = Path(sys.prefix, 'etc')


def credentials(sandbox):
    """How a service reaches the others, as the one service user."""
    return {
        'auth_type': 'password',
        'auth_url': sandbox.auth_url,
        'username': 'service',
        'password': sandbox.passwords['service'],
        'project_name': 'service',
        'user_domain_name': 'Default',
        'project_domain_name': 'Default',
        'region_name': REGION,
    }


def shared(sandbox, service, database=None, enforce_scope=True):
    """Sections that every service has; `database` is the name of its main one."""
    return {
        'DEFAULT': {
            'log_file': sandbox.log(service),
            'use_stderr': 'false',
            # All daemons of a service are threads of one process: messages need no broker.
            'transport_url': 'fake:/',
            'state_path': sandbox.data(service),
            # Otherwise each periodic task waits up to a minute before its first run, and the cloud is ready that much later.
            'periodic_fuzzy_delay': 0,
            'host': 'sandbox',
            'my_ip': HOST,
        },
        'database': {'connection': sandbox.database(database or service)},
        'oslo_concurrency': {'lock_path': sandbox.data(service, 'lock')},
        'oslo_messaging_notifications': {'driver': 'noop'},
        'keystone_authtoken': {
            **credentials(sandbox),
            'www_authenticate_uri': sandbox.auth_url,
            'service_token_roles': 'service',
            'service_token_roles_required': 'true',
        },
        'oslo_policy': {'enforce_scope': str(enforce_scope).lower()},
    }


def merged(*parts):
    """Sections over sections; the later value of a key stands."""
    whole = {}
    for part in parts:
        for section, values in part.items():
            whole.setdefault(section, {}).update(values)
    return whole


def text_of(sections):
    """A value that is a list stands in a line for each of its items."""
    return '\n'.join(
        f'[{section}]\n' + ''.join(f'{key} = {item}\n' for key, value in values.items() for item in _items(value))
        for section, values in sections.items()
    )


def _items(value):
    return value if isinstance(value, list) else [value]
