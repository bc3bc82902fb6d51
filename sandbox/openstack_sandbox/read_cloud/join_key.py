"""How a resource names the contract and the lines it stands for.

Nova, Cinder and Manila keep it in metadata: `pactform:contract`, and `pactform:line` with the lines between commas.
Neutron, Octavia and Keystone keep it in tags, `pactform:line=base-1.1`, one a line. A QoS policy of Neutron has the
tags in its description, a volume type the metadata in its extra specs, Swift the metadata in headers without colons.
Flavors, VPNs, server groups and QoS specs of volumes have no place for it: their names begin with the contract's id.
"""
CONTRACT, LINE, SYSTEM = 'pactform:contract', 'pactform:line', 'pactform:system'


def of_metadata(metadata):
    """`{contract, lines, system}`; contract is None where nothing is said."""
    lines = metadata.get(LINE)
    return {
        'contract': metadata.get(CONTRACT),
        'lines': lines.split(',') if lines else [],
        'system': metadata.get(SYSTEM),
    }


def of_tags(tags):
    said = [tag.partition('=') for tag in tags]

    def values(key):
        return [value for name, _, value in said if name == key]

    return {
        'contract': next(iter(values(CONTRACT)), None),
        'lines': sorted(values(LINE)),
        'system': next(iter(values(SYSTEM)), None),
    }


def of_description(description):
    return of_tags((description or '').split())


def of_headers(headers):
    """Of a container or an account of Swift, whose headers `requests` finds in any case."""
    for prefix in ('X-Container-Meta-', 'X-Account-Meta-'):
        contract, lines = headers.get(f'{prefix}Pactform-Contract'), headers.get(f'{prefix}Pactform-Line')
        if contract:
            return {'contract': contract, 'lines': lines.split(',') if lines else [], 'system': None}
    return {'contract': None, 'lines': [], 'system': None}
