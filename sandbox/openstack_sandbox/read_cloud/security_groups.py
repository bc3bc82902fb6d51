"""Security groups with what they open, and to whom."""
from . import join_key


def read(reading):
    found = []
    for group in reading.cloud.network.security_groups():
        key = join_key.of_tags(group.tags)
        if reading.owns(project=group.project_id, key=key, name=group.name):
            rules = [_rule(reading, each) for each in group.security_group_rules]
            found.append({
                'name': group.name,
                'project': reading.project(group.project_id),
                'lines': key['lines'],
                'rules': sorted(rules, key=lambda rule: [str(value) for value in rule.values()]),
            })
    return {'securityGroups': found}


def _rule(reading, rule):
    return {
        'direction': rule['direction'],
        'ethertype': rule['ethertype'],
        'protocol': rule['protocol'],
        'portMin': rule['port_range_min'],
        'portMax': rule['port_range_max'],
        'network': rule['remote_ip_prefix'],
        'group': reading.security_groups.get(rule['remote_group_id'], rule['remote_group_id']),
        'description': rule['description'],
    }
