"""The catalogue of services, their user and the roles: written into Keystone before it serves anyone."""
from .sandbox import REGION
from .services import NAMES, service

# Roles of the services beside Keystone's own (admin, manager, member, reader).
ROLES = (
    'service',
    'load-balancer_admin',
    'load-balancer_member',
    'load-balancer_observer',
    'creator',
    'swiftoperator',
    'ResellerAdmin',
)
# Who administers the cloud must be allowed what these services do not leave to 'admin'.
ROLES_OF_ADMIN = ('member', 'load-balancer_admin', 'creator', 'ResellerAdmin')


def write_catalogue(application, sandbox):
    """Speaks to Keystone's application within this process: no server is needed, and none is there yet."""
    from werkzeug.test import Client

    client = Client(application)
    signed_in = client.post('/v3/auth/tokens', json={'auth': {
        'identity': {'methods': ['password'], 'password': {'user': {
            'name': 'admin', 'domain': {'id': 'default'}, 'password': sandbox.passwords['admin']}}},
        'scope': {'project': {'name': 'admin', 'domain': {'id': 'default'}}},
    }})
    token = signed_in.get_json()['token']
    headers = {'X-Auth-Token': signed_in.headers['X-Subject-Token']}

    def request(method, path, body=None):
        answer = client.open(f'/v3/{path}', method=method, json=body, headers=headers)
        if answer.status_code >= 400:
            raise RuntimeError(f'Keystone refused {method} {path}: {answer.get_data(as_text=True)}')
        return answer

    def make(path, kind, **body):
        return request('POST', path, {kind: body}).get_json()[kind]['id']

    roles = {role['name']: role['id'] for role in request('GET', 'roles').get_json()['roles']}
    roles.update({name: make('roles', 'role', name=name) for name in ROLES if name not in roles})
    project = make('projects', 'project', name='service', domain_id='default')
    user = make('users', 'user', name='service', password=sandbox.passwords['service'], domain_id='default')
    for role in ('admin', 'service'):
        request('PUT', f'projects/{project}/users/{user}/roles/{roles[role]}')
    request('PUT', f'system/users/{user}/roles/{roles["admin"]}')
    for role in ROLES_OF_ADMIN:
        request('PUT', f'projects/{token["project"]["id"]}/users/{token["user"]["id"]}/roles/{roles[role]}')
    for name in NAMES:
        if name == 'keystone':
            continue  # by its own bootstrap
        kind = service(name)
        types = {kind.TYPE: name, **getattr(kind, 'OTHER_TYPES', {})}
        for type_, called in types.items():
            id_ = make('services', 'service', name=called, type=type_)
            for face in ('public', 'internal', 'admin'):
                make('endpoints', 'endpoint', service_id=id_, interface=face, region_id=REGION, url=sandbox.url(name, kind.PATH))
