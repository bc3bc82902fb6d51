"""Processes of the services: started apart from the terminal, known by the lock that each holds, ended as a group."""
import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

PACKAGE_FOLDER = Path(__file__).resolve().parent.parent
# What a service gets to finish its requests before it is killed.
GRACE_SECONDS = 10


def _lock_file(sandbox, name):
    return sandbox.path('run', f'{name}.lock')


def hold(sandbox, name):
    """Takes the lock of a service for this process and writes its number there, or None where another has it."""
    path = _lock_file(sandbox, name)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = open(path, 'a+', encoding='utf-8')
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    os.set_inheritable(file.fileno(), False)
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    return file


def running(sandbox, name):
    """Number of the process of a service, or None. A number of a process that is long gone is never taken for it."""
    try:
        with open(_lock_file(sandbox, name), encoding='utf-8') as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                text = file.read()
                return int(text) if text else None
    except FileNotFoundError:
        pass
    return None


def environment():
    return {**os.environ, 'PYTHONPATH': str(PACKAGE_FOLDER), 'PYTHONUNBUFFERED': '1'}


def command(what, name, sandbox):
    return [sys.executable, '-m', f'{__package__}.service_process', what, name, str(sandbox.folder)]


def output(sandbox, name):
    """What a service says before and beside its log."""
    return sandbox.path('log', f'{name}.out')


def start(sandbox, name):
    with open(output(sandbox, name), 'w', encoding='utf-8') as out:
        return subprocess.Popen(
            command('serve', name, sandbox),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            cwd=sandbox.folder,
            env=environment(),
            start_new_session=True,
        )


def stop(sandbox, names):
    """Ends the services and whatever they started; returns when none is left."""
    groups = {name: pid for name in names if (pid := running(sandbox, name)) is not None}
    for pid in groups.values():
        _signal(pid, signal.SIGTERM)
    deadline = time.monotonic() + GRACE_SECONDS
    while any(_lives(pid) for pid in groups.values()):
        if time.monotonic() > deadline:
            for pid in groups.values():
                _signal(pid, signal.SIGKILL)
            deadline = float('inf')
        time.sleep(0.1)
    return list(groups)


def _signal(group, number):
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        pass


def _lives(group):
    try:
        os.waitpid(group, os.WNOHANG)
    except ChildProcessError:
        pass
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
