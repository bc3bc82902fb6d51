"""The bastion: lets in the accounts of the deployment and nobody else, and records what they do.

Settings: `pactform:account:<name>` is an SSH public key, or 'no key'.
"""

import os
import re
import signal
import subprocess
import sys
import time

import settings as shared

ACCOUNT = "pactform:account:"
GROUP = "pactform-accounts"
# Full name in /etc/passwd, which an account cannot change: only accounts with it are touched.
MADE_HERE = "Pactform account"
KEYS = "/etc/ssh/pactform/keys"
RECORD = "/usr/local/lib/pactform/record"
SSHD_CONFIG = "/etc/ssh/sshd_config"
BANNER = "/etc/ssh/pactform/banner"
JOURNAL = "/etc/systemd/journald.conf.d/pactform.conf"
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
KEY = re.compile(r"(ssh-ed25519|ecdsa-sha2-nistp256|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com) [A-Za-z0-9+/]+={0,2}")

# The whole of sshd's configuration: what the image adds in sshd_config.d could open more than this closes.
SSHD = f"""# Written by Pactform from this server's metadata; changes are overwritten.
HostKey /etc/ssh/ssh_host_ed25519_key
SyslogFacility AUTHPRIV
LogLevel VERBOSE
Banner {BANNER}

AllowGroups {GROUP}
PermitRootLogin no
AuthenticationMethods publickey
PubkeyAuthentication yes
AuthorizedKeysFile {KEYS}/%u
AuthorizedKeysCommand none
TrustedUserCAKeys none
HostbasedAuthentication no
PasswordAuthentication no
KbdInteractiveAuthentication no
GSSAPIAuthentication no
KerberosAuthentication no
# Modules of PAM read files in home folders (~/.pam_environment), which would be before the recorder starts.
UsePAM no
MaxAuthTries 3
MaxStartups 10:30:60
LoginGraceTime 30
ClientAliveInterval 300
ClientAliveCountMax 2

# No file of an account, and nothing that its client sends, is looked at before the recorder runs.
ForceCommand {RECORD}
PermitUserRC no
PermitUserEnvironment no
SetEnv LANG=C.UTF-8

# Onward connections are typed into the recorded session; a forwarded port or socket would go past it. The agent may come along,
# so that nobody keeps a private key here.
AllowTcpForwarding no
AllowStreamLocalForwarding no
GatewayPorts no
PermitTunnel no
X11Forwarding no
AllowAgentForwarding yes

KexAlgorithms sntrup761x25519-sha512@openssh.com,curve25519-sha256,curve25519-sha256@libssh.org
Ciphers chacha20-poly1305@openssh.com,aes256-gcm@openssh.com
MACs hmac-sha2-512-etm@openssh.com,hmac-sha2-256-etm@openssh.com
HostKeyAlgorithms ssh-ed25519
PubkeyAcceptedAlgorithms ssh-ed25519,ecdsa-sha2-nistp256,sk-ssh-ed25519@openssh.com,sk-ecdsa-sha2-nistp256@openssh.com
"""


RECORD_SCRIPT = r"""#!/bin/sh
# All that sshd starts for an account: what is typed and shown goes to the system log, and from there to the log collector.
#
# tlog-rec writes the recording. (tlog-rec-session starts a plain shell for the second session of a connection.) It runs as the
# account itself, so what it records is shut in by bwrap: out of there no process can see, stop or trace the recorder, no
# terminal but the recorded one exists, and no socket of the system log or of systemd is in reach. Setuid programs have no
# effect, so nothing can be left to cron or at either. Where one of the programs is missing or fails, there is no session.
set -eu
export LC_ALL=C.UTF-8

command=${SSH_ORIGINAL_COMMAND:-}
printf '%s\n' "$(id -un) from ${SSH_CONNECTION%% *}: ${command:-shell}" |
  fold -w 900 | logger --priority authpriv.notice --tag pactform-session --id=$$

# What is typed is recorded as well: what is not echoed would go unseen otherwise. A flood is slowed down, never dropped.
recorded() {
  exec tlog-rec --writer=syslog --syslog-facility=authpriv --latency=2 --log-input=on \
    --limit-rate=1048576 --limit-burst=8388608 --limit-action=delay -- \
    bwrap --bind / / --dev /dev --proc /proc --tmpfs /run --ro-bind-try /run/systemd/resolve /run/systemd/resolve \
    --unshare-pid --unshare-ipc --die-with-parent "$@"
}

if [ -t 0 ]; then
  if [ -z "$command" ]; then recorded /bin/bash -l; fi
  recorded /bin/bash -c "$command"
fi
if [ -z "$command" ]; then
  echo 'a session without a terminal needs a command' >&2
  exit 1
fi
# tlog-rec ends with its input, and loses what the command still says: it gets one that does not end, and the command none.
# So nothing is piped in, and no file is transferred: scp and sftp need both directions.
input=$(mktemp -u)
mkfifo -m 600 "$input"
exec 3<>"$input"
rm "$input"
exec 0<&3 3<&-
recorded /bin/sh -c 'exec </dev/null 2>&1; exec /bin/bash -c "$0"' "$command"
"""


def accounts(settings):
    """The public key of each account that may log in; None for one without a key. A wrong entry gets nobody in, and is told."""
    wanted, problems = {}, []
    for name, key in shared.under(settings, ACCOUNT).items():
        if not NAME.fullmatch(name) or len(name) > 32:
            problems.append(f"'{name}' is no name of an account")
        elif key != "no key" and not KEY.fullmatch(key):
            problems.append(f"'{name}' has no key that is taken")
        else:
            wanted[name] = None if key == "no key" else key
    return wanted, problems


