"""Why the Python environment could not be built, and what the user can do about it."""

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


def explanation(what, output):
    """What failed, the last lines of what it said, and the remedy that they point to."""
    said = output.strip().splitlines()[-LAST_LINES:]
    text = output.lower()
    remedy = next((remedy for signs, remedy in REMEDIES if any(sign in text for sign in signs)), NO_PACKAGES)
    return '\n'.join([f"the sandbox's Python environment could not be built: {what}", *(f'  {line}' for line in said), remedy])
