"""Installs and configures the software that protects a server.

Settings of an agent: `pactform:agent:<id>:package`, `…:unit`, `…:settings-file` and `…:set:<name>`.
"""

import os
import re
import subprocess
import sys

import packages
import settings as shared

PREFIX = "pactform:agent:"
UNIT = re.compile(r"[A-Za-z0-9][A-Za-z0-9@._-]{0,98}")
FILE = re.compile(r"/etc(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+")
SETTING = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
VALUE = re.compile(r"[\x20-\x7e]+")
HEADER = "# Written by Pactform from this server's metadata; changes are overwritten.\n"


def agents(settings):
    """The agents by id: package, unit, settings-file, and what they are told."""
    found = {}
    for key, value in shared.under(settings, PREFIX).items():
        agent, _, rest = key.partition(":")
        told = found.setdefault(agent, {"set": {}})
        if rest.startswith("set:"):
            told["set"][rest[len("set:"):]] = value
        else:
            told[rest] = value
    return found


def problem(agent):
    """What is wrong with the settings of an agent; None where nothing is."""
    for key, pattern in (("package", packages.NAME), ("unit", UNIT), ("settings-file", FILE)):
        if not pattern.fullmatch(agent.get(key, "")):
            return f"expected a {key}, received {agent.get(key)!r}"
    for name, value in agent["set"].items():
        if not SETTING.fullmatch(name) or not VALUE.fullmatch(value):
            return f"expected a setting and its value, received {name!r}: {value!r}"
    return None


def files(agent, before):
    """The settings file of an agent. One that is told nothing keeps the file of its package."""
    if not agent["set"] and not (before or "").startswith(HEADER):
        return {}
    return {agent["settings-file"]: HEADER + "".join(f"{name}={value}\n" for name, value in sorted(agent["set"].items()))}


def keep(agent, root):
    """Brings one agent to what it is to be; does nothing where it is so already."""
    installed = packages.ensure([agent["package"]])
    before = shared.content(os.path.join(root, agent["settings-file"].lstrip("/")))
    changed = shared.apply(files(agent, before), root)
    unit = agent["unit"]
    if installed or changed:
        subprocess.run(["systemctl", "enable", unit], check=True)
        subprocess.run(["systemctl", "restart", unit], check=True)
    elif subprocess.run(["systemctl", "is-active", "--quiet", unit]).returncode != 0:
        subprocess.run(["systemctl", "enable", "--now", unit], check=True)


def main():
    options = shared.arguments(__doc__).parse_args()
    problems = []
    for name, agent in sorted(agents(shared.read(options.metadata)).items()):
        wrong = problem(agent)
        try:
            if wrong is None:
                keep(agent, options.root)
        except (FileNotFoundError, subprocess.CalledProcessError) as error:
            wrong = str(error)
        if wrong is not None:
            problems.append(f"{name}: {wrong}")
    if problems:
        sys.exit("; ".join(problems))


if __name__ == "__main__":
    main()
