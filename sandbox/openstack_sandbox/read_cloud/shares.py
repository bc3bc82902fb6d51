"""Shared file systems and who may use them; the keys that Manila makes for some protocols are left out."""
from . import join_key


def read(reading):
    manila = reading.cloud.shared_file_system
    found = []
    for share in manila.shares(all_tenants=True):
        key = join_key.of_metadata(share.metadata or {})
        if reading.owns(project=share.project_id, key=key, name=share.name):
            rules = [
                {'type': each.access_type, 'to': each.access_to, 'level': each.access_level, 'state': each.state}
                for each in manila.access_rules(share)
            ]
            found.append({
                'id': share.id,
                'name': share.name,
                'project': reading.project(share.project_id),
                'lines': key['lines'],
                'status': share.status,
                'sizeGib': share.size,
                'protocol': share.share_protocol,
                'type': share.share_type_name,
                'access': sorted(rules, key=lambda rule: (rule['type'], rule['to'])),
            })
    networks = [
        {'name': each.name, 'project': reading.project(each.project_id)}
        for each in manila.share_networks(all_tenants=True)
        if reading.owns(project=each.project_id, name=each.name)
    ]
    return {'shares': found, 'shareNetworks': networks}
