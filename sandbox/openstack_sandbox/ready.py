"""Waits until every service answers and sees its workers; says at once which one gave up, and why."""
import time
import urllib.error
import urllib.request

from .processes import output, running

# On a slow machine with one core the heaviest service needs about two minutes.
LIMIT_SECONDS = 300


class NotReady(Exception):
    """A service that does not come up, with the end of what it said."""


def wait_until_answering(sandbox, names):
    """Each service answers, or is told about once."""
    deadline = time.monotonic() + LIMIT_SECONDS
    waiting = list(names)
    while waiting:
        waiting = [name for name in waiting if not answers(sandbox, name)]
        for name in waiting:
            _refuse_ended(sandbox, name)
        if waiting and time.monotonic() > deadline:
            raise NotReady('\n'.join(f'{name} does not answer after {LIMIT_SECONDS} s; {_last_words(sandbox, name)}' for name in waiting))
        time.sleep(0.3)


def wait_for(what, condition):
    """A condition that takes the services a moment, such as a worker's first report."""
    deadline = time.monotonic() + LIMIT_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            raise NotReady(f'not so after {LIMIT_SECONDS} s: {what}')
        time.sleep(0.5)


def answers(sandbox, name):
    try:
        with urllib.request.urlopen(sandbox.url(name, '/healthcheck' if name == 'swift' else '/'), timeout=20):
            return True
    except urllib.error.HTTPError as refusal:
        # Without a token most services refuse, and Nova lists its versions with 300.
        return refusal.code < 500
    except OSError:
        return False


def _refuse_ended(sandbox, name):
    if running(sandbox, name) is None:
        # Its lock comes with its first moment; give it that.
        time.sleep(1)
        if running(sandbox, name) is None and not answers(sandbox, name):
            raise NotReady(f'{name} ended while it started; {_last_words(sandbox, name)}')


def _last_words(sandbox, name):
    for file in (output(sandbox, name), sandbox.log(name)):
        if file.exists() and (text := file.read_text(encoding='utf-8', errors='replace').strip()):
            last = '\n  '.join(text.splitlines()[-8:])
            return f'the end of {file}:\n  {last}'
    return 'it said nothing'
