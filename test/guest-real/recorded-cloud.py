"""Keystone and Cinder on loopback: recorded answers for the token, Cinder's simulated ones, and the access rules held by the real
keystonemiddleware. Prints its address; writes each request to the file named."""

import http.server
import json
import os
import sys
import time
import urllib.parse

from keystonemiddleware.auth_token import _path_matches

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "guest", "cinder"))

from cinder import PROJECT, Cinder  # noqa: E402

RULES = json.loads(sys.argv[2])
CINDER = Cinder(int(time.time()))
CINDER.add_volume("db-01-data", 400, ["nightly"])
CINDER.add_backup(list(CINDER.volumes)[0], metadata={
    "pactform:contract": "example", "pactform:backup:plan": "nightly", "pactform:backup:keep": "30d"}, age=40 * 86400)
CINDER.add_backup(list(CINDER.volumes)[0], metadata={
    "pactform:contract": "example", "pactform:backup:plan": "nightly", "pactform:backup:keep": "30d"}, age=30 * 3600)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_request(self):
        url = urllib.parse.urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        code, answer, headers = self.answer(url, body)
        with open(sys.argv[1], "a", encoding="utf-8") as file:
            file.write(json.dumps([self.command, url.path, code, "X-Auth-Token" in self.headers]) + "\n")
        text = b"" if answer is None else json.dumps(answer).encode()
        self.send_response(code)
        for name, value in dict(headers, **{"Content-Type": "application/json", "Content-Length": str(len(text))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_POST = do_DELETE = do_PUT = do_HEAD = handle_request

    def answer(self, url, body):
        here = "http://%s" % self.headers["Host"]
        if url.path.rstrip("/") == "/identity/v3":
            links = [{"rel": "self", "href": here + "/identity/v3/"}]
            return 200, {"version": {"id": "v3.14", "status": "stable", "updated": "2020-04-07T00:00:00Z", "links": links, "media-types": []}}, {}
        if (self.command, url.path) == ("POST", "/identity/v3/auth/tokens"):
            return self.token(body["auth"]["identity"], here)
        if url.path.rstrip("/") == "/volume":
            links = [{"rel": "self", "href": here + "/volume/v3/"}]
            version = {"id": "v3.0", "status": "CURRENT", "version": "3.64", "min_version": "3.0", "updated": "2021-09-01T00:00:00Z", "links": links}
            return 300, {"versions": [version]}, {}
        if "X-Auth-Token" not in self.headers:
            return 401, {"error": {"code": 401, "message": "The request you have made requires authentication."}}, {}
        allowed = any(rule["method"] == self.command and rule["service"] == "volumev3" and _path_matches(url.path, rule["path"]) for rule in RULES)
        if not allowed:
            return 401, {"error": {"code": 401, "message": "Token authorization failed"}}, {}
        rest = url.path[len("/volume/v3/" + PROJECT):]
        version = (self.headers.get("OpenStack-API-Version") or "").replace("volume ", "")
        code, answer = CINDER.answer(self.command, rest, dict(urllib.parse.parse_qsl(url.query)), body, version)
        return code, answer, {}

    def token(self, identity, here):
        given = identity["application_credential"]
        if identity["methods"] != ["application_credential"] or given != {"id": "b1d2", "secret": "right"}:
            return 401, {"error": {"code": 401, "message": "The request you have made requires authentication.", "title": "Unauthorized"}}, {}
        endpoint = {"id": "e", "interface": "public", "region": "one", "region_id": "one", "url": here + "/volume/v3/" + PROJECT}
        return 201, {"token": {
            "methods": ["application_credential"], "user": {"id": "u", "name": "backup", "domain": {"id": "default", "name": "Default"}},
            "audit_ids": ["a"], "issued_at": "2026-01-01T00:00:00.000000Z", "expires_at": "2099-01-01T00:00:00.000000Z",
            "project": {"id": PROJECT, "name": "example-servers", "domain": {"id": "default", "name": "Default"}}, "is_domain": False,
            "roles": [{"id": "r", "name": "member"}],
            "catalog": [{"id": "c", "type": "volumev3", "name": "cinderv3", "endpoints": [endpoint]}],
            "application_credential": {"id": "b1d2", "name": "backup", "restricted": True, "access_rules": RULES},
        }}, {"X-Subject-Token": "token"}

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
