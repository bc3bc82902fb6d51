"""up, down, status and reset of one sandbox."""
import argparse
import fcntl
import os
import sys
from contextlib import contextmanager
from pathlib import Path

from .environment import EnvironmentFailure, environment
from .sandbox import Sandbox
from .services import NAMES

SANDBOX_FOLDER = Path(__file__).resolve().parent.parent
PROJECT = SANDBOX_FOLDER.parent
CONTRACTS = [PROJECT / 'contracts' / name for name in ('dsj-2026-030', 'smart-water-2026', 'example')]
# Enough for every kind of node and for growing a pool; each costs Nova time at every round of its reports.
NODES_PER_TYPE = 12

EPILOG = """The cloud lives in one folder: PACTFORM_SANDBOX, otherwise sandbox/.cloud. Its clouds.yaml there holds the administrator
(sandbox-admin) and the identities that the deployments name under `clouds`. Everything listens on 127.0.0.1 alone."""


def arguments(line):
    parser = argparse.ArgumentParser(prog='npm run sandbox --', description='A real OpenStack on this machine.', epilog=EPILOG)
    commands = parser.add_subparsers(dest='command', required=True, metavar='COMMAND')
    for name, summary in (
        ('up', 'start it, or what of it is stopped; what was deployed before is still there'),
        ('down', 'stop it, or some of its services; no process of them is left'),
        ('status', 'what runs, where, and since when; exit code 1 unless all of it does'),
        ('reset', 'make it empty and start it'),
    ):
        command = commands.add_parser(name, help=summary, description=summary)
        if name in ('up', 'reset'):
            command.add_argument(
                'contracts', nargs='*', type=Path, default=CONTRACTS, metavar='CONTRACT_FOLDER',
                help='whose platforms and users the cloud has (default: the contracts of this repository)',
            )
            command.add_argument(
                '--nodes', type=int, default=NODES_PER_TYPE, metavar='N',
                help=f'bare-metal nodes of each type (default {NODES_PER_TYPE})',
            )
        if name == 'down':
            command.add_argument(
                'services', nargs='*', type=service_name, metavar='SERVICE',
                help=f'which of them (default: all): {", ".join(NAMES)}',
            )
    return parser.parse_args(line)


def service_name(text):
    if text not in NAMES:
        raise argparse.ArgumentTypeError(f"there is no service '{text}'; there are {', '.join(NAMES)}")
    return text


def main(line):
    options = arguments(line)
    sandbox = Sandbox(os.environ.get('PACTFORM_SANDBOX') or SANDBOX_FOLDER / '.cloud')
    try:
        if options.command == 'status':
            from .status import status

            return status(sandbox)
        if options.command == 'down':
            from .lifecycle import down

            with one_at_a_time(sandbox):
                return down(sandbox, options.services or NAMES)
        continue_in(environment(SANDBOX_FOLDER), line)
        from .lifecycle import up

        with one_at_a_time(sandbox):
            return up(sandbox, options.contracts, options.nodes, empty=options.command == 'reset')
    except EnvironmentFailure as failure:
        return refuse(str(failure))
    except KeyboardInterrupt:
        return refuse('interrupted; `npm run sandbox -- down` ends what has been started')


def refuse(message):
    print(message, file=sys.stderr)
    return 1


def continue_in(python, line):
    """The same command under the Python of the virtual environment."""
    if Path(sys.prefix).resolve() != Path(python).parent.parent.resolve():
        sys.stdout.flush()
        os.execv(python, [str(python), '-m', __package__, *line])


@contextmanager
def one_at_a_time(sandbox):
    """Two commands at once would start everything twice."""
    sandbox.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(sandbox.path('command.lock'), 'w', encoding='utf-8') as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print('another command works on this sandbox; waiting for it …', flush=True)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
