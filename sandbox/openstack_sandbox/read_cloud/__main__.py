"""`python -m openstack_sandbox.read_cloud CONTRACT_ID`: one JSON document of what the contract has in OS_CLOUD."""
import json
import sys

import openstack
from keystoneauth1.exceptions import ClientException, MissingRequiredOptions
from openstack.exceptions import ConfigException, SDKException

from .document import NotRead, document


def main(arguments):
    if len(arguments) != 1 or arguments[0].startswith('-'):
        print('usage: python -m openstack_sandbox.read_cloud CONTRACT_ID', file=sys.stderr)
        print('reads the cloud of OS_CLIENT_CONFIG_FILE and OS_CLOUD, an administrator there', file=sys.stderr)
        return 2
    try:
        cloud = openstack.connect()
        json.dump(document(cloud, arguments[0]), sys.stdout, ensure_ascii=False, indent=1)
    except MissingRequiredOptions as error:
        print(f'{error}; name an entry of clouds.yaml in OS_CLOUD, its file in OS_CLIENT_CONFIG_FILE', file=sys.stderr)
        return 1
    except (NotRead, ConfigException, ClientException, SDKException) as error:
        print(error, file=sys.stderr)
        return 1
    print()
    return 0


sys.exit(main(sys.argv[1:]))
