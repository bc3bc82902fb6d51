"""Installs packages that are missing, with whichever package manager the system has."""

import os
import re
import shutil
import subprocess

NAME = re.compile(r"[a-z0-9][a-z0-9+.-]{1,99}")


def ensure(names):
    """Installs what is missing of the packages; returns what it installed."""
    wrong = [name for name in names if not NAME.fullmatch(name)]
    if wrong:
        raise ValueError(f"expected names of packages, received {', '.join(map(repr, wrong))}")
    debian = shutil.which("apt-get") is not None
    if not debian and shutil.which("dnf") is None:
        raise FileNotFoundError("expected apt-get or dnf, found neither")
    missing = [name for name in names if not (has_deb(name) if debian else has_rpm(name))]
    if not missing:
        return []
    if debian:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        # another run of apt-get, as at first boot, is waited for
        apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
        subprocess.run([*apt, "update"], check=True, env=environment)
        subprocess.run([*apt, "install", "--no-install-recommends", "--", *missing], check=True, env=environment)
    else:
        subprocess.run(["dnf", "-q", "-y", "install", *missing], check=True)
    return missing


def has_deb(name):
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status}", name]
    return subprocess.run(query, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout == "installed"


def has_rpm(name):
    return subprocess.run(["rpm", "-q", "--quiet", name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
