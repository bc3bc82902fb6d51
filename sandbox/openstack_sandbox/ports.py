"""Ports of a sandbox: a block of neighbours that nobody else listens on."""
import random
import socket

# Below the ports that Linux gives to outgoing connections (from 32768), above the well-known ones of other software.
LOWEST, HIGHEST = 20000, 32000


def is_free(host, port):
    with socket.socket() as probe:
        # Like the servers: a connection that was closed a moment ago holds no port.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True


def free_block(host, count):
    """First port of a free block, at a random place: two sandboxes that are made at once hardly meet."""
    for _ in range(1000):
        first = random.randrange(LOWEST, HIGHEST - count)
        if all(is_free(host, port) for port in range(first, first + count)):
            return first
    raise RuntimeError(f'no {count} neighbouring ports are free on {host} between {LOWEST} and {HIGHEST}')
