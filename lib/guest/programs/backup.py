#!/usr/bin/env python3
"""Backs up the volumes of the customer's servers by Cinder, on schedule, with full and incremental backups and retention.

It runs every minute and decides from what Cinder lists what is to be done, so nothing is lost when this server is replaced. Each
plan divides time into slots of `every`, counted from a Sunday 01:00 China Standard Time: one backup a volume and slot, and a plan
of a day or a week runs at night whatever happened yesterday. What belongs together is Cinder's to say: the parent of an
incremental backup is the volume's latest backup, whoever made it, and what others depend on cannot be deleted.

Cinder is asked through openstacksdk (Debian: python3-openstacksdk): one token and a few requests a run, whole answers with
metadata, times and dependents, and an HTTP status for each refusal. The `openstack` command would need a start and a token for
each request, and its list of backups tells neither their metadata nor what depends on them.
"""

import calendar
import collections
import datetime
import fcntl
import json
import os
import pwd
import re
import shlex
import subprocess
import sys
import time

import settings

HOUR, DAY = 3600, 86400
FIRST_SLOT = calendar.timegm((2000, 1, 1, 17, 0, 0))
AT_ONCE = 10  # below the 15 operations that a cinder-backup service takes by itself (backup_max_operations): room for a restore
MICROVERSION = "3.43"  # the first with metadata on backups
PAGE = 1000
STATE = "/var/lib/pactform/backup.json"
LOCK = "/run/pactform-backup.lock"
CLOUDS = "/etc/openstack/clouds.yaml"
CLOUD = "backup"
PRIVATE_KEY, CERTIFICATE = "/etc/pactform/backup-key.pem", "/etc/pactform/backup-certificate.pem"
SEALED = "-----BEGIN CMS-----"
OPERATOR = "backup-operator"
HOME = "/var/lib/" + OPERATOR
CONTRACT, LINE, PLAN = "pactform:contract", "pactform:line", "pactform:backup:plan"
KEEP, DUE = "pactform:backup:keep", "pactform:backup:due"
REQUESTS = (("GET", "/volumes/detail"), ("GET", "/backups/detail"), ("POST", "/backups"), ("DELETE", "/backups/*"))

Plan = collections.namedtuple("Plan", "name every full keep line")
Work = collections.namedtuple("Work", "delete create problems rows")


class Refused(Exception):
    """What Cinder or Keystone answers instead of what was asked for."""


class Copy:
    """A backup as Cinder lists it."""

    def __init__(self, found, contract):
        about = found.get("metadata") or {}
        self.id, self.name, self.volume = found["id"], found.get("name") or found["id"], found["volume_id"]
        self.status, self.size, self.incremental = found["status"], found["size"], found["is_incremental"]
        self.needed, self.reason = found["has_dependent_backups"], found.get("fail_reason") or "no reason given"
        self.created = seconds(found["created_at"])
        self.taken = seconds(found.get("data_timestamp") or found["created_at"])
        self.ours = about.get(CONTRACT) == contract and PLAN in about
        self.plan = about.get(PLAN) if self.ours else None
        kept = re.fullmatch(r"(\d+)d", about.get(KEEP, ""))
        self.keep = int(kept.group(1)) * DAY if kept else None
        self.due = seconds(about[DUE]) if DUE in about else self.created


def seconds(text):
    """The moment that Cinder writes, in UTC, with or without fractions and zone."""
    return int(datetime.datetime.fromisoformat(text[:19]).replace(tzinfo=datetime.timezone.utc).timestamp())


def moment(at):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at))


def slot(now, plan):
    """When the slot that this moment lies in began."""
    return now - (now - FIRST_SLOT) % plan.every


def plans(given):
    """The plans in the server's metadata by name, and what cannot be read."""
    found, problems = {}, []
    for name, text in sorted(settings.under(given, "pactform:backup:").items()):
        parts = re.fullmatch(r"every ([1-9]\d*)h full ([1-9]\d*)d keep ([1-9]\d*)d line (\S+)", text)
        if parts is None:
            problems.append("plan %s cannot be read: '%s'" % (name, text))
        else:
            every, full, keep = (int(part) for part in parts.groups()[:3])
            found[name] = Plan(name, every * HOUR, full * DAY, keep * DAY, parts.group(4))
    return found, problems


