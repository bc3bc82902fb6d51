"""The contract's projects."""
from . import join_key


def read(reading):
    return {
        'projects': [
            {
                'id': project.id,
                'name': project.name,
                'description': project.description,
                'enabled': project.is_enabled,
                'lines': join_key.of_tags(project.tags)['lines'],
            }
            for project in reading.projects.values()
        ]
    }
