# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the Keepgo IoT dialect, written from its description alone, with the standard library alone."""
import base64
import hashlib
import hmac
import http.client
import json
import os
import signal
import ssl
import subprocess
import tempfile
import time
import urllib.parse

PROGRAMS = os.environ.get("LINEDESK_BIN") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "build", "bin")
VECTOR = ("test_shared_key_0123456789abcdef", "1700000000", "0123456789abcdef0123456789abcdef", "eWblRuXDPqUYgv51bN5LwzXkwA4=")


def signature(shared_key, timestamp, account):
    digest = hmac.new(shared_key.encode(), (timestamp + account).encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


class Answer:
    def __init__(self, response, body):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.body = body

    @property
    def json(self):
        assert self.headers["content-type"].startswith("application/json"), self.headers
        return json.loads(self.body)


class Client:
    """One keep-alive connection; the server's certificate is known by its fingerprint."""

    def __init__(self, ready, port=None):
        self.ready = ready
        self.base = urllib.parse.urlsplit(ready["url"])
        self.port = port or self.base.port
        self.connection = None

    def connect(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        self.connection = http.client.HTTPSConnection(self.base.hostname, self.port, context=context, timeout=60)
        self.connection.connect()
        certificate = self.connection.sock.getpeercert(binary_form=True)
        assert hashlib.sha256(certificate).hexdigest() == self.ready["certificate_sha256"], "another certificate"

    def headers(self, at=None):
        timestamp = str(int(time.time() if at is None else at))
        return {"timestamp": timestamp, "uuid": self.ready["user_uuid"],
                "hash": signature(self.ready["shared_key"], timestamp, self.ready["account_uuid"])}

    def send(self, method, target, body=None, headers=None):
        if self.connection is None:
            self.connect()
        headers = dict(headers or {})
        if body is not None:
            headers.setdefault("Content-Type", "application/json")
        self.connection.request(method, target, body=body, headers=headers)
        response = self.connection.getresponse()
        answer = Answer(response, response.read())
        if response.will_close:
            self.connection.close()
            self.connection = None
        return answer

    def call(self, method, path, body=None, parameters=None, headers=None):
        """A signed request below the API link; a path with a leading slash is an address the platform gave."""
        target = path if path.startswith("/") else self.base.path + path
        if parameters:
            target += "?" + urllib.parse.urlencode(parameters)
        text = None if body is None else json.dumps(body)
        return self.send(method, target, text, {**self.headers(), **(headers or {})})

    def get(self, path, **parameters):
        return self.call("GET", path, parameters=parameters)


class Platform:
    """A linedesk-platform of its own, in a folder that goes with it."""

    def __init__(self, *options, lines=400, seed=7, data=None):
        self.folder = tempfile.TemporaryDirectory(prefix="linedesk-contract-")
        self.data = data or os.path.join(self.folder.name, "data")
        program = os.path.join(PROGRAMS, "linedesk-platform")
        self.process = subprocess.Popen([program, "serve", "--data", self.data, "--lines", str(lines), "--seed", str(seed), *options],
                                        stdout=subprocess.PIPE, text=True)
        self.ready = json.loads(self.process.stdout.readline())

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(timeout=20)

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        if self.process.poll() is None:
            self.stop()
        self.process.stdout.close()
        self.folder.cleanup()
