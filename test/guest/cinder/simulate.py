"""Runs backup.py over simulated time against a simulated Cinder, many stories in one process: a JSON list on stdin, one on stdout.

A story: {"plans": {name: {"every", "full", "keep", "text"}}, "volumes": [{"name", "size", "plan", "from", "until", "grows"}], "hours",
"faults": [[from, until]], "quotaGib", "start"}; times in hours since the start. The answer tells what was made and deleted when, and
each breach of what backups promise.
"""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "..", "lib", "guest", "programs"))

import backup  # noqa: E402
from cinder import Api, Cinder  # noqa: E402

HOUR = 3600


class Story:
    def __init__(self, told):
        self.told, self.start = told, told.get("start", 1_767_225_600)
        self.cinder = Cinder(self.start, told.get("quotaGib"), told.get("minutes", 7))
        self.cinder.fails = lambda made: "disk on fire" if self.faulty(made["at"]) else None
        self.given = {"pactform:contract": "example", **{"pactform:backup:" + name: plan["text"] for name, plan in told["plans"].items()}}
        self.ids, self.breaches, self.log, self.gone, self.most = {}, [], [], {}, 0

    def faulty(self, at):
        return any(begin <= (at - self.start) / HOUR < end for begin, end in self.told.get("faults", []))

    def events(self, now):
        for volume in self.told["volumes"]:
            hour = (now - self.start) / HOUR
            identity = self.ids.get(volume["name"])
            if identity is None and hour >= volume.get("from", 0) and hour < volume.get("until", 1e9):
                self.ids[volume["name"]] = self.cinder.add_volume(volume["name"], volume["size"], [volume["plan"]])
            elif identity in self.cinder.volumes and hour >= volume.get("until", 1e9):
                if self.cinder.volumes[identity]["status"] != "backing-up":
                    del self.cinder.volumes[identity]
            elif identity in self.cinder.volumes and hour >= volume.get("grows", 1e9):
                self.cinder.volumes[identity]["size"] = volume["size"] * 2

    def run(self):
        now, end = self.start, self.start + self.told["hours"] * HOUR
        state = {}
        while now < end:
            self.events(now)
            before = {identity: dict(each) for identity, each in self.cinder.backups.items()}
            after = backup.run(self.given, backup.Cinder(Api(self.cinder)), now, lambda line: None)
            backup.tell(state, after, lambda line: None)
            self.note(now, before)
            self.check(now)
            state = after
            now = self.next(now)
            self.cinder.pass_time(now)
        self.breaches += self.cinder.wrong
        return {"breaches": self.breaches[:10], "log": self.log, "most": self.most, "problems": state["problems"],
                "left": [[each["name"], each["status"]] for each in self.cinder.backups.values()]}

    def note(self, now, before):
        hour = round((now - self.start) / HOUR, 1)
        for identity, each in self.cinder.backups.items():
            name = self.cinder.volumes[each["volume_id"]]["name"] if each["volume_id"] in self.cinder.volumes else "gone"
            if identity not in before:
                self.log.append([hour, "full" if each["parent"] is None else "incremental", name])
            elif each["status"] == "deleting" and before[identity]["status"] != "deleting":
                age = now - each["at"]
                self.log.append([hour, "deletes", before[identity]["status"], round(age / HOUR, 1)])
                plan = self.told["plans"][each["metadata"]["pactform:backup:plan"]]
                if each["left"] == "available" and age < plan["keep"] * HOUR:
                    self.breaches.append("hour %s: deleted after %s of %s hours" % (hour, age / HOUR, plan["keep"]))

    def check(self, now):
        slack = self.told.get("slack", 1) * HOUR
        self.most = max(self.most, self.cinder.used_gib())
        for each in self.cinder.backups.values():
            plan = self.told["plans"][each["metadata"]["pactform:backup:plan"]]
            cycle = -(-plan["full"] // plan["every"]) * plan["every"]
            if each["volume_id"] in self.cinder.volumes and self.told.get("faults"):
                continue
            if now - each["at"] > (plan["keep"] + cycle) * HOUR + slack:
                self.breaches.append("hour %s: %s is still there" % ((now - self.start) / HOUR, each["name"]))
        for volume in self.told["volumes"]:
            identity = self.ids.get(volume["name"])
            if identity not in self.cinder.volumes:
                continue
            plan, born = self.told["plans"][volume["plan"]], self.start + volume.get("from", 0) * HOUR
            mine = sorted((each for each in self.cinder.backups.values() if each["volume_id"] == identity), key=lambda each: -each["at"])
            good = next(([each["at"]] for each in mine if self.cinder.restorable(each)), [])
            lost = sum(max(0, min(now, self.start + stop * HOUR) - max(born, self.start + begin * HOUR)) for begin, stop in self.told.get("faults", []))
            if now - max(good, default=born) > plan["every"] * HOUR + slack + lost:
                self.breaches.append("hour %s: %s cannot be restored to less than %s ago" % ((now - self.start) / HOUR, volume["name"], now - max(good, default=born)))
            if not good and now - born > slack + lost:
                self.breaches.append("hour %s: %s has nothing to restore" % ((now - self.start) / HOUR, volume["name"]))

    def next(self, now):
        """A minute later while something is under way; else when something happens: a slot, an expiry, an event, an hour in a fault."""
        if any(each["until"] is not None or each["status"] == "error" for each in self.cinder.backups.values()):
            return now + 60
        plans = [backup.Plan("", each["every"] * HOUR, 0, 0, "") for each in self.told["plans"].values()]
        moments = [backup.slot(now, plan) + plan.every for plan in plans]
        moments += [self.start + volume[key] * HOUR for volume in self.told["volumes"] for key in ("from", "until", "grows") if key in volume]
        for each in self.cinder.backups.values():
            moments.append(each["at"] + self.told["plans"][each["metadata"]["pactform:backup:plan"]]["keep"] * HOUR)
        return min([moment for moment in moments if moment > now] + [now + 7 * 24 * HOUR])


if __name__ == "__main__":
    print(json.dumps([Story(told).run() for told in json.load(sys.stdin)]))
