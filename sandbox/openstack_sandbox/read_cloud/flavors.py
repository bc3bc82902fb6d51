"""Flavors with their extra specs and the projects that may use them; they take no metadata, so the name says whose."""


def read(reading):
    compute = reading.cloud.compute
    return {
        'flavors': [
            {
                'name': flavor.name,
                'vcpus': flavor.vcpus,
                'ramMib': flavor.ram,
                'diskGib': flavor.disk,
                'public': flavor.is_public,
                'projects': [] if flavor.is_public else _with_access(reading, flavor),
                'extraSpecs': flavor.extra_specs,
            }
            # Without 'None' Nova lists the public ones alone.
            for flavor in compute.flavors(is_public='None', get_extra_specs=True)
            if reading.owns(name=flavor.name)
        ]
    }


def _with_access(reading, flavor):
    return sorted(reading.project(each['tenant_id']) for each in reading.cloud.compute.get_flavor_access(flavor))
