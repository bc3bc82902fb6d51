"""The virtual environment that every service runs in, built once; standard library alone, for it runs under the user's own Python."""
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from contextlib import contextmanager

from .package_index import installer_arguments, installer_variables

# Never imported here, or too seldom to be worth the wait: a third of all modules.
NOT_COMPILED = r'/(tests?|pip|setuptools)/'
LAST_LINES = 8

REMEDIES = (
    (('no space left on device', 'errno 28', 'os error 28', 'disk quota exceeded'), 'make room for 1 GB, then run it again'),
    (
        ('hash mismatch', 'do not match the hashes', 'no trusted hash'),
        'a package is not the one that was pinned, so nothing of it is used: a mirror or a proxy has changed it, or a cache is'
        ' damaged; ask whoever runs the mirror, or name another package index in pip.conf or PIP_INDEX_URL',
    ),
    (
        ('permission denied', 'read-only file system'),
        'run it as the owner of the folder, or in a copy of the project of your own',
    ),
)
NO_PACKAGES = (
    'the packages could not be fetched or built: see that this machine reaches a package index; a mirror, a proxy or a certificate'
    ' is named in pip.conf or PIP_INDEX_URL, PIP_PROXY, PIP_CERT; then run it again'
)


class EnvironmentFailure(Exception):
    """What went wrong, where, and what to do about it, for the user."""


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
                build(folder, place, python)
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


def build(folder, place, python):
    print(f"building the sandbox's Python environment in {place}: once, some minutes, 600 MB …", flush=True)
    if place.exists():
        # First of all the stamp: a deletion that is interrupted leaves nothing that looks finished.
        stamp(place).unlink(missing_ok=True)
        shutil.rmtree(place)
    try:
        venv.create(place, with_pip=True, symlinks=True)
    except subprocess.CalledProcessError as error:
        raise EnvironmentFailure(explanation(f'making {place}', (error.output or b'').decode(errors='replace'))) from None
    # -I: nothing of PYTHONPATH or of the user's own packages. A `user = true` of pip's configuration does not suit here.
    pip = [python, '-I', '-m', 'pip']
    run([*pip, 'install', '--quiet', '--no-deps', '--require-hashes', '-r', folder / 'installer.txt'], {'PIP_USER': '0'})
    settings = run([*pip, 'config', 'list'], {})
    requirements = folder / 'requirements.txt'
    run(
        [
            place / 'bin' / 'uv', 'pip', 'install', '--quiet', '--python', python, '--no-deps', '--require-hashes',
            # What builds the packages that have no wheel is pinned by the same file.
            '--build-constraints', requirements, '-r', requirements, *installer_arguments(settings),
        ],
        installer_variables(settings, os.environ),
    )
    # Here, on every processor, instead of in each service at its first start. What does not compile is not ours to judge.
    subprocess.run(
        [python, '-I', '-m', 'compileall', '-qq', '-j', '0', '-x', NOT_COMPILED, place / 'lib'],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
    )


def run(command, variables):
    """Output of a command, which the user does not see unless it fails."""
    done = subprocess.run(
        command, env={**os.environ, **variables}, text=True, errors='replace',
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )
    if done.returncode != 0:
        raise EnvironmentFailure(explanation(f'{os.path.basename(command[0])} ended with {done.returncode}', done.stdout))
    return done.stdout


def explanation(what, output):
    """What failed, the last lines of what it said, and the remedy that they point to."""
    said = output.strip().splitlines()[-LAST_LINES:]
    text = output.lower()
    remedy = next((remedy for signs, remedy in REMEDIES if any(sign in text for sign in signs)), NO_PACKAGES)
    return '\n'.join([f"the sandbox's Python environment could not be built: {what}", *(f'  {line}' for line in said), remedy])
