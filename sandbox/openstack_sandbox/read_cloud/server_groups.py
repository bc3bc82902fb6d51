"""Server groups, which keep servers on hosts of their own; they take no metadata: project and name say whose."""


def read(reading):
    return {
        'serverGroups': [
            {
                'id': each.id,
                'name': each.name,
                'project': reading.project(each.project_id),
                'policy': each.policy,
                'members': sorted(each.member_ids or []),
            }
            for each in reading.cloud.compute.server_groups(all_projects=True)
            if reading.owns(project=each.project_id, name=each.name)
        ]
    }
