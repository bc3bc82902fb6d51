"""Registers all that the description names."""
from ..clouds_yaml import ADMINISTRATOR
from .hosts import register_hosts
from .images import register_images
from .load_balancers import register_load_balancers
from .networks import register_networks
from .nodes import register_nodes
from .shares import register_shares
from .users import register_users


def register(sandbox, description):
    admin = connect(sandbox, ADMINISTRATOR)
    register_users(admin, sandbox, description)
    register_images(admin, description)
    register_networks(admin, description)
    register_load_balancers(admin)
    register_shares(admin)
    register_nodes(admin, description)
    register_hosts(admin, description)


def connect(sandbox, entry):
    """A client for an entry of the sandbox's clouds.yaml, whatever the environment of the user says."""
    import openstack

    clouds = openstack.config.OpenStackConfig(config_files=[str(sandbox.path('clouds.yaml'))], load_envvars=False)
    return openstack.connection.Connection(config=clouds.get_one(cloud=entry))
