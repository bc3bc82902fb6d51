"""Nova's settings as code that asks them for its own host must see them, when several hosts share a process."""


class OwnSettings:
    """All settings of Nova but one: `host` is who is asking."""

    def __init__(self, settings, host):
        self._settings = settings
        self.host = host

    def __getattr__(self, name):
        return getattr(self._settings, name)


class AnyOf:
    """Equal to each of the names: a volume is detached where its server runs, and that is always in this process."""

    __hash__ = None

    def __init__(self, names):
        self._names = frozenset(names)

    def __eq__(self, name):
        return name in self._names
