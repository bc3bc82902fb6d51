"""Load balancers with their listeners, pools, members, monitors and rules."""
from . import join_key


def read(reading):
    balancing = reading.cloud.load_balancer
    flavors = {each.id: each.name for each in balancing.flavors()}
    owned = [(each, join_key.of_tags(each.tags)) for each in balancing.load_balancers()]
    listeners, pools = list(balancing.listeners()), list(balancing.pools())
    monitors = {each.id: each for each in balancing.health_monitors()}
    names = {each.id: each.name for each in pools}
    return {
        'loadBalancers': [
            {
                'name': each.name,
                'project': reading.project(each.project_id),
                'lines': key['lines'],
                'system': key['system'],
                'provider': each.provider,
                'flavor': flavors.get(each.flavor_id),
                'address': each.vip_address,
                'port': each.vip_port_id,
                'provisioningStatus': each.provisioning_status,
                'operatingStatus': each.operating_status,
                'listeners': _by_name(
                    _listener(balancing, one, names) for one in listeners if _of(one.load_balancers, each)
                ),
                'pools': _by_name(_pool(balancing, one, monitors) for one in pools if _of(one.loadbalancers, each)),
            }
            for each, key in owned
            if reading.owns(project=each.project_id, key=key, name=each.name)
        ]
    }


def _of(balancers, balancer):
    return any(each['id'] == balancer.id for each in balancers)


def _listener(balancing, listener, pool_names):
    return {
        'name': listener.name,
        'lines': join_key.of_tags(listener.tags)['lines'],
        'protocol': listener.protocol,
        'port': listener.protocol_port,
        'pool': pool_names.get(listener.default_pool_id),
        'allowedFrom': sorted(listener.allowed_cidrs or []),
        # Where the certificate lies, never what it is.
        'certificate': (listener.default_tls_container_ref or '').rpartition('/')[2] or None,
        'tlsVersions': sorted(listener.tls_versions or []),
        'insertHeaders': sorted(listener.insert_headers or {}),
        'provisioningStatus': listener.provisioning_status,
        'routes': _by_name(
            _route(balancing, balancing.get_l7_policy(each['id']), pool_names) for each in listener.l7_policies or []
        ),
    }


def _route(balancing, policy, pool_names):
    rules = [
        {'type': each.type, 'compare': each.compare_type, 'value': each.rule_value}
        for each in balancing.l7_rules(policy)
    ]
    return {
        'name': policy.name,
        'position': policy.position,
        'action': policy.action,
        'pool': pool_names.get(policy.redirect_pool_id),
        'redirect': policy.redirect_prefix or policy.redirect_url,
        'rules': sorted(rules, key=lambda rule: rule['type']),
    }


def _pool(balancing, pool, monitors):
    monitor = monitors.get(pool.health_monitor_id)
    return {
        'name': pool.name,
        'lines': join_key.of_tags(pool.tags)['lines'],
        'protocol': pool.protocol,
        'algorithm': pool.lb_algorithm,
        'persistence': (pool.session_persistence or {}).get('type'),
        'monitor': None if monitor is None else {'type': monitor.type, 'path': monitor.url_path},
        'members': _by_name(
            {'name': each.name, 'address': each.address, 'port': each.protocol_port, 'weight': each.weight}
            for each in balancing.members(pool)
        ),
    }


def _by_name(rows):
    return sorted(rows, key=lambda row: row['name'])
