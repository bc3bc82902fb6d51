"""What the user has told pip holds for uv too."""
import unittest

from openstack_sandbox.package_index import installer_arguments, installer_variables

LISTING = """:env:.extra-index-url='https://a.example/simple https://b.example/simple'
:env:.disable-pip-version-check='1'
download.index-url='https://download.example/simple'
global.cert='/etc/own.pem'
global.find-links='\\n/srv/one\\n/srv/two'
global.index-url='https://global.example/simple'
global.no-index='{no_index}'
global.timeout='30'
install.index-url='https://install.example/simple'
install.trusted-host='install.example'
"""


class PackageIndex(unittest.TestCase):
    def test_indexes_links_hosts_certificate_and_patience_are_taken_over(self):
        self.assertEqual(
            installer_variables(LISTING, {}),
            {
                'SSL_CERT_FILE': '/etc/own.pem',
                'UV_DEFAULT_INDEX': 'https://install.example/simple',
                'UV_FIND_LINKS': '/srv/one,/srv/two',
                'UV_HTTP_TIMEOUT': '30',
                'UV_INDEX': 'https://a.example/simple https://b.example/simple',
                'UV_INDEX_STRATEGY': 'unsafe-best-match',
                'UV_INSECURE_HOST': 'install.example',
            },
        )

    def test_what_the_user_has_told_uv_itself_stays(self):
        self.assertNotIn('UV_DEFAULT_INDEX', installer_variables(LISTING, {'UV_DEFAULT_INDEX': 'https://uv.example/simple'}))

    def test_nothing_told_is_nothing_taken_over(self):
        self.assertEqual(installer_variables('', {}), {'UV_INDEX_STRATEGY': 'unsafe-best-match'})

    def test_an_installation_without_any_index_stays_one(self):
        told = [installer_arguments(LISTING.format(no_index=value)) for value in ('true', 'false')]
        self.assertEqual(told, [['--no-index'], []])
