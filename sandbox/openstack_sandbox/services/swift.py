"""Objects: Swift's proxy, account, container and object servers on one port, with one replica in a folder."""
import os
import secrets
import sys

from ..sandbox import HOST
from ..settings import credentials

TYPE, PATH = 'object-store', '/v1/AUTH_%(project_id)s'

RINGS = ('account', 'container', 'object')
BEFORE_IDENTITY = ('catch_errors', 'gatekeeper', 'healthcheck', 'listing_formats', 'bulk', 'tempurl')
# Who signed a request of the S3 API is known after `authtoken`, which strikes out what others say before it.
IDENTITY = ('authtoken', 's3api', 's3token', 'keystoneauth')
# Quotas count for who is asking, so they stand behind. No `cache`, which needs memcached: what is asked is never stale.
BEHIND_IDENTITY = (
    'staticweb', 'copy', 'container_quotas', 'account_quotas', 'slo', 'dlo', 'versioned_writes', 'symlink',
)


def settings(sandbox):
    folder = sandbox.data('swift')
    return {
        'DEFAULT': {
            'swift_dir': folder,
            'devices': folder / 'devices',
            'mount_check': 'false',
            # One process serves a request and those that it makes: half a second to connect is short on a busy machine.
            'conn_timeout': 10,
            'node_timeout': 60,
            'fallocate_reserve': 0,
        },
        'pipeline:main': {'pipeline': ' '.join([*BEFORE_IDENTITY, *IDENTITY, *BEHIND_IDENTITY, 'proxy-server'])},
        'app:proxy-server': {'use': 'egg:swift#proxy', 'account_autocreate': 'true'},
        **{f'filter:{name}': {'use': f'egg:swift#{name}'} for name in (*BEFORE_IDENTITY, 's3api', *BEHIND_IDENTITY)},
        'filter:versioned_writes': {
            'use': 'egg:swift#versioned_writes',
            'allow_versioned_writes': 'true',
            'allow_object_versioning': 'true',
        },
        'filter:authtoken': {
            'paste.filter_factory': 'keystonemiddleware.auth_token:filter_factory',
            **credentials(sandbox),
            'www_authenticate_uri': sandbox.auth_url,
            # Requests that are signed or public bring no token; whether they may is decided behind.
            'delay_auth_decision': 'true',
        },
        'filter:keystoneauth': {
            'use': 'egg:swift#keystoneauth',
            # Members may keep objects; 'swiftoperator' is for platforms that give it to some of them alone.
            'operator_roles': 'admin, member, swiftoperator',
            'reseller_admin_role': 'ResellerAdmin',
        },
        'filter:s3token': {'use': 'egg:swift#s3token', 'auth_uri': sandbox.auth_url, **credentials(sandbox)},
        **{
            f'app:{ring}': {
                'use': f'egg:swift#{ring}',
                'log_requests': 'false',
                # The listing is right when the answer is there: no updater daemon has to make up for it.
                **({'container_update_timeout': 60} if ring == 'object' else {}),
            }
            for ring in RINGS
        },
    }


def create(sandbox):
    from swift.common.ring import RingBuilder

    folder = sandbox.data('swift')
    _refuse_without_attributes(folder)
    (folder / 'swift.conf').write_text(
        f'[swift-hash]\nswift_hash_path_prefix = {secrets.token_hex(16)}\n', encoding='utf-8'
    )
    for name in RINGS:
        # The servers behind the proxy ask for no password, so nobody must guess where their devices are.
        device = secrets.token_hex(16)
        (folder / 'devices' / device).mkdir(parents=True)
        port = sandbox.ports['swift']
        builder = RingBuilder(part_power=0, replicas=1, min_part_hours=0)
        builder.add_dev({
            'id': 0, 'region': 1, 'zone': 1, 'weight': 1.0, 'device': device, 'meta': '',
            'ip': HOST, 'port': port, 'replication_ip': HOST, 'replication_port': port,
        })
        builder.rebalance()
        builder.get_ring().save(str(folder / f'{name}.ring.gz'))


def _refuse_without_attributes(folder):
    """Swift keeps what is said of an object in extended attributes of its file."""
    try:
        os.setxattr(folder, 'user.swift.metadata', b'x')
        os.removexattr(folder, 'user.swift.metadata')
    except OSError as error:
        sys.exit(
            f'{folder}: {error.strerror}. Swift needs a file system with extended attributes, such as ext4, XFS or Btrfs '
            '(tmpfs since Linux 6.6); name a folder on one in PACTFORM_SANDBOX'
        )


def serve(sandbox):
    sys.argv = ['swift']
    from ..drivers.object_store import serve_objects

    serve_objects(str(sandbox.configuration('swift')), sandbox)
