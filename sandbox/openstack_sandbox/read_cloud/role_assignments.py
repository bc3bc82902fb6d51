"""Who works in the contract's projects, by which roles."""


def read(reading):
    return {
        'roleAssignments': [
            {
                'project': project.name,
                # A role given to a group is named as one.
                'user': (assignment.user or assignment.group)['name'],
                'role': assignment.role['name'],
            }
            for project in reading.projects.values()
            for assignment in reading.cloud.identity.role_assignments(scope_project_id=project.id, include_names=True)
        ]
    }