def chains(copies):
    """Each full backup with the incremental ones that follow it, oldest first; what failed is in none."""
    found = []
    for copy in sorted(copies, key=lambda copy: copy.taken):
        if copy.status in ("error", "error_deleting"):
            continue
        if copy.incremental and found:
            found[-1].append(copy)
        else:
            found.append([copy])
    return found


def restorable(chain):
    """The backups of a chain that can be restored: all that they stand on is there."""
    good = []
    for copy in chain:
        if copy.status not in ("available", "restoring") or (not good and copy.incremental):
            break
        good.append(copy)
    return good


def decide(now, known, contract, volumes, backups):
    """What is to be done now: backups to delete, backups to make (most overdue first), what is wrong, and a row for each volume of a plan."""
    work = Work([], [], [], [])
    copies = [Copy(found, contract) for found in backups]
    by_volume = collections.defaultdict(list)
    for copy in copies:
        by_volume[copy.volume].append(copy)
    found = {volume["id"]: volume for volume in volumes}
    for volume in sorted(set(found) | set(by_volume)):
        look(now, known, found.get(volume), by_volume[volume], work)
    room = AT_ONCE - sum(1 for copy in copies if copy.ours and copy.status == "creating")
    work.create.sort(key=lambda each: each["last"])
    del work.create[max(room, 0):]
    return work


def look(now, known, volume, copies, work):
    """One volume, which may be gone, and all backups of it."""
    marks = sorted(settings.under(volume["metadata"], "pactform:backup:")) if volume else []
    for name in marks:
        if name not in known:
            work.problems.append("%s is marked for plan %s, which this runner does not have" % (label(volume), name))
    mine = [known[name] for name in marks if name in known]
    rows = chains(copies)
    good = [copy for chain in rows for copy in restorable(chain)]
    removed = [copy for copy in copies if copy.status == "error" and copy.ours and retry(now, known, copy)]
    for copy in copies:
        if copy.ours and copy.status in ("error", "error_deleting"):
            work.problems.append("%s (plan %s): %s, %s" % (copy.name, copy.plan, copy.status, copy.reason))
    work.delete.extend(removed)
    last = [newest([copy for copy in good if copy.plan == plan.name]) or newest(good) for plan in mine]
    for chain in rows:
        if expired(now, known, chain[-1]) and not any(copy in chain for copy in last):
            work.delete.append(chain[-1])
    for plan in mine:
        attend(now, known, plan, volume, copies, good, work)


def expired(now, known, copy):
    """Whether a backup is one of ours, past its time, and nothing depends on it."""
    keep = known[copy.plan].keep if copy.plan in known else copy.keep
    return copy.ours and copy.status == "available" and not copy.needed and keep is not None and now - copy.created >= keep


