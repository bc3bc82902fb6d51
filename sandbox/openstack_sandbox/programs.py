"""Runs a service's own management programs."""
import subprocess
import sys
from pathlib import Path


def run(*command):
    program, *arguments = map(str, command)
    subprocess.run([Path(sys.executable).parent / program, *arguments], check=True, stdin=subprocess.DEVNULL)
