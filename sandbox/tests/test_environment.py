"""When the Python environment is built, when it is taken as it is, and what a user is told."""
import subprocess
import sys
import tempfile
import threading
import unittest
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from unittest import mock

from openstack_sandbox import environment as module
from openstack_sandbox.build_environment import clear, run
from openstack_sandbox.environment import EnvironmentFailure, environment


class Environment(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        self.write('installer.txt', 'uv==1')
        self.write('requirements.txt', 'nova==31')
        self.builds = 0

    def write(self, name, text):
        self.folder.joinpath(name).write_text(text, encoding='utf-8')

    def build(self, folder, place, stamp):
        """As the real one leaves it, without a network."""
        self.builds += 1
        (place / 'bin').mkdir(parents=True, exist_ok=True)
        (place / 'bin' / 'python').touch()

    def get(self):
        with mock.patch.object(module, 'build', self.build):
            return environment(self.folder)

    def test_is_built_once(self):
        pythons = [self.get(), self.get()]
        self.assertEqual((pythons, self.builds), ([self.folder / '.venv' / 'bin' / 'python'] * 2, 1))

    def test_is_built_again_when_what_it_was_built_from_changes(self):
        for name in ('installer.txt', 'requirements.txt'):
            with self.subTest(name):
                self.get()
                before = self.builds
                self.write(name, 'other')
                self.get()
                self.assertEqual(self.builds - before, 1)

    def test_is_built_again_for_another_python(self):
        self.get()
        with mock.patch.object(sys, 'version_info', (3, 99, 0)):
            self.get()
        self.assertEqual(self.builds, 2)

    def test_is_built_again_when_its_python_is_gone(self):
        self.get().unlink()
        self.get()
        self.assertEqual(self.builds, 2)

    def test_is_built_again_after_a_build_that_was_interrupted(self):
        def interrupted(folder, place, stamp):
            self.build(folder, place, stamp)
            raise KeyboardInterrupt

        with mock.patch.object(module, 'build', interrupted), self.assertRaises(KeyboardInterrupt):
            environment(self.folder)
        self.get()
        self.assertEqual(self.builds, 2)

    def test_what_a_link_leads_to_stays(self):
        elsewhere, place = self.folder / 'elsewhere', self.folder / '.venv'
        elsewhere.mkdir()
        elsewhere.joinpath('kept').touch()
        place.symlink_to(elsewhere)
        clear(place, module.stamp(place))
        self.assertEqual((place.is_symlink(), [path.name for path in elsewhere.iterdir()]), (False, ['kept']))

    def test_what_is_left_of_an_earlier_build_goes(self):
        self.get()
        clear(self.folder / '.venv', module.stamp(self.folder / '.venv'))
        self.assertFalse((self.folder / '.venv').exists())

    def test_of_two_at_once_one_builds_and_the_other_waits(self):
        inside, go_on = threading.Event(), threading.Event()

        def slow(folder, place, stamp):
            inside.set()
            go_on.wait(10)
            self.build(folder, place, stamp)

        said = StringIO()
        with mock.patch.object(module, 'build', slow), redirect_stdout(said):
            threads = [threading.Thread(target=environment, args=(self.folder,)) for _ in range(2)]
            threads[0].start()
            self.assertTrue(inside.wait(10))
            threads[1].start()
            while 'waiting' not in said.getvalue() and threads[1].is_alive():
                threads[1].join(0.01)
            go_on.set()
            for thread in threads:
                thread.join()
        waits = "another command builds the sandbox's Python environment; waiting for it …\n"
        self.assertEqual((said.getvalue(), self.builds), (waits, 1))

    def test_a_python_that_makes_no_environments_is_told_with_the_package_that_is_missing(self):
        with mock.patch.object(module.importlib.util, 'find_spec', lambda name: None if name == 'ensurepip' else object()):
            with self.assertRaises(EnvironmentFailure) as caught:
                self.get()
        version = f'{sys.version_info[0]}.{sys.version_info[1]}'
        self.assertEqual(
            str(caught.exception),
            f"{sys.executable} (Python {version}) has no module 'ensurepip', which makes virtual environments; install it"
            f' (Debian, Ubuntu: apt install python{version}-venv), or name a Python that has it in PYTHON',
        )

    def test_a_disk_without_room_is_told_with_the_place(self):
        with mock.patch.object(module, 'build', side_effect=OSError(28, 'No space left on device')):
            with self.assertRaises(EnvironmentFailure) as caught:
                environment(self.folder)
        self.assertEqual(
            str(caught.exception),
            f"the sandbox's Python environment could not be built: building {self.folder / '.venv'}\n"
            '  [Errno 28] No space left on device\n'
            'make room for 1 GB, then run it again',
        )

    def test_a_command_that_fails_is_told_with_its_last_lines(self):
        for said, remedy in (
            ('THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE', 'a package is not the one that was pinned'),
            ('error: Failed to fetch: connection refused', 'the packages could not be fetched or built'),
        ):
            with self.subTest(said), self.assertRaises(EnvironmentFailure) as caught:
                run([sys.executable, '-c', f'for n in range(20): print(n)\nprint({said!r})\nraise SystemExit(3)'], {})
            lines = str(caught.exception).splitlines()
            self.assertEqual(
                lines[:-1],
                [f"the sandbox's Python environment could not be built: {Path(sys.executable).name} ended with 3"]
                + [f'  {line}' for line in [*range(13, 20), said]],
            )
            self.assertTrue(lines[-1].startswith(remedy), lines[-1])

    def test_both_files_pin_every_package_with_hashes_and_name_no_index(self):
        folder = Path(__file__).resolve().parent.parent
        for name in ('installer.txt', 'requirements.txt'):
            text = folder.joinpath(name).read_text(encoding='utf-8')
            entries = [entry for entry in text.replace('\\\n', '').splitlines() if entry and not entry.lstrip().startswith('#')]
            self.assertTrue(entries)
            self.assertEqual([entry for entry in entries if '==' not in entry or '--hash=sha256:' not in entry], [])
            self.assertNotIn('://', text)

    def test_the_module_runs_without_any_package_and_without_what_debian_has_in_one_of_its_own(self):
        code = "import sys; sys.modules['venv'] = sys.modules['ensurepip'] = None; import openstack_sandbox.environment"
        done = subprocess.run(
            [sys.executable, '-S', '-c', code],
            cwd=Path(module.__file__).parent.parent, capture_output=True, text=True, check=False,
        )
        self.assertEqual((done.returncode, done.stderr), (0, ''))
