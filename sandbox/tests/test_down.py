"""What `down` stops: all services, or those that are named."""
import os
import subprocess
import sys
import tempfile
import unittest
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from unittest import mock

from openstack_sandbox import processes
from openstack_sandbox.commands import main
from openstack_sandbox.sandbox import Sandbox

# Stands in for a service: holds its lock and says so.
SERVICE = """
import sys, time
from openstack_sandbox import processes
from openstack_sandbox.sandbox import Sandbox
lock = processes.hold(Sandbox(sys.argv[1]), sys.argv[2])
print('holds', flush=True)
time.sleep(600)
"""


class Down(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.sandbox = Sandbox(Path(temporary.name))
        for name in ('nova', 'swift'):
            self.start(name)

    def start(self, name):
        process = subprocess.Popen(
            [sys.executable, '-c', SERVICE, str(self.sandbox.folder), name],
            stdout=subprocess.PIPE, env=processes.environment(), start_new_session=True,
        )
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.assertEqual(process.stdout.readline(), b'holds\n')

    def down(self, *services):
        said = StringIO()
        with mock.patch.dict(os.environ, PACTFORM_SANDBOX=str(self.sandbox.folder)), redirect_stdout(said), redirect_stderr(said):
            try:
                code = main(['down', *services])
            except SystemExit as ended:
                code = ended.code
        return code, said.getvalue()

    def running(self):
        return [name for name in ('nova', 'swift') if processes.running(self.sandbox, name) is not None]

    def test_stops_the_service_that_is_named_and_no_other(self):
        self.assertEqual(self.down('nova'), (0, 'Stopped nova.\n'))
        self.assertEqual(self.running(), ['swift'])
        self.assertEqual(self.down('nova'), (0, 'Nothing was running.\n'))

    def test_stops_all_of_them_without_a_name(self):
        self.assertEqual(self.down(), (0, 'Stopped nova, swift.\n'))
        self.assertEqual(self.running(), [])

    def test_refuses_a_name_that_no_service_has_and_stops_nothing(self):
        code, said = self.down('swift', 'nowa')
        self.assertEqual(code, 2)
        self.assertIn("there is no service 'nowa'; there are keystone, placement, glance, neutron, cinder, nova, octavia", said)
        self.assertEqual(self.running(), ['nova', 'swift'])
