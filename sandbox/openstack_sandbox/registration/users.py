"""Users that the deployments name: a cloud has them before a contract gives them roles."""


def register_users(cloud, sandbox, description):
    domains = {domain.name: domain.id for domain in cloud.identity.domains()}
    for user in description['users']:
        name, domain = user['name'], user['domain']
        if domain not in domains:
            domains[domain] = cloud.identity.create_domain(name=domain).id
        if cloud.identity.find_user(name, domain_id=domains[domain]) is None:
            cloud.identity.create_user(name=name, domain_id=domains[domain], password=sandbox.password(name))
