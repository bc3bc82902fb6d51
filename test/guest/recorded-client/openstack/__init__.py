"""openstacksdk as far as backup.py uses it, playing what stands in the file RECORDED and writing each call to RECORDED.calls."""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "cinder"))

from cinder import Api, Cinder  # noqa: E402

from . import exceptions  # noqa: E402,F401


class Access:
    def __init__(self, about):
        self.application_credential = about


class Auth:
    def __init__(self, told):
        self.told = told

    def get_access(self, session):
        if self.told.get("refused"):
            import keystoneauth1.exceptions

            raise keystoneauth1.exceptions.ClientException(self.told["refused"])
        return Access(self.told.get("token"))


class Session:
    def __init__(self, told):
        self.auth = Auth(told)


class Connection:
    def __init__(self, told, entry):
        self.told, self.session = told, Session(told)
        self.cinder = Cinder(told["now"], told.get("quotaGib"), page=told.get("page", 1000))
        for volume in told.get("volumes", []):
            self.cinder.add_volume(volume["name"], volume["size"], volume["plans"], volume.get("status", "in-use"))
        ids = list(self.cinder.volumes)
        for backup in told.get("backups", []):
            parent = list(self.cinder.backups)[backup["parent"]] if "parent" in backup else None
            made = self.cinder.add_backup(ids[backup["volume"]], parent, backup["status"], backup["metadata"], backup["age"])
            self.cinder.backups[made].update(name=backup["name"], reason=backup.get("reason"))
        note({"connect": entry})

    @property
    def block_storage(self):
        self.session.auth.get_access(self.session)
        return Noted(Api(self.cinder), self.cinder)


class Noted:
    def __init__(self, api, cinder):
        self.api, self.cinder = api, cinder

    def __getattr__(self, method):
        def call(path, **request):
            answer = getattr(self.api, method)(path, **request)
            note(self.cinder.calls[-1] + [answer.status_code])
            return answer

        return call


def note(call):
    with open(os.environ["RECORDED"] + ".calls", "a", encoding="utf-8") as file:
        file.write(json.dumps(call) + "\n")


def connect(load_yaml_config=True, load_envvars=True, **entry):
    assert load_yaml_config is False and load_envvars is False
    with open(os.environ["RECORDED"], encoding="utf-8") as file:
        return Connection(json.load(file), entry)
