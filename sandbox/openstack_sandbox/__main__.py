"""The commands of the sandbox: up, down, status, reset."""
import sys

from .commands import main

sys.exit(main(sys.argv[1:]))
