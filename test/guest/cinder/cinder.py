"""Cinder as far as backups go: its answers in its own JSON, the rules of cinder/backup/api.py, and time that passes when told to."""

import calendar
import re
import time

PROJECT = "89afd400b646463fb9b5fb1f3b31d0e6"


def written(at):
    return time.strftime("%Y-%m-%dT%H:%M:%S.000000", time.gmtime(at))


def fault(name, code, message):
    return code, {name: {"code": code, "message": message}}


class Cinder:
    def __init__(self, now, quota_gib=None, minutes=7, page=1000):
        self.now, self.quota_gib, self.seconds, self.page = now, quota_gib, minutes * 60, page
        self.volumes, self.backups, self.calls, self.wrong, self.made = {}, {}, [], [], 0
        self.fails = lambda backup: None

    def add_volume(self, name, size, marks, status="in-use"):
        self.made += 1
        identity = "00000000-0000-4000-8000-%012d" % self.made
        about = dict({"pactform:backup:" + plan: "yes" for plan in marks}, **{"pactform:contract": "example"})
        self.volumes[identity] = {"id": identity, "name": name, "size": size, "status": status, "metadata": about}
        return identity

    def add_backup(self, volume, parent=None, status="available", metadata=None, age=0):
        """A backup that somebody made by hand, or that was made before the story begins."""
        self.made += 1
        identity = "11111111-0000-4000-8000-%012d" % self.made
        at = self.now - age
        self.backups[identity] = {
            "id": identity, "volume_id": volume, "size": self.volumes[volume]["size"], "status": status, "parent": parent, "at": at,
            "metadata": metadata or {}, "name": "by hand", "until": None, "reason": None,
        }
        return identity

    def pass_time(self, now):
        self.now = now
        for backup in [each for each in self.backups.values() if each["until"] is not None and each["until"] <= now]:
            backup["until"] = None
            if backup["status"] == "deleting":
                del self.backups[backup["id"]]
                continue
            backup["reason"] = self.fails(backup)
            backup["status"] = "available" if backup["reason"] is None else "error"
            volume = self.volumes.get(backup["volume_id"])
            if volume is not None:
                volume["status"] = volume.pop("before", volume["status"])

    def answer(self, method, path, query, body, microversion):
        self.calls.append([method, path] + ([body] if body is not None else []))
        if microversion != "3.43":
            return fault("badRequest", 400, "expected microversion 3.43")
        if (method, path) == ("GET", "/volumes/detail"):
            return self.listed("volumes", [self.volume_json(each) for each in self.volumes.values()], query)
        if (method, path) == ("GET", "/backups/detail"):
            needed = {each["parent"] for each in self.backups.values()}
            return self.listed("backups", [self.backup_json(each, each["id"] in needed) for each in self.backups.values()], query)
        if (method, path) == ("POST", "/backups"):
            return self.create(body["backup"])
        named = re.fullmatch(r"/backups/([0-9a-f-]{36})", path)
        if method == "DELETE" and named:
            return self.delete(named.group(1))
        return fault("itemNotFound", 404, "The resource could not be found.")

    def listed(self, kind, found, query):
        ids = [each["id"] for each in found]
        first = ids.index(query["marker"]) + 1 if "marker" in query else 0
        size = min(int(query["limit"]), self.page)
        more = {kind + "_links": [{"rel": "next", "href": "https://cloud.example/…"}]} if first + size < len(found) else {}
        return 200, dict({kind: found[first:first + size]}, **more)

    def volume_json(self, volume):
        return dict({key: volume[key] for key in ("id", "name", "size", "status", "metadata")},
                    attachments=[], availability_zone="nova", bootable="false", encrypted=False, multiattach=False, snapshot_id=None)

    def backup_json(self, backup, needed):
        return {
            "id": backup["id"], "name": backup["name"], "status": backup["status"], "size": backup["size"], "volume_id": backup["volume_id"],
            "created_at": written(backup["at"]), "data_timestamp": written(backup["at"]), "updated_at": written(backup["at"]),
            "is_incremental": backup["parent"] is not None, "has_dependent_backups": needed,
            "fail_reason": backup["reason"], "metadata": backup["metadata"], "description": None, "container": "volumebackups",
            "object_count": 22, "snapshot_id": None, "availability_zone": None, "os-backup-project-attr:project_id": PROJECT, "links": [],
        }

    def needed(self, identity):
        return any(each["parent"] == identity for each in self.backups.values())

    def used_gib(self):
        return sum(each["size"] for each in self.backups.values())

    def create(self, asked):
        volume = self.volumes.get(asked["volume_id"])
        if volume is None:
            return fault("itemNotFound", 404, "Volume %s could not be found." % asked["volume_id"])
        if volume["status"] not in ("available", "in-use"):
            return fault("badRequest", 400, "Invalid volume: Volume to be backed up must be available or in-use, but the current status is \"%s\"." % volume["status"])
        if volume["status"] == "in-use" and not asked["force"]:
            return fault("badRequest", 400, "Invalid volume: Backing up an in-use volume must use the force flag.")
        if self.quota_gib is not None and self.used_gib() + volume["size"] > self.quota_gib:
            return fault("overLimit", 413, "Requested backup exceeds allowed Backup gigabytes quota. Requested %dG, quota is %dG and %dG has been consumed." % (volume["size"], self.quota_gib, self.used_gib()))
        parent = None
        if asked["incremental"]:
            others = [each for each in self.backups.values() if each["volume_id"] == volume["id"]]
            if not others:
                return fault("badRequest", 400, "Invalid backup: No backups available to do an incremental backup.")
            latest = max(others, key=lambda each: each["at"])
            if latest["status"] != "available":
                return fault("badRequest", 400, "Invalid backup: The parent backup must be available for incremental backup.")
            parent = latest["id"]
        identity = self.add_backup(volume["id"], parent, "creating", asked["metadata"])
        made = self.backups[identity]
        made.update(name=asked["name"], until=self.now + self.seconds)
        if parent is not None and volume["size"] > self.backups[parent]["size"]:
            self.wrong.append("%s: incremental backup of a volume that has grown" % volume["name"])
        volume.update(before=volume["status"], status="backing-up")
        return 202, {"backup": {"id": identity, "name": asked["name"], "links": []}}

    def delete(self, identity):
        backup = self.backups.get(identity)
        if backup is None:
            return fault("itemNotFound", 404, "Backup %s could not be found." % identity)
        if backup["status"] not in ("available", "error"):
            return fault("badRequest", 400, "Invalid backup: Backup status must be available or error")
        if self.needed(identity):
            self.wrong.append("deletion of %s, which others depend on" % backup["name"])
            return fault("badRequest", 400, "Invalid backup: Incremental backups exist for this backup.")
        backup.update(status="deleting", until=self.now + 60, left=backup["status"])
        return 202, None

    def restorable(self, backup):
        while backup is not None and backup["status"] == "available":
            if backup["parent"] is None:
                return True
            backup = self.backups.get(backup["parent"])
        return False


class Answer:
    def __init__(self, status_code, body):
        self.status_code, self.body, self.content = status_code, body, b"" if body is None else b"{}"

    def json(self):
        return self.body


class Api:
    """What openstacksdk gives for Cinder: a session at the project's endpoint."""

    def __init__(self, cinder):
        self.cinder = cinder

    def get(self, path, params=None, microversion=None):
        return Answer(*self.cinder.answer("GET", path, params or {}, None, microversion))

    def post(self, path, json=None, microversion=None):
        return Answer(*self.cinder.answer("POST", path, {}, json, microversion))

    def delete(self, path, microversion=None):
        return Answer(*self.cinder.answer("DELETE", path, {}, None, microversion))
