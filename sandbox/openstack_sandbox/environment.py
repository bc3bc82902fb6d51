"""The virtual environment that every service runs in, built once; standard library alone, for it runs under the user's own Python."""
import fcntl
import hashlib
import importlib.util
import os
import sys
from contextlib import contextmanager

from .build_environment import build
from .environment_failure import EnvironmentFailure, explanation


def environment(folder):
    """Path of the Python in `folder`/.venv, which is built first where it is missing, half-built, or not of requirements.txt."""
    place = folder / '.venv'
    python = place / 'bin' / 'python'
    wanted = stamp_text(folder, place)
    if is_finished(place, wanted):
        return python
    require_modules()
    try:
        with one_at_a_time(folder):
            # Whoever was waited for may have built it.
            if not is_finished(place, wanted):
                build(folder, place, stamp(place))
                stamp(place).write_text(wanted, encoding='utf-8')
    except OSError as error:
        raise EnvironmentFailure(explanation(f'building {place}', str(error))) from None
    return python


def stamp(place):
    return place / 'built-from'


def stamp_text(folder, place):
    """What a finished environment was built from. Its place counts too: the commands in bin name it in their first line."""
    files = b''.join((folder / name).read_bytes() for name in ('installer.txt', 'requirements.txt'))
    return f'sha256 {hashlib.sha256(files).hexdigest()}\npython {sys.version_info[0]}.{sys.version_info[1]}\nplace {place}\n'


def is_finished(place, wanted):
    """Whether the stamp, which is written last, says so, and the Python that it was made from is still there."""
    try:
        return stamp(place).read_text(encoding='utf-8') == wanted and (place / 'bin' / 'python').exists()
    except (OSError, UnicodeDecodeError):
        return False


def require_modules():
    missing = [name for name in ('venv', 'ensurepip') if importlib.util.find_spec(name) is None]
    if missing:
        version = f'{sys.version_info[0]}.{sys.version_info[1]}'
        raise EnvironmentFailure(
            f"{sys.executable} (Python {version}) has no module '{missing[0]}', which makes virtual environments; install it"
            f' (Debian, Ubuntu: apt install python{version}-venv), or name a Python that has it in PYTHON'
        )


@contextmanager
def one_at_a_time(folder):
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("another command builds the sandbox's Python environment; waiting for it …", flush=True)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
