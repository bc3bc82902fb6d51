"""Host aggregates: the hosts of a type, with the clock and architecture that the scheduler compares."""
from . import join_key


def read(reading):
    found = []
    for aggregate in reading.cloud.compute.aggregates():
        key = join_key.of_metadata(aggregate.metadata)
        if reading.owns(key=key, name=aggregate.name):
            found.append({
                'name': aggregate.name,
                'lines': key['lines'],
                'hosts': sorted(aggregate.hosts or []),
                'metadata': aggregate.metadata,
            })
    return {'aggregates': found}
