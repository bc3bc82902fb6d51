"""Brings a sandbox up, from nothing or from what it was, and takes it down."""
import json
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from . import processes
from .ports import is_free
from .ready import NotReady, wait_until_answering
from .sandbox import HOST
from .services import NAMES, service


def up(sandbox, contract_folders, nodes_per_type, empty):
    from .description import DescriptionError, describe

    began = time.monotonic()
    try:
        description = describe(contract_folders, nodes_per_type)
        if empty:
            down(sandbox, NAMES)
            _remove(sandbox)
        if not sandbox.exists:
            sandbox.make()
        _refuse_taken_ports(sandbox)
        _configure(sandbox, description)
        _create(sandbox)
        started = [name for name in NAMES if processes.running(sandbox, name) is None]
        for name in started:
            processes.start(sandbox, name)
        wait_until_answering(sandbox, NAMES)
        from .registration.register import register

        register(sandbox, description)
    except (DescriptionError, NotReady, UpFailure) as failure:
        print(failure, file=sys.stderr)
        return 1
    print(f'The cloud is up after {time.monotonic() - began:.0f} s.\n')
    print(f'  export OS_CLIENT_CONFIG_FILE={sandbox.path("clouds.yaml")}')
    return 0


class UpFailure(Exception):
    """What keeps the cloud from coming up, in the user's words."""


def down(sandbox, names):
    stopped = processes.stop(sandbox, names)
    print(f'Stopped {", ".join(stopped)}.' if stopped else 'Nothing was running.')
    return 0


def _remove(sandbox):
    """All that services and deployments made; ports and passwords stay, so that clouds.yaml stays true."""
    for folder in ('data', 'log', 'etc', 'run'):
        shutil.rmtree(sandbox.path(folder), ignore_errors=True)


def _refuse_taken_ports(sandbox):
    taken = [
        f'{sandbox.ports[name]} ({name})'
        for name in NAMES
        if processes.running(sandbox, name) is None and not is_free(HOST, sandbox.ports[name])
    ]
    if taken:
        raise UpFailure(
            f'another program listens on {HOST}:{", ".join(taken)}, which this cloud was made with; end that program, '
            f'or remove {sandbox.folder} to make the cloud anew on other ports'
        )


def _configure(sandbox, description):
    from .clouds_yaml import write_clouds
    from .settings import text_of

    sandbox.write('description.json', json.dumps(description, indent=2, ensure_ascii=False))
    write_clouds(sandbox, description)
    for name in NAMES:
        sandbox.write(f'etc/{name}.conf', text_of(service(name).settings(sandbox)))
        for folder in (sandbox.data(name), sandbox.data('db'), sandbox.path('log')):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _create(sandbox):
    """Databases and keys of the services that have none yet; a service whose creation was interrupted begins again."""
    missing = [name for name in NAMES if not sandbox.data(name, 'created').exists()]
    if missing:
        print(f'Creating databases and keys: {", ".join(missing)}', flush=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        failures = [failure for failure in pool.map(lambda name: _create_one(sandbox, name), missing) if failure]
    if failures:
        raise UpFailure('\n'.join(failures))


def _create_one(sandbox, name):
    for database in sandbox.data('db').glob(f'{name}*'):
        database.unlink()
    shutil.rmtree(sandbox.data(name), ignore_errors=True)
    sandbox.data(name).mkdir(mode=0o700, parents=True)
    with open(processes.output(sandbox, name), 'w+', encoding='utf-8') as out:
        done = subprocess.run(
            processes.command('create', name, sandbox), stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            cwd=sandbox.folder, env=processes.environment(), check=False,
        )
        if done.returncode != 0:
            out.seek(0)
            last = '\n  '.join(out.read().strip().splitlines()[-8:])
            return f'{name}: its database could not be made; the end of {out.name}:\n  {last}'
    sandbox.data(name, 'created').touch()
    return None