def files():
    """What is the same whoever has an account."""
    return {
        RECORD: (RECORD_SCRIPT, 0o755),
        BANNER: "All that is typed and shown in this session is recorded.\n",
        # A flood of messages must not make the journal drop recordings.
        JOURNAL: "[Journal]\nStorage=persistent\nRateLimitIntervalSec=0\nForwardToSyslog=yes\n",
        SSHD_CONFIG: (SSHD, 0o600),
    }


def system_accounts(root):
    """Name: (uid, full name) of all accounts of the system."""
    fields = [line.split(":") for line in lines_of(root, "etc/passwd") if line.count(":") == 6]
    return {entry[0]: (int(entry[2]), entry[4].split(",")[0]) for entry in fields}


def run(root, program, *words):
    """One of the programs that keep /etc/passwd."""
    prefix = [] if os.path.abspath(root) == "/" else ["--prefix", os.path.abspath(root)]
    subprocess.run([program, *prefix, *words], check=True, stdout=subprocess.DEVNULL)


def revoke(root, name, uid):
    """Locks an account and ends its sessions. The account and its home folder stay, as evidence."""
    run(root, "usermod", "--password", "!*", "--expiredate", "1", "--groups", "", name)
    end_sessions(root, uid)


def grant(root, name, exists):
    """Makes an account, or lets in one that was revoked. '*' is no password: none fits it."""
    if exists:
        run(root, "usermod", "--password", "*", "--expiredate", "", "--groups", GROUP, name)
    else:
        run(root, "useradd", "--comment", MADE_HERE, "--create-home", "--user-group", "--groups", GROUP, "--shell", "/bin/sh",
            "--password", "*", name)


def end_sessions(root, uid):
    """Ends all processes of a user: a hangup first, so that recordings are complete, then without asking."""
    if os.path.abspath(root) != "/":
        return
    for order, patience in ((signal.SIGHUP, 3), (signal.SIGKILL, 0.2), (signal.SIGKILL, 0.2), (signal.SIGKILL, 0)):
        for process in processes(uid):
            try:
                os.kill(process, order)
            except ProcessLookupError:
                pass
        until = time.monotonic() + patience
        while processes(uid) and time.monotonic() < until:
            time.sleep(0.1)


def processes(uid):
    found = []
    for process in filter(str.isdigit, os.listdir("/proc")):
        status = shared.content(f"/proc/{process}/status") if os.path.exists(f"/proc/{process}/status") else None
        uids = re.search(r"^Uid:\s+(.*)$", status or "", re.MULTILINE)
        if uids and str(uid) in uids.group(1).split() and not re.search(r"^State:\s+Z", status, re.MULTILINE):
            found.append(int(process))
    return found


def main():
    options = shared.arguments(__doc__).parse_args()
    root = options.root
    wanted, problems = accounts(shared.read(options.metadata))
    revoke_others(root, wanted)
    if not has_group(root):
        run(root, "groupadd", "--system", GROUP)
    check = ["sshd", "-t", "-f", os.path.join(root, SSHD_CONFIG.lstrip("/"))]
    shared.apply(files(), root, check=check, reload=reload_command(root))
    for name, key in wanted.items():
        try:
            let_in(root, name, key)
        except (PermissionError, subprocess.CalledProcessError) as error:
            problems.append(str(error))
    if problems:
        sys.exit("; ".join(problems))


def revoke_others(root, wanted):
    """Whoever is not in the settings has no key from here on, and no session."""
    folder = os.path.join(root, KEYS.lstrip("/"))
    for name in os.listdir(folder) if os.path.isdir(folder) else []:
        if name not in wanted:
            os.unlink(os.path.join(folder, name))
    for name, (uid, full_name) in system_accounts(root).items():
        if full_name == MADE_HERE and name not in wanted and is_open(root, name):
            revoke(root, name, uid)
            print(f"revoked {name}")


def let_in(root, name, key):
    """Makes an account where there is none, and puts its key in place. The sessions of another key than this one end."""
    uid, full_name = system_accounts(root).get(name, (None, MADE_HERE))
    if full_name != MADE_HERE:
        raise PermissionError(f"'{name}' is an account of the system, which stays as it is")
    if uid is None or not is_open(root, name):
        grant(root, name, exists=uid is not None)
        print(f"granted {name}")
    place = os.path.join(root, KEYS.lstrip("/"), name)
    before, text = shared.content(place), "" if key is None else key + "\n"
    if before == text:
        return
    shared.replace(place, text, 0o644)
    if before and uid is not None:
        end_sessions(root, uid)


def has_group(root):
    return any(line.startswith(f"{GROUP}:") for line in lines_of(root, "etc/group"))


def lines_of(root, path):
    return (shared.content(os.path.join(root, path)) or "").splitlines()


def is_open(root, name):
    """Whether an account is in the group that is let in."""
    return any(line.split(":")[0] == GROUP and name in line.split(":")[3].split(",") for line in lines_of(root, "etc/group"))


def reload_command(root):
    """Debian calls the unit ssh, others sshd. A folder that stands for / has no services."""
    if os.path.abspath(root) != "/":
        return None
    unit = "ssh" if os.path.exists("/lib/systemd/system/ssh.service") else "sshd"
    return ["systemctl", "reload-or-restart", "systemd-journald", unit]


if __name__ == "__main__":
    main()
