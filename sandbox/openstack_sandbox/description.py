"""What the sandbox has to be: the union of the platforms and users that the deployments of contract folders name."""
from pathlib import Path

import yaml


class DescriptionError(Exception):
    """What keeps the contract folders from being described, in the user's words."""


def describe(contract_folders, nodes_per_type):
    """Hosts, back ends, images, nodes, networks, users and entries of clouds.yaml, each once by name."""
    whole = {kind: {} for kind in ('hosts', 'storageBackends', 'images', 'nodes', 'networks', 'users', 'clouds')}

    def add(kind, name, origin, **facts):
        known = whole[kind].setdefault(name, {'name': name, **facts})
        if known != {'name': name, **facts}:
            raise DescriptionError(f'{origin}: {kind} {name!r} is described as {facts}, elsewhere as {known}; give it another name')

    files = [Path(folder, 'deployment.yaml') for folder in contract_folders]
    deployments = {file: _read(file) for file in files}
    for file, deployment in deployments.items():
        try:
            platform_file = (file.parent / deployment['platform']).resolve()
            _describe_platform(_read(platform_file), platform_file, nodes_per_type, _with_cards(deployments.values()), add)
            _describe_identities(deployment, file, add)
        except (KeyError, TypeError) as error:
            raise DescriptionError(f'{file}: not a deployment that `pactform check` accepts (missing: {error})') from error
    return {kind: list(items.values()) for kind, items in whole.items()}


def _read(file):
    try:
        return yaml.safe_load(file.read_text(encoding='utf-8'))
    except OSError as error:
        raise DescriptionError(f'{file}: {error.strerror}; expected a contract folder with its deployment.yaml') from error
    except yaml.YAMLError as error:
        raise DescriptionError(f'{file}: {error}') from error


def _with_cards(deployments):
    """Types of hosts that servers with cards run on: the platform says which cards there are, not which hosts have them."""
    return {pool['hostType'] for deployment in deployments for pool in deployment.get('servers', []) if 'gpu' in pool}


def _describe_platform(platform, file, nodes_per_type, with_cards, add):
    aliases = [card['pciAlias'] for card in platform.get('gpuCardTypes', [])]
    for host_type in platform['hostTypes']:
        for host in host_type.get('hosts', []):
            add(
                'hosts', host, file,
                hostType=host_type['id'],
                architecture=host_type['architecture'],
                clock=host_type['clock']['value'],
                vcpusPerCore=host_type['vcpusPerCore']['value'],
                memoryOvercommit=host_type['memoryOvercommit']['value'],
                pciAliases=aliases if host_type['id'] in with_cards else [],
            )
    for backend in platform.get('storageBackends', []):
        add('storageBackends', backend['backendName'], file, maxIops=backend['maxIops']['value'])
    for image in platform.get('images', []):
        add('images', image['name'], file, architecture=image['architectures'][0], family=image['family'])
    for kind in ('gpuNodeTypes', 'physicalServerTypes'):
        for node_type in platform.get(kind, []):
            for number in range(1, nodes_per_type + 1):
                add('nodes', f'{node_type["id"]}-{number:03}', file, **_node(node_type))
    for use, name in platform['networks'].items():
        add('networks', name, file, use=use)


def _node(node_type):
    """What Ironic knows of a node; the figures that it has no field for are kept as they are written."""
    size = node_type['memory']['value'].split()[0]
    cores = node_type.get('cpuCores')
    count = (
        int(cores['value'].split()[0])
        if cores
        else int(node_type['sockets']['value']) * int(node_type['coresPerSocket']['value'].split()[0])
    )
    figures = ('cards', 'cardMemory', 'fp16', 'clock', 'interconnect')
    return {
        'resourceClass': node_type['resourceClass'],
        'architecture': node_type['architecture'],
        'cores': count,
        'memoryMb': int(size) * 1024,
        'diskGb': 1000,
        'properties': {figure: node_type[figure]['value'] for figure in figures if figure in node_type},
    }


def _describe_identities(deployment, file, add):
    contract, clouds = deployment['contract'], deployment['clouds']
    add('clouds', clouds['entitlement'], file, user='admin', domain='Default', project='admin')
    for user in deployment.get('users', []):
        domain = user.get('domain', 'Default')
        add('users', user['name'], file, domain=domain)
        for kind in user['projects']:
            add('clouds', clouds[kind], file, user=user['name'], domain=domain, project=f'{contract}-{kind}')
