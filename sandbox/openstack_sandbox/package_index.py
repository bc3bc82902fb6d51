"""Where packages come from: what the user has told pip, told to uv, which reads none of it."""
import ast

# pip's name, uv's variable, and what stands between several values there. uv's own variables win where the user has set them.
VARIABLES = (
    ('index-url', 'UV_DEFAULT_INDEX', None),
    ('extra-index-url', 'UV_INDEX', ' '),
    ('find-links', 'UV_FIND_LINKS', ','),
    ('trusted-host', 'UV_INSECURE_HOST', ' '),
    ('cert', 'SSL_CERT_FILE', None),
    ('client-cert', 'SSL_CLIENT_CERT', None),
    ('proxy', 'ALL_PROXY', None),
    ('default-timeout', 'UV_HTTP_TIMEOUT', None),
    ('timeout', 'UV_HTTP_TIMEOUT', None),
)
# Of pip's sections, what counts over what; those of other commands are not for an installation.
SECTIONS = ('global.', 'install.', ':env:.')
TRUE = ('1', 'true', 'yes', 'on')


def settings_of(listing):
    """From the lines of `pip config list`, such as global.index-url='…'."""
    found = {}
    for section in SECTIONS:
        for line in listing.splitlines():
            name, equals, value = line.partition('=')
            if equals and name.startswith(section):
                found[name[len(section):]] = ast.literal_eval(value)
    return found


def installer_variables(listing, environment):
    found = settings_of(listing)
    # pip takes the best version of all indexes, uv that of the first. Hashes say which file it is, wherever it comes from.
    variables = {'UV_INDEX_STRATEGY': 'unsafe-best-match'}
    for name, variable, separator in VARIABLES:
        if name in found:
            variables[variable] = found[name] if separator is None else separator.join(found[name].split())
    return {variable: value for variable, value in variables.items() if variable not in environment}


def installer_arguments(listing):
    return ['--no-index'] if str(settings_of(listing).get('no-index', '')).lower() in TRUE else []
