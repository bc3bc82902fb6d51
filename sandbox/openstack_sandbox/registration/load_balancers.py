"""What Octavia needs of Neutron: each load balancer has a security group, and all are of the project of the services."""

UNLIMITED = -1


def register_load_balancers(cloud):
    project = cloud.identity.find_project('service', ignore_missing=False).id
    cloud.network.update_quota(project, security_groups=UNLIMITED, security_group_rules=UNLIMITED)
