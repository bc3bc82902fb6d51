"""The process of one service: `python -m openstack_sandbox.service_process serve|create NAME FOLDER`."""
import os
import sys
import warnings

from .processes import hold
from .sandbox import Sandbox
from .services import service

# Their daemons are green threads, and everything must be patched before anything else is imported.
GREEN = {'cinder', 'ironic', 'manila', 'nova', 'swift'}


def prepare(name):
    # What the user has set for a client (OS_CLOUD, OS_AUTH_URL) would be taken for the service's own.
    for key in [key for key in os.environ if key.startswith('OS_')]:
        del os.environ[key]
    # Services start programs that are installed beside Python.
    os.environ['PATH'] = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get('PATH', os.defpath)])
    # Proxies of the machine are for the world outside; everything here is on loopback.
    os.environ['no_proxy'] = os.environ['NO_PROXY'] = '*'
    if name == 'nova':
        import nova.monkey_patch  # noqa: F401
    elif name in GREEN:
        import threading

        import eventlet

        eventlet.monkey_patch()
        # As nova.monkey_patch does: threading's own table of threads must be the patched one.
        import __original_module_threading as original

        original.current_thread.__globals__['_active'] = threading._active
    if name != 'swift':
        # Swift has locks of its own for its many small databases, and moves their files while they are open.
        from . import sqlite_locking

        sqlite_locking.install()
    warnings.simplefilter('ignore')


def main(what, name, folder):
    sandbox = Sandbox(folder)
    if what == 'create':
        prepare(name)
        service(name).create(sandbox)
        return
    # Held as long as the process lives: who wants to know whether the service runs asks for the lock.
    held = hold(sandbox, name)
    if held is None:
        sys.exit(f'{name} runs already in {sandbox.folder}')
    prepare(name)
    service(name).serve(sandbox)


if __name__ == '__main__':
    main(*sys.argv[1:4])
