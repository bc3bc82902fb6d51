"""Neutron's QoS policies with their rules: rates of the Internet link and of WAF sets."""
from . import join_key

# What rules have that say a rate; which of it differs by kind of rule.
FIELDS = {
    'type': 'type',
    'direction': 'direction',
    'max_kbps': 'maxKbps',
    'max_burst_kbps': 'maxBurstKbps',
    'min_kbps': 'minKbps',
}


def read(reading):
    found = []
    for policy in reading.cloud.network.qos_policies():
        # Neutron refuses tags of a QoS policy, so its description has them.
        key = join_key.of_description(policy.description)
        if reading.owns(project=policy.project_id, key=key, name=policy.name):
            rules = [{name: rule[field] for field, name in FIELDS.items() if field in rule} for rule in policy.rules]
            found.append({
                'name': policy.name,
                'project': reading.project(policy.project_id),
                'lines': key['lines'],
                'rules': sorted(rules, key=lambda rule: (rule['type'], rule.get('direction', ''))),
            })
    return {'networkQosPolicies': found}
