"""Swift's four servers in one process, and the one daemon that quotas need."""
import logging
import time

import eventlet
import eventlet.wsgi
from swift.common.http_protocol import SwiftHttpProtocol
from swift.common.ring import Ring
from swift.common.utils import logs, set_swift_dir
from swift.common.wsgi import appconfig, loadapp

from ..sandbox import HOST

# How late an account's use may be: Swift counts it apart from the containers'.
ACCOUNT_SECONDS = 2


def serve_objects(configuration, sandbox):
    folder = sandbox.data('swift')
    _log_to(sandbox.log('swift'))
    set_swift_dir(str(folder))
    backends = {
        Ring(str(folder), ring_name=ring).devs[0]['device']: loadapp(f'{configuration}#{ring}')
        for ring in ('account', 'container', 'object')
    }
    proxy = loadapp(configuration)

    def application(environment, start_response):
        """Requests to a device are the proxy's own."""
        first = environment['PATH_INFO'].split('/', 2)[1]
        return backends.get(first, proxy)(environment, start_response)

    application.logger = logging.getLogger('swift')
    eventlet.spawn(_count_accounts, configuration)
    eventlet.wsgi.server(
        eventlet.listen((HOST, sandbox.ports['swift']), backlog=1024),
        application,
        log=logs.NullLogger(),
        protocol=SwiftHttpProtocol,
        # S3 clients look for 'ETag', not 'Etag'.
        capitalize_response_headers=False,
    )


class _Log(logging.FileHandler):
    def format(self, record):
        return f'{time.strftime("%Y-%m-%d %H:%M:%S")} {record.levelname} {super().format(record)}'


def _log_to(file):
    """Swift knows the machine's syslog alone, where lines get their time."""
    logs.ThreadSafeSysLogHandler = lambda **address: _Log(file)


def _count_accounts(configuration):
    """What the container updater does, without its processes."""
    from swift.container.updater import ContainerUpdater

    updater = ContainerUpdater(dict(appconfig(configuration, name='container')))
    while True:
        for path in updater.get_paths():
            updater.container_sweep(path)
        eventlet.sleep(ACCOUNT_SECONDS)
