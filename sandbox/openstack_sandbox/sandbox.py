"""One sandbox: the folder that holds all it has, its ports and its passwords."""
import json
import os
import secrets
from functools import cached_property
from pathlib import Path

from .ports import free_block
from .services import NAMES

HOST = '127.0.0.1'
REGION = 'RegionOne'


class Sandbox:
    """A cloud in a folder that only its owner can read.

    ports, passwords: made once, at the first `up`; kept, for what is deployed refers to them
    description: hosts, back ends, images, nodes, networks, users (see description.py)
    """

    def __init__(self, folder):
        self.folder = Path(folder).resolve()

    @property
    def exists(self):
        return self._identity.exists()

    @property
    def _identity(self):
        return self.path('identity.json')

    def path(self, *parts):
        return self.folder.joinpath(*parts)

    def configuration(self, service):
        return self.path('etc', f'{service}.conf')

    def database(self, name):
        return f'sqlite:///{self.path("data", "db", name)}.db'

    def data(self, service, *parts):
        """What a service keeps beside its database."""
        return self.path('data', service, *parts)

    def log(self, service):
        return self.path('log', f'{service}.log')

    def make(self):
        """Chooses ports and passwords. The folder is its owner's alone from the start."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        first = free_block(HOST, len(NAMES))
        identity = {
            'ports': {name: first + n for n, name in enumerate(NAMES)},
            'passwords': {who: secrets.token_urlsafe(24) for who in ('admin', 'service')},
        }
        self._write_private(self._identity, json.dumps(identity, indent=2))

    def _write_private(self, path, text):
        """Whole or not at all, and never readable by others in between."""
        beside = path.with_name(f'.{path.name}.new')
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), 'w', encoding='utf-8') as file:
            file.write(text)
        beside.replace(path)

    def write(self, name, text):
        path = self.path(name)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._write_private(path, text)

    @cached_property
    def _made(self):
        return json.loads(self._identity.read_text(encoding='utf-8'))

    @property
    def ports(self):
        return self._made['ports']

    @property
    def passwords(self):
        return self._made['passwords']

    def password(self, who):
        """Of a user that a deployment names; made when first asked for."""
        known = self.passwords
        if who not in known:
            known[who] = secrets.token_urlsafe(24)
            self._write_private(self._identity, json.dumps(self._made, indent=2))
        return known[who]

    def url(self, service, path=''):
        return f'http://{HOST}:{self.ports[service]}{path}'

    @property
    def auth_url(self):
        return self.url('keystone', '/v3')

    @property
    def description(self):
        return json.loads(self.path('description.json').read_text(encoding='utf-8'))
