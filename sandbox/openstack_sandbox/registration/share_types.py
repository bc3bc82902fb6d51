"""The share type that shares without one have."""

DEFAULT = 'default'
# The first with descriptions of types; the path and names of the request are the same since 2.7.
MICROVERSION = '2.41'


def register_share_types(cloud):
    shares = cloud.shared_file_system
    known = shares.get('/types', microversion=MICROVERSION).json()['share_types']
    if all(kind['name'] != DEFAULT for kind in known):
        shares.post(
            '/types',
            microversion=MICROVERSION,
            json={'share_type': {
                'name': DEFAULT,
                'share_type_access:is_public': True,
                'extra_specs': {'driver_handles_share_servers': 'False'},
            }},
        ).raise_for_status()
