#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a sync with SIGKILL at random moments; the cache must equal the platform afterwards, without a pass started over (T1).

Uses the two programs as a user does, in a home of its own, and reads the platform through its API with nothing but the
standard library. LINEDESK_BIN names the folder of the programs.
"""
import argparse
import base64
import csv
import hashlib
import hmac
import json
import os
import random
import signal
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request


def say(text):
    print(text, file=sys.stderr, flush=True)


class Platform:
    """A linedesk-platform in another process, and its list of lines as it tells it."""

    def __init__(self, programs, folder, lines, seed):
        self.process = subprocess.Popen(
            [os.path.join(programs, "linedesk-platform"), "serve", "--port", "0", "--data", folder,
             "--lines", str(lines), "--seed", str(seed)], stdout=subprocess.PIPE)
        self.ready = json.loads(self.process.stdout.readline())
        address = urllib.parse.urlsplit(self.ready["url"])
        pem = ssl.get_server_certificate((address.hostname, address.port))
        shown = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()
        assert shown == self.ready["certificate_sha256"].replace(":", "").lower(), "another certificate than announced"
        self.tls = ssl.create_default_context(cadata=pem)

    def get(self, url):
        stamp = str(int(time.time()))
        message = (stamp + self.ready["account_uuid"]).encode()
        digest = hmac.new(self.ready["shared_key"].encode(), message, hashlib.sha1).digest()
        request = urllib.request.Request(url, headers={"timestamp": stamp, "uuid": self.ready["user_uuid"],
                                                       "hash": base64.b64encode(digest).decode()})
        with urllib.request.urlopen(request, context=self.tls, timeout=60) as answer:
            return json.load(answer)

    def lines(self):
        base = self.ready["url"].rstrip("/") + "/"
        url = urllib.parse.urljoin(base, self.get(base)["links"]["lines"])
        rows, offset = {}, 0
        while True:
            page = self.get(f"{url}?limit=1000&offset={offset}")
            for row in page["data"]:
                rows[row["iccid"]] = row
            offset += len(page["data"])
            if not page["data"] or offset >= page["total"]:
                return rows

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


class Console:
    """The command line on a home of its own."""

    def __init__(self, programs, home, platform):
        self.program = os.path.join(programs, "linedesk")
        self.home = home
        self.environment = dict(os.environ, LINEDESK_HOME=home, LINEDESK_PASSPHRASE="correct horse battery staple",
                                LINEDESK_SHARED_KEY=platform.ready["shared_key"], QT_QPA_PLATFORM="offscreen")

    def command(self, *arguments):
        return [self.program, *arguments]

    def run(self, *arguments):
        done = subprocess.run(self.command(*arguments), env=self.environment, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def kill_after(self, seconds, *arguments):
        """True when the process was still at work when the kill came."""
        process = subprocess.Popen(self.command(*arguments), env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(seconds)
            return False
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True

    def cache(self):
        for folder, _, files in os.walk(self.home):
            if "cache.db" in files:
                return os.path.join(folder, "cache.db")
        return None

    def checkpoint(self):
        """What the cache says about the run over the lines; None before the first page."""
        path = self.cache()
        if not path:
            return None
        with sqlite3.connect(path) as cache:
            assert cache.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the cache is broken"
            found = cache.execute("SELECT state FROM checkpoints WHERE collection = 'lines'").fetchone()
        return json.loads(found[0]) if found else None


def check_resumed(before, after):
    """A run that was under way is never begun again from the start."""
    if not before or not before["running"]:
        return
    assert after["pass"] == before["pass"], f"a new full pass instead of the old one: {before} {after}"
    if after["running"] and after["round"] == before["round"]:
        assert after["done"] >= before["done"], f"pages were walked again: {before} {after}"


def compare(console, platform, folder):
    output = os.path.join(folder, "lines.csv")
    console.run("export", "lines", "--format", "csv", "--columns", "iccid,notes,imei", "--output", output)
    with open(output, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))[1:]
    cached = {digits(row[0]): (plain(row[1]), digits(row[2])) for row in rows}
    expected = {iccid: (row["notes"] or "", row["imei"] or "") for iccid, row in platform.lines().items()}
    assert len(rows) == len(cached), "a line stands in the export twice"
    assert cached.keys() == expected.keys(), (
        f"{len(expected.keys() - cached.keys())} missing, {len(cached.keys() - expected.keys())} too many")
    for iccid, values in expected.items():
        assert cached[iccid] == (values[0], values[1]), f"{iccid}: {cached[iccid]} instead of {values}"
    return len(cached)


def digits(text):
    return "".join(c for c in text if c.isdigit())


def plain(text):
    """Without the mark that keeps spreadsheets from computing a text (T17)."""
    return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in "=+-@\t\r" else text


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=30)
    options.add_argument("--lines", type=int, default=20000)
    options.add_argument("--seed", type=int, default=11)
    asked = options.parse_args()
    programs = os.environ["LINEDESK_BIN"]
    chance = random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        platform = Platform(programs, os.path.join(folder, "platform"), asked.lines, asked.seed)
        try:
            return murder(programs, folder, platform, chance, asked.kills)
        finally:
            platform.stop()


def connect(console, platform):
    ready = platform.ready
    console.run("connect", "--url", ready["url"], "--account", ready["account_uuid"], "--user", ready["user_uuid"],
                "--name", "kill", "--pin", ready["certificate_sha256"])


def murder(programs, folder, platform, chance, wanted):
    measured = Console(programs, os.path.join(folder, "measured"), platform)
    connect(measured, platform)
    begun = time.monotonic()
    measured.run("sync", "--profile", "kill")
    whole = time.monotonic() - begun
    say(f"a sync that nobody disturbs takes {whole:.2f} s")

    console = Console(programs, os.path.join(folder, "home"), platform)
    connect(console, platform)
    kills, inside, lives = 0, 0, 0
    while kills < wanted:
        lives += 1
        assert lives < wanted * 5, "too few runs could be killed"
        before = console.checkpoint()
        arguments = ["sync", "--profile", "kill"]
        if before and not before["running"]:
            arguments.append("--full")  # there must be something to kill
        if console.kill_after(chance.uniform(0.02, max(0.1, whole * 0.6)), *arguments):
            kills += 1
        after = console.checkpoint()
        check_resumed(before, after)
        inside += bool(after and after["running"])
    console.run("sync", "--profile", "kill")
    last = console.checkpoint()
    assert not last["running"], last
    lines = compare(console, platform, folder)
    say(f"{kills} kills in {lives} lives, {inside} inside a walk over the lines: {lines} lines, equal to the platform")
    return 0


if __name__ == "__main__":
    sys.exit(main())
