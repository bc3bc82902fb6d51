"""Flavors of load balancers with what their profiles ask of the provider; they take no tags: the name says whose."""
import json


def read(reading):
    balancing = reading.cloud.load_balancer
    profiles = {each.id: each for each in balancing.flavor_profiles()}
    found = []
    for flavor in balancing.flavors():
        if reading.owns(name=flavor.name):
            profile = profiles[flavor.flavor_profile_id]
            found.append({
                'name': flavor.name,
                'enabled': flavor.is_enabled,
                'provider': profile.provider_name,
                'data': json.loads(profile.flavor_data),
            })
    owned = [each for each in profiles.values() if reading.owns(name=each.name)]
    return {
        'loadBalancerFlavors': found,
        'loadBalancerFlavorProfiles': [{'name': each.name, 'provider': each.provider_name} for each in owned],
    }
