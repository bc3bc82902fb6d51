"""Makes the virtual environment of the sandbox from nothing, or from what an earlier build left."""
import os
import shutil
import subprocess

from .environment_failure import EnvironmentFailure, explanation
from .package_index import installer_arguments, installer_variables

# Never imported here, or too seldom to be worth the wait: a third of all modules.
NOT_COMPILED = r'/(tests?|pip|setuptools)/'


def build(folder, place, stamp):
    # Not above: a Python without it shall be told so, and not as a failed import.
    import venv

    print(f"building the sandbox's Python environment in {place}: once, some minutes, 600 MB …", flush=True)
    clear(place, stamp)
    try:
        venv.create(place, with_pip=True, symlinks=True)
    except subprocess.CalledProcessError as error:
        raise EnvironmentFailure(explanation(f'making {place}', (error.output or b'').decode(errors='replace'))) from None
    python = place / 'bin' / 'python'
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


def clear(place, stamp):
    if place.is_symlink():
        # What it leads to is somebody else's.
        place.unlink()
    elif place.exists():
        # First of all the stamp: a deletion that is interrupted leaves nothing that looks finished.
        stamp.unlink(missing_ok=True)
        shutil.rmtree(place)


def run(command, variables):
    """Output of a command, which the user does not see unless it fails."""
    done = subprocess.run(
        command, env={**os.environ, **variables}, text=True, errors='replace',
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )
    if done.returncode != 0:
        raise EnvironmentFailure(explanation(f'{os.path.basename(command[0])} ended with {done.returncode}', done.stdout))
    return done.stdout
