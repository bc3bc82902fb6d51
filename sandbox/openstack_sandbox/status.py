"""What runs, where, since when and with how much memory."""
import subprocess

from . import processes
from .ready import answers
from .services import NAMES


def status(sandbox):
    """Prints a line for each service; 0 where all of them answer."""
    if not sandbox.exists:
        print(f'No cloud has been made in {sandbox.folder} yet: npm run sandbox -- up')
        return 1
    print(f'{"service":<10} {"address":<24} {"process":>8} {"memory":>9} {"running for":>13}  state')
    complete = True
    for name in NAMES:
        pid = processes.running(sandbox, name)
        memory, age = _usage(pid) if pid else ('', '')
        state = 'stopped' if pid is None else 'answers' if answers(sandbox, name) else 'does not answer'
        complete = complete and state == 'answers'
        print(f'{name:<10} {sandbox.url(name):<24} {pid or "":>8} {memory:>9} {age:>13}  {state}')
    print(f'\nclouds.yaml  {sandbox.path("clouds.yaml")}\nlogs         {sandbox.path("log")}')
    return 0 if complete else 1


def _usage(pid):
    """Of the process alone; what it starts lives for moments."""
    shown = subprocess.run(['ps', '-o', 'rss=,etime=', '-p', str(pid)], capture_output=True, text=True, check=False).stdout.split()
    return (f'{int(shown[0]) // 1024} MB', shown[1]) if len(shown) == 2 else ('', '')
