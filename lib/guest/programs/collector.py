"""Receives the logs of a deployment's servers and keeps them as long as the contract says.

Settings: `pactform:log:retention-days`; `pactform:log:volume` is the id of the volume that the logs are kept on.
"""

import datetime
import glob
import os
import re
import shutil
import subprocess
import sys

import packages
import settings as shared

PORT = 6514
LOGS = "/var/log/pactform"
HOSTS = f"{LOGS}/hosts"
CERTIFICATE = f"{LOGS}/tls/certificate.pem"
KEY = f"{LOGS}/tls/key.pem"
CONFIG = "/etc/rsyslog.d/zz-pactform-collector.conf"
DROP_IN = "/etc/systemd/system/rsyslog.service.d/pactform.conf"
TLS = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}\.log")
NEARLY_FULL = 0.9
# Exit code of a run that found the disk nearly full.
FULL = 3


def files(root="/", port=PORT):
    """rsyslog receives over TLS and writes one folder a host, one file a day of receipt; it starts when the volume is mounted."""
    at = lambda path: os.path.join(root, path.lstrip("/"))
    return {
        CONFIG: f"""# Written by Pactform; changes are overwritten.
global(maxMessageSize="{shared.LONGEST_MESSAGE}")
global(DefaultNetstreamDriverCAFile="{at(CERTIFICATE)}" DefaultNetstreamDriverCertFile="{at(CERTIFICATE)}" DefaultNetstreamDriverKeyFile="{at(KEY)}")
module(load="imtcp" StreamDriver.Name="gtls" StreamDriver.Mode="1" StreamDriver.AuthMode="anon" gnutlsPriorityString="{TLS}" MaxSessions="5000")
template(name="pactform-file" type="string" string="{at(HOSTS)}/%HOSTNAME:::secpath-replace%/%$year%-%$month%-%$day%.log")
ruleset(name="pactform-received") {{
  action(type="omfile" dynaFile="pactform-file" template="RSYSLOG_FileFormat" dirCreateMode="0750" fileCreateMode="0640" dynaFileCacheSize="1000")
}}
input(type="imtcp" port="{port}" ruleset="pactform-received")
call pactform-received
""",
        DROP_IN: f"[Unit]\nRequiresMountsFor={LOGS}\n",
    }


def is_empty(device):
    """Whether nothing was ever written to a device: no signature of a file system, and zeros where one would be."""
    if subprocess.run(["blkid", "-p", device], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 2:
        return False
    with open(device, "rb") as file:
        size = file.seek(0, os.SEEK_END)
        for start in (0, max(0, size - (1 << 20))):
            file.seek(start)
            if file.read(1 << 20).strip(b"\0"):
                return False
    return True


def prepare(device):
    """Makes a file system where there is nothing at all; leaves everything else as it is."""
    if is_empty(device):
        subprocess.run(["mkfs.ext4", "-q", "-L", "pactform-logs", device], check=True)


def mount(settings):
    """Mounts the volume of the logs, now and at every boot."""
    volume = settings.get("pactform:log:volume", "")
    if not re.fullmatch(r"[0-9a-f-]{36}", volume):
        raise ValueError(f"expected the id of a volume, received {volume!r}")
    # Nova's serial number of a disk is the start of the volume's id.
    found = [path for path in glob.glob(f"/dev/disk/by-id/*{volume[:20]}*") if "-part" not in path]
    if not found:
        raise FileNotFoundError(f"volume {volume} is not attached yet")
    device = os.path.realpath(found[0])
    prepare(device)
    identity = subprocess.run(["blkid", "-s", "UUID", "-o", "value", device], stdout=subprocess.PIPE, check=True, text=True).stdout.strip()
    line = f"UUID={identity} {LOGS} ext4 defaults,nofail,x-systemd.before=rsyslog.service 0 2\n"
    table = shared.content("/etc/fstab") or ""
    if f" {LOGS} " not in table:
        shared.replace("/etc/fstab", table.rstrip("\n") + "\n" + line, 0o644)
        subprocess.run(["systemctl", "daemon-reload"], check=True)
    os.makedirs(LOGS, exist_ok=True)
    subprocess.run(["mount", LOGS], check=True)


def certify(root="/"):
    """Makes the collector's key and certificate where there are none; they stay on the volume. Returns the new fingerprint."""
    key, certificate = (os.path.join(root, path.lstrip("/")) for path in (KEY, CERTIFICATE))
    if os.path.exists(key) and os.path.exists(certificate):
        return None
    os.makedirs(os.path.dirname(key), mode=0o750, exist_ok=True)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650",
         "-subj", "/CN=pactform log collector", "-keyout", key, "-out", certificate],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.chmod(key, 0o640)
    told = subprocess.run(["openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256"],
                          check=True, stdout=subprocess.PIPE, text=True).stdout
    return "SHA256:" + told.strip().split("=")[1]


