# SPDX-License-Identifier: GPL-3.0-or-later
"""A linedesk-platform in a process of its own, and what its database says about its lines."""
import json
import os
import sqlite3
import subprocess
import sys
import urllib.parse

BIN = os.environ["LINEDESK_BIN"]
SOURCE = os.environ["LINEDESK_SOURCE"]


class Platform:
    def __init__(self, data, lines=10_000):
        self.data = data
        self.count = lines
        self.start(0)

    def start(self, port):
        self.process = subprocess.Popen(
            [os.path.join(BIN, "linedesk-platform"), "serve", "--data", self.data, "--lines", str(self.count), "--simulate", "--port", str(port)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.ready = json.loads(self.process.stdout.readline())

    def restart(self):
        """The same platform at the same address, once it was stopped."""
        self.start(urllib.parse.urlsplit(self.ready["url"]).port)

    def stop(self):
        self.process.terminate()
        code = self.process.wait(30)
        self.process.stdout.close()
        assert code == 0, f"the platform did not end cleanly: {code}"

    def lines(self):
        """ICCID to what the platform's own database holds: notes, status id, IMEI, MSISDN, bytes of the month, last seen."""
        path = next(os.path.join(self.data, f) for f in os.listdir(self.data) if f.endswith((".db", ".sqlite")))
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
            rows = db.execute("SELECT l.iccid, l.notes, l.status_id, l.imei, l.msisdn, l.month_bytes, l.last_seen, s.name FROM line l "
                              "LEFT JOIN sub_account s ON s.account_id = l.account_id AND s.sub_account_id = l.sub_account_id")
            return {r[0]: dict(notes=r[1], status_id=r[2], imei=r[3], msisdn=r[4], month=r[5], last_seen=r[6], sub=r[7] or "") for r in rows}


class Proxy:
    """The validating proxy of tests/contract in front of a platform, under the same certificate."""

    def __init__(self, platform, report):
        self.report = report
        upstream = urllib.parse.urlsplit(platform.ready["url"])
        script = os.path.join(SOURCE, "tests", "contract", "validating_proxy.py")
        self.process = subprocess.Popen(
            [sys.executable, script, "--upstream", f"https://{upstream.netloc}", "--listen", "0", "--report", report,
             "--cert", os.path.join(platform.data, "server.crt"), "--key", os.path.join(platform.data, "server.key")],
            stdout=subprocess.PIPE, text=True)
        port = json.loads(self.process.stdout.readline())["port"]
        self.url = platform.ready["url"].replace(upstream.netloc, f"127.0.0.1:{port}")

    def stop(self):
        """Ends it; the summary and the violations it saw."""
        self.process.terminate()
        self.process.wait(30)
        with open(self.report, encoding="utf-8") as f:
            lines = [json.loads(line) for line in f]
        return lines[-1], lines[:-1]
