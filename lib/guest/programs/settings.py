"""What every program of a server needs: its settings, and files that change only as a whole and only when they are right.

Python 3.8 and nothing else: the programs run on whatever image has cloud-init.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import urllib.request

METADATA = "http://169.254.169.254/openstack/latest/meta_data.json"
# What a server sends and the collector takes in one message; rsyslog by itself cuts at 8 KB.
LONGEST_MESSAGE = "64k"


def arguments(description):
    """The options that all programs have; tests name a file and a folder of their own."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--metadata", default=METADATA, help="URL or file of the server's metadata")
    parser.add_argument("--root", default="/", help="folder that stands for / when files are written")
    return parser


def read(metadata):
    """The server's settings: the part of its metadata that its owner may change."""
    if metadata.startswith(("http://", "https://")):
        with urllib.request.urlopen(metadata, timeout=10) as answer:
            return json.load(answer).get("meta", {})
    with open(metadata, encoding="utf-8") as file:
        return json.load(file).get("meta", {})


def under(settings, prefix):
    """Settings whose key starts with the prefix, by the rest of their key: `under(s, 'pactform:account:')['operator-01']`."""
    return {key[len(prefix):]: value for key, value in settings.items() if key.startswith(prefix)}


def numbered(settings, prefix):
    """The values of `prefix:1`, `prefix:2`, …, in order."""
    found = under(settings, prefix + ":")
    return [found[key] for key in sorted(found, key=int)]


def apply(files, root="/", check=None, reload=None):
    """Writes files (path: text, or path: (text, mode)) that differ, checks the whole, and reloads; returns whether anything changed.

    Where the check fails, every file is what it was before: a wrong setting must not stop a service that runs.
    """
    before = {}
    for path, wanted in files.items():
        text, mode = wanted if isinstance(wanted, tuple) else (wanted, 0o644)
        place = os.path.join(root, path.lstrip("/"))
        old = content(place)
        if old == text:
            continue
        before[place] = (old, os.stat(place).st_mode & 0o7777 if old is not None else mode)
        replace(place, text, mode)
    if not before:
        return False
    if check is not None:
        failed = subprocess.run(check, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if failed.returncode != 0:
            for place, (old, mode) in before.items():
                if old is None:
                    os.unlink(place)
                else:
                    replace(place, old, mode)
            sys.exit("the new settings are refused and the old ones stay: " + failed.stdout.strip())
    if reload is not None:
        subprocess.run(reload, check=True)
    return True


def content(place):
    """The text of a file; None where there is none."""
    try:
        with open(place, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return None


def replace(place, text, mode):
    """Puts a file in its place in one step: whoever reads it sees the old one or the new one."""
    os.makedirs(os.path.dirname(place), exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(place))
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(temporary, mode)
        os.replace(temporary, place)
    except BaseException:
        os.unlink(temporary)
        raise