def belong_to_rsyslog(root):
    """Ubuntu's rsyslog works as the user syslog; elsewhere it is root."""
    if os.path.abspath(root) == "/" and any(line.startswith("syslog:") for line in (shared.content("/etc/passwd") or "").splitlines()):
        for path in (HOSTS, os.path.dirname(KEY), KEY, CERTIFICATE):
            shutil.chown(path, "syslog", "syslog")


def expired(days, today, root="/"):
    """Files whose day is more than `days` days before today."""
    limit = today - datetime.timedelta(days=days)
    found = glob.glob(os.path.join(root, HOSTS.lstrip("/"), "*", "*.log"))
    return sorted(path for path in found if DAY.fullmatch(os.path.basename(path)) and date_of(path) is not None and date_of(path) < limit)


def date_of(path):
    try:
        return datetime.date.fromisoformat(os.path.basename(path)[:10])
    except ValueError:
        return None


def retention(settings):
    """For how many days logs are kept. Without a number nothing is deleted."""
    days = settings.get("pactform:log:retention-days", "")
    if not re.fullmatch(r"[1-9][0-9]{0,4}", days):
        raise ValueError(f"expected the days that logs are kept, received {days!r}; nothing is deleted")
    return int(days)


def main():
    parser = shared.arguments(__doc__)
    parser.add_argument("--port", type=int, default=PORT, help="port to listen on")
    parser.add_argument("--today", type=datetime.date.fromisoformat, default=datetime.date.today(), help="the day to count from")
    options = parser.parse_args()
    root, real = options.root, os.path.abspath(options.root) == "/"
    settings = shared.read(options.metadata)
    packages.ensure(["rsyslog", "rsyslog-gnutls", "openssl"])
    if real and not os.path.ismount(LOGS):
        mount(settings)
    os.makedirs(os.path.join(root, HOSTS.lstrip("/")), mode=0o750, exist_ok=True)
    fingerprint = certify(root)
    if fingerprint is not None:
        # on the console too, where the deployment's operator reads it without logging in
        print(f"fingerprint of this collector: {fingerprint}")
        if real:
            with open("/dev/console", "w", encoding="utf-8") as console:
                console.write(f"\npactform: fingerprint of the log collector: {fingerprint}\n")
    belong_to_rsyslog(root)
    check = ["rsyslogd", "-N1", "-f", os.path.join(root, "etc/rsyslog.conf")]
    if shared.apply(files(root, options.port), root, check=check) and real:
        subprocess.run(["systemctl", "daemon-reload"], check=True)
        subprocess.run(["systemctl", "restart", "rsyslog"], check=True)
    for path in expired(retention(settings), options.today, root):
        os.unlink(path)
        print(f"deleted {path}")
    disk = os.statvfs(os.path.join(root, LOGS.lstrip("/")))
    used = 1 - disk.f_bavail / disk.f_blocks
    if used >= NEARLY_FULL:
        print(f"the volume of the logs is {used:.0%} full and nothing is deleted before its time: make it larger", file=sys.stderr)
        sys.exit(FULL)


if __name__ == "__main__":
    try:
        main()
    except (FileNotFoundError, ValueError, subprocess.CalledProcessError) as error:
        sys.exit(f"the log collector is not as it should be: {error}")
