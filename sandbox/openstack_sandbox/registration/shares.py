"""The share type that shares without one have, and room for them."""

DEFAULT = 'default'
# The first with descriptions of types; the paths and names of these requests are the same since 2.7.
MICROVERSION = '2.41'
UNLIMITED = -1
LIMITED = ('shares', 'gigabytes', 'snapshots', 'snapshot_gigabytes', 'share_networks')


def register_shares(cloud):
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
    # Manila's own are 1,000 GB and 50 shares a project; Terraform's provider has no resource that gives a project more.
    shares.put(
        f'/quota-class-sets/{DEFAULT}',
        microversion=MICROVERSION,
        json={'quota_class_set': {resource: UNLIMITED for resource in LIMITED}},
    ).raise_for_status()