def retry(now, known, copy):
    """Whether a failed backup has been left alone long enough: a fault that lasts must not move terabytes every minute."""
    every = known[copy.plan].every if copy.plan in known else DAY
    return now - copy.created >= min(HOUR, every // 4)


def attend(now, known, plan, volume, copies, good, work):
    """One volume under one plan: what is there of it, and whether the next backup is due."""
    start = slot(now, plan)
    own = [copy for copy in good if copy.plan == plan.name]
    busy = [copy for copy in copies if copy.status == "creating"]
    failed = [copy for copy in copies if copy.status == "error" and copy.ours]
    last, full = newest(own), newest([copy for copy in own if not copy.incremental])
    done = last is not None and last.due >= start
    late = not done and last is not None and now - last.created > plan.every * 3 // 2 or volume["status"].startswith("error")
    row = {"plan": plan.name, "volume": volume["id"], "name": label(volume), "copies": len(own)}
    row.update(last=last and moment(last.created), full=full and moment(full.created), next=moment(start + plan.every if done else now))
    row["state"] = "done" if done else "under way" if busy else "late" if late else "due"
    work.rows.append(row)
    if late:
        since = row["last"] or "its beginning"
        work.problems.append("%s (plan %s): no backup since %s; the volume is %s" % (label(volume), plan.name, since, volume["status"]))
    if done or busy or volume["status"] not in ("available", "in-use") or any(not retry(now, known, copy) for copy in failed):
        return
    latest = newest(copies)
    if latest is not None and latest.ours and latest.status == "deleting" and now - start < HOUR:
        return  # an incremental backup can be made as soon as it is gone
    work.create.append(
        {
            "plan": plan,
            "volume": volume,
            "due": start,
            "incremental": full is not None and start - full.due < plan.full and can_follow(latest, good, volume),
            "last": last.created if last else 0,
        }
    )


def can_follow(latest, good, volume):
    """Whether an incremental backup would be made and could be restored: its parent is the latest of all, whatever became of that
    one. After a failed backup a full one, which depends on nothing; after somebody else's too, which its owner may not keep; and
    of a volume that has grown Cinder makes no other."""
    return latest in good and latest.ours and latest.status == "available" and latest.size == volume["size"]


def newest(copies):
    return max(copies, key=lambda copy: copy.taken, default=None)


def label(volume):
    return volume.get("name") or volume["id"]


class Cinder:
    """The requests of the access rules, and no other."""

    def __init__(self, api):
        self.api = api

    def all(self, kind):
        found, marker = [], {}
        while True:
            page = self.ask("get", "/%s/detail" % kind, params=dict(limit=PAGE, **marker))
            found.extend(page[kind])
            if not page[kind] or not page.get(kind + "_links"):
                return found
            marker = {"marker": page[kind][-1]["id"]}

    def create(self, body):
        return self.ask("post", "/backups", json={"backup": body})["backup"]

    def delete(self, backup):
        self.ask("delete", "/backups/" + backup)

    def ask(self, method, path, **request):
        answer = getattr(self.api, method)(path, microversion=MICROVERSION, **request)
        if answer.status_code < 400:
            return answer.json() if answer.content else None
        try:
            said = next(iter(answer.json().values()))["message"]
        except (ValueError, KeyError, TypeError, AttributeError, StopIteration):
            said = "no reason given"
        raise Refused("%d, %s" % (answer.status_code, said))


def request_for(wanted, contract):
    """What Cinder is asked to make: all that whoever finds the backup later must know stands on it."""
    plan, volume, due = wanted["plan"], wanted["volume"], wanted["due"]
    about = {CONTRACT: contract, LINE: plan.line, PLAN: plan.name, KEEP: "%dd" % (plan.keep // DAY), DUE: moment(due)}
    kind = "incremental" if wanted["incremental"] else "full"
    return {
        "volume_id": volume["id"],
        "name": ("%s-%s-%s-%s" % (contract, plan.name, label(volume), time.strftime("%Y%m%dT%H%MZ", time.gmtime(due))))[:255],
        "description": "%s, plan %s" % (kind, plan.name),
        "incremental": wanted["incremental"],
        "force": volume["status"] == "in-use",
        "metadata": about,
    }


def run(given, cinder, now, say):
    """One look at all volumes and backups, and what follows from it; returns the new state."""
    known, problems = plans(given)
    contract = given.get(CONTRACT, "")
    work = decide(now, known, contract, cinder.all("volumes"), cinder.all("backups"))
    problems += work.problems
    for copy in work.delete:
        attempt("deleting %s" % copy.name, lambda copy=copy: cinder.delete(copy.id), problems, say)
    for wanted in work.create:
        what = "%s backup of %s (plan %s)" % ("incremental" if wanted["incremental"] else "full", label(wanted["volume"]), wanted["plan"].name)
        attempt("beginning the " + what, lambda wanted=wanted: cinder.create(request_for(wanted, contract)), problems, say)
    return {"looked": moment(now), "problems": problems, "rows": work.rows}


def attempt(what, action, problems, say):
    try:
        action()
        say(what)
    except Refused as refused:
        problems.append("%s is refused: %s" % (what, refused))


def tell(before, after, say):
    """What is new since the last look: the journal has each thing once, however long it lasts."""
    had = {(row["plan"], row["volume"]): row["last"] for row in before.get("rows", [])}
    for row in after["rows"]:
        if row["last"] is not None and row["last"] != had.get((row["plan"], row["volume"])):
            say("%s (plan %s) is backed up as of %s" % (row["name"], row["plan"], row["last"]))
    for problem in after["problems"]:
        if problem not in before.get("problems", []):
            say("problem: " + problem)
    for problem in before.get("problems", []):
        if problem not in after["problems"]:
            say("over: " + problem)


def connect(entry):
    """Cinder through openstacksdk, with nothing but the entry: neither the environment nor other files."""
    try:
        import openstack
    except ImportError:
        raise Refused("python3-openstacksdk is not installed on this server") from None
    return openstack.connect(load_yaml_config=False, load_envvars=False, **entry)


def faults():
    """What openstacksdk raises when the cloud refuses the credential or does not answer."""
    try:
        import keystoneauth1.exceptions
        import openstack.exceptions
    except ImportError:
        return ()
    return (keystoneauth1.exceptions.ClientException, openstack.exceptions.SDKException)


def work_once(options, now, say):
    """A run of the timer; the exit code is 1 while something is wrong."""
    place = os.path.join(options.root, STATE.lstrip("/"))
    lock = open(made(os.path.join(options.root, LOCK.lstrip("/"))), "w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("another run is under way")
        return 0
    given = settings.read(options.metadata)
    admit_operators(given, options.root, say)
    before = state(options.root)
    credential = settings.content(os.path.join(options.root, CLOUDS.lstrip("/")))
    if credential is None:
        if "waiting" not in before:
            say("no backups yet: this runner waits for its credential (backup.py credential)")
        after = {"looked": moment(now), "waiting": "credential", "problems": [], "rows": []}
    else:
        try:
            cloud = connect(json.loads(credential)["clouds"][CLOUD])
            after = run(given, Cinder(cloud.block_storage), now, say)
        except (Refused,) + faults() as refused:
            problem = "the cloud refuses the credential or does not answer: %s" % (refused or type(refused).__name__)
            after = {"looked": moment(now), "problems": [problem], "rows": before.get("rows", [])}
        tell(before, after, say)
    settings.replace(place, json.dumps(after, indent=1) + "\n", 0o644)
    return 1 if after["problems"] else 0


def made(place):
    os.makedirs(os.path.dirname(place), exist_ok=True)
    return place


def state(root):
    text = settings.content(os.path.join(root, STATE.lstrip("/")))
    return json.loads(text) if text else {}


def status(options, now, say):
    """A table of what the last run found; 1 where something is wrong, nothing is backed up yet, or the runs have stopped."""
    found = state(options.root)
    for column in [("PLAN", "VOLUME", "LAST", "LAST FULL", "NEXT", "COPIES", "STATE")] + [
        (row["plan"], row["name"], row["last"] or "never", row["full"] or "never", row["next"], row["copies"], row["state"])
        for row in found.get("rows", [])
    ]:
        say("%-20s %-32s %-20s %-20s %-20s %6s %s" % column)
    problems = list(found.get("problems", []))
    if "waiting" in found:
        problems.append("this runner waits for its credential")
    if not found or now - seconds(found["looked"]) > 600:
        problems.append("no run since %s" % found.get("looked", "the beginning"))
    for problem in problems:
        say("problem: " + problem)
    return 1 if problems else 0


def access_rules(service, endpoint):
    """What the credential must be able to ask for, as `openstack application credential create --access-rules` takes it."""
    path = re.sub(r"^https?://[^/]*", "", endpoint).rstrip("/")
    path = re.sub(r"(%\((project|tenant)_id\)s|\$\((project|tenant)_id\)s|\{project_id\}|(?<=/)[0-9a-f]{32}$)", "*", path)
    return [{"service": service, "method": method, "path": path + rest} for method, rest in REQUESTS]


def read_entry(text):
    try:
        return json.loads(text)
    except ValueError:
        import yaml  # openstacksdk brings it

    try:
        return yaml.safe_load(text)
    except yaml.YAMLError:
        return None


def entry_of(text, auth_url, region):
    """The entry of clouds.yaml for what the operator hands over: the JSON of a new application credential, or a clouds.yaml."""
    given = read_entry(text)
    if not isinstance(given, dict):
        raise Refused("expected the JSON of an application credential or a clouds.yaml")
    if "clouds" in given:
        entries = given["clouds"] if isinstance(given["clouds"], dict) else {}
        if len(entries) != 1:
            raise Refused("expected a clouds.yaml with one entry, received %d" % len(entries))
        given = next(iter(entries.values()))
        auth = dict(given.get("auth") or {})
    else:
        if given.get("unrestricted"):
            raise Refused("expected a restricted credential; this one could make others (--unrestricted)")
        if not given.get("access_rules"):
            raise Refused("expected a credential with access rules (backup.py access-rules); this one may do all that its user may")
        auth = {"application_credential_id": given.get("id"), "application_credential_secret": given.get("secret")}
    auth = {key: auth.get(key) for key in ("auth_url", "application_credential_id", "application_credential_secret")}
    auth["auth_url"] = auth_url or auth["auth_url"]
    missing = sorted(key for key, value in auth.items() if not isinstance(value, str) or not value)
    if missing:
        raise Refused("expected %s%s" % (", ".join(missing), " (--auth-url)" if "auth_url" in missing else ""))
    more = {"region_name": region or given.get("region_name"), "cacert": given.get("cacert"), "interface": given.get("interface")}
    return dict({key: value for key, value in more.items() if value}, auth_type="v3applicationcredential", auth=auth)


def tried(cloud):
    """Refuses a credential by what Keystone says of it, and one that Cinder does not let list; returns rules beyond what is needed."""
    access = cloud.session.auth.get_access(cloud.session)
    about = access.application_credential or {}
    if about.get("restricted") is not True:
        raise Refused("expected a restricted credential; this one could make others (--unrestricted)")
    rules = about.get("access_rules")
    if not rules:
        raise Refused("expected a credential with access rules (backup.py access-rules); this one may do all that its user may")
    missing = [need for need in REQUESTS if not any(meets(rule, need) for rule in rules)]
    if missing:
        raise Refused("expected access rules for %s (backup.py access-rules)" % ", ".join("%s %s" % need for need in missing))
    cinder = Cinder(cloud.block_storage)
    for kind in ("volumes", "backups"):
        cinder.all(kind)
    return [rule for rule in rules if not any(meets(rule, need) for need in REQUESTS)]


def meets(rule, need):
    return rule.get("method") == need[0] and str(rule.get("path")).endswith(need[1])


def certificate(root):
    """What a credential is sealed with for this runner, so that it can pass through a bastion that records what is typed."""
    key, public = (os.path.join(root, place.lstrip("/")) for place in (PRIVATE_KEY, CERTIFICATE))
    if settings.content(key) is None or settings.content(public) is None:
        for place in (key, public):
            settings.replace(place, "", 0o600)
        making = ["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-subj", "/CN=backup-runner", "-days", "3650"]
        subprocess.run(making + ["-keyout", key, "-out", public], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return settings.content(public)


def opened(sealed, root):
    key, public = (os.path.join(root, place.lstrip("/")) for place in (PRIVATE_KEY, CERTIFICATE))
    opening = ["openssl", "cms", "-decrypt", "-inform", "PEM", "-inkey", key, "-recip", public]
    plain = subprocess.run(opening, input=sealed.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if plain.returncode != 0:
        raise Refused("expected what was sealed with this runner's certificate (backup.py certificate)")
    return plain.stdout.decode()


def hand_over(options, given, say):
    """The operator's command: takes a credential on stdin, tries it, and keeps it for root alone. Nothing of it is printed."""
    try:
        if given.lstrip().startswith(SEALED):
            given = opened(given.lstrip(), options.root)
        elif "SSH_ORIGINAL_COMMAND" in os.environ:
            raise Refused("expected it sealed (backup.py certificate); delete this one, for the bastion has recorded it")
        entry = entry_of(given, options.auth_url, options.region)
        surplus = tried(connect(entry))
    except (Refused,) + faults() as refused:
        say("the credential is refused, and nothing has changed: %s" % (refused or type(refused).__name__))
        return 1
    place = os.path.join(options.root, CLOUDS.lstrip("/"))
    settings.replace(place, json.dumps({"clouds": {CLOUD: entry}}, indent=1) + "\n", 0o600)
    for rule in surplus:
        say("note: the credential may also %s %s, which no backup needs" % (rule.get("method"), rule.get("path")))
    say("the credential works and is kept; backups begin within a minute (backup.py status)")
    say("delete your own copy of it, and the application credential that it replaces")
    return 0


def admit_operators(given, root, say):
    """An account that can do nothing but the commands below, with the public keys in the server's metadata."""
    keys = settings.under(given, "pactform:operator:")
    command = "sudo /usr/bin/python3 %s operator" % os.path.abspath(__file__)
    usable = {name: key for name, key in keys.items() if re.fullmatch(r"(sk-)?(ssh|ecdsa)-[a-z0-9@.-]+ [A-Za-z0-9+/=]+( [\x20-\x7e]*)?", key)}
    for name in sorted(set(keys) - set(usable)):
        say("the key of operator %s cannot be read" % name)
    authorized = HOME + "/.ssh/authorized_keys"
    if not usable and settings.content(os.path.join(root, authorized.lstrip("/"))) is None:
        return
    if root == "/" and OPERATOR not in [each.pw_name for each in pwd.getpwall()]:
        subprocess.run(["useradd", "--system", "--create-home", "--home-dir", HOME, "--shell", "/bin/sh", OPERATOR], check=True)
    lines = ['restrict,command="%s" %s' % (command, " ".join(key.split(" ")[:2] + [name])) for name, key in sorted(usable.items())]
    sudo = 'Defaults:%s env_keep += "SSH_ORIGINAL_COMMAND"\n%s ALL=(root) NOPASSWD: %s\n' % (OPERATOR, OPERATOR, command[len("sudo "):])
    settings.apply({authorized: "".join(line + "\n" for line in lines), "/etc/sudoers.d/pactform-backup": (sudo, 0o440)}, root)


def words_of_operator(asked):
    """The command of an operator who comes by SSH; only the options of these commands, spelt out."""
    words = shlex.split(asked)
    allowed = ("--auth-url", "--region", "--service", "--endpoint")
    wrong = [word for word in words[1:] if word.startswith("-") and word.split("=")[0] not in allowed]
    if not words or words[0] not in ("certificate", "credential", "status", "access-rules") or wrong:
        raise Refused("expected certificate, credential, status or access-rules, received '%s'" % asked)
    return words


def main(words=None, clock=time.time):
    parser = settings.arguments("Backs up the volumes of the customer's servers")
    parser.add_argument("command", nargs="?", default="run", choices=["run", "status", "certificate", "credential", "access-rules", "operator"])
    parser.add_argument("--auth-url", help="credential: address of Keystone, https://…/v3, unless a clouds.yaml says it")
    parser.add_argument("--region", help="credential: region, where the cloud has several")
    parser.add_argument("--service", default="volumev3", help="access-rules: type of Cinder in the catalog (its keystone_authtoken.service_type)")
    parser.add_argument("--endpoint", default="/v3/{project_id}", help="access-rules: address of Cinder in the catalog")
    options = parser.parse_args(words)

    def say(line):
        print(line, flush=True)

    if options.command == "operator":
        try:
            return main(words_of_operator(os.environ.get("SSH_ORIGINAL_COMMAND", "")), clock)
        except Refused as refused:
            say(str(refused))
            return 2
    if options.command == "access-rules":
        say(json.dumps(access_rules(options.service, options.endpoint), indent=1))
        return 0
    if options.command == "certificate":
        say(certificate(options.root).strip())
        return 0
    if options.command == "credential":
        return hand_over(options, sys.stdin.read(), say)
    return (status if options.command == "status" else work_once)(options, int(clock()), say)


if __name__ == "__main__":
    sys.exit(main())
