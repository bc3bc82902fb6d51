"""Registers all that the description names."""
from concurrent.futures import ThreadPoolExecutor

from ..clouds_yaml import ADMINISTRATOR
from ..ready import wait_for
from .images import register_images
from .networks import register_networks
from .users import register_users


def register(sandbox, description):
    import openstack

    def cloud():
        return openstack.connect(cloud=ADMINISTRATOR, load_envvars=False, config_files=[str(sandbox.path('clouds.yaml'))])

    admin = cloud()
    wait_for('the compute hosts report to Nova', lambda: len(list(admin.compute.hypervisors())) >= len(description['hosts']))
    register_users(admin, sandbox, description)
    register_images(admin, description)
    register_networks(admin, description)
