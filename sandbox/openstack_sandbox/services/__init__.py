"""The OpenStack services of the sandbox.

Each module has TYPE (of the service catalogue), PATH (of its API), and

- settings(sandbox): its configuration, section by section
- create(sandbox): its database and keys, once
- serve(sandbox): runs it until the process is ended

and imports its service within these functions alone: what must be patched is patched before.
"""
from importlib import import_module

# In the order in which they are shown. Every one runs in a process of its own.
NAMES = ('keystone', 'placement', 'glance', 'neutron', 'cinder', 'nova', 'octavia', 'ironic', 'barbican', 'manila', 'swift')


def service(name):
    return import_module(f'{__name__}.{name}')
