"""How many EC2 credentials, which S3 clients sign with, each project has; never the credentials themselves."""
from collections import Counter


def read(reading):
    held = Counter(each.project_id for each in reading.cloud.identity.credentials(type='ec2'))
    return {
        'ec2Credentials': [
            {'project': project.name, 'count': held[project.id]}
            for project in reading.projects.values()
            if held[project.id]
        ]
    }
