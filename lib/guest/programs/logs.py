"""Ships the system log to the deployment's collector, over TLS.

Settings: `pactform:log:collector` is an IPv4 address; `pactform:log:fingerprint` is that of its certificate, `SHA256:1F:…`;
`pactform:log:file:1`, `:2`, … are files under /var/log whose lines are sent beside the system log.
"""

import ipaddress
import os
import re
import subprocess
import sys

import packages
import settings as shared

PORT = 6514
CONFIG = "/etc/rsyslog.d/zz-pactform.conf"
TLS = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"
FINGERPRINT = re.compile(r"SHA256(:[0-9A-F]{2}){32}")
FILE = re.compile(r"/var/log/[A-Za-z0-9._/-]+")
SILENT = "# Written by Pactform: this deployment has no log collector.\n"


def config(settings, port=PORT):
    """The configuration of rsyslog; None where there is no collector."""
    address = settings.get("pactform:log:collector")
    if address is None:
        return None
    ipaddress.IPv4Address(address)
    fingerprint = settings.get("pactform:log:fingerprint")
    if fingerprint is None:
        # The collector makes its certificate by itself at its first boot: it is trusted once its fingerprint is in the deployment.
        peer = 'StreamDriverAuthMode="anon"'
    elif FINGERPRINT.fullmatch(fingerprint):
        peer = f'StreamDriverAuthMode="x509/fingerprint" StreamDriverPermittedPeers="{fingerprint}"'
    else:
        raise ValueError(f"expected a fingerprint such as SHA256:1F:…, received {fingerprint!r}")
    # In memory as long as the collector answers, on disk while it does not, and tried again for ever.
    return f"""# Written by Pactform from this server's metadata; changes are overwritten.
global(maxMessageSize="{shared.LONGEST_MESSAGE}")
ruleset(name="pactform-shipped") {{
  action(type="omfwd" target="{address}" port="{port}" protocol="tcp"
    StreamDriver="gtls" StreamDriverMode="1" {peer} gnutlsPriorityString="{TLS}"
    template="RSYSLOG_SyslogProtocol23Format" TCP_Framing="octet-counted" KeepAlive="on"
    action.resumeRetryCount="-1" action.resumeInterval="5" action.resumeIntervalMax="60"
    queue.type="LinkedList" queue.filename="pactform-collector" queue.size="50000" queue.maxDiskSpace="1g"
    queue.saveOnShutdown="on" queue.checkpointInterval="100")
}}
{inputs(shared.numbered(settings, "pactform:log:file"))}call pactform-shipped
"""


def inputs(files):
    """Reads files beside the system log, which does not get their lines too; a file that is not there yet is read once it is."""
    for file in files:
        if not FILE.fullmatch(file) or ".." in file:
            raise ValueError(f"expected a file under /var/log, received {file!r}")
    # the audit log of the WAF is emptied in place when it is rotated
    options = 'Facility="local6" reopenOnTruncate="on" ruleset="pactform-shipped"'
    read = "".join(f'input(type="imfile" File="{file}" Tag="{os.path.basename(file)}" {options})\n' for file in files)
    return f'module(load="imfile")\n{read}' if files else ""


def main():
    parser = shared.arguments(__doc__)
    parser.add_argument("--port", type=int, default=PORT, help="port of the collector")
    options = parser.parse_args()
    text = config(shared.read(options.metadata), options.port)
    if text is None and shared.content(os.path.join(options.root, CONFIG.lstrip("/"))) is None:
        return
    if text is not None:
        packages.ensure(["rsyslog", "rsyslog-gnutls"])
    check = ["rsyslogd", "-N1", "-f", os.path.join(options.root, "etc/rsyslog.conf")]
    reload = ["systemctl", "restart", "rsyslog"] if os.path.abspath(options.root) == "/" else None
    shared.apply({CONFIG: SILENT if text is None else text}, options.root, check=check, reload=reload)


if __name__ == "__main__":
    try:
        main()
    except (FileNotFoundError, ValueError, subprocess.CalledProcessError) as error:
        sys.exit(f"logs are not shipped: {error}")
