#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command beside a PostgreSQL 15 of its own: with_postgresql.py COMMAND...

The server lives in a temporary folder, listens on loopback only, and is stopped when the command has ended. The command finds
it in LINEDESK_TEST_DATABASE, where it may make databases as it likes."""
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

PROGRAMS = "/usr/lib/postgresql/15/bin"
USER = "linedesk"


def unprivileged():
    """What to put before a command: PostgreSQL refuses to run as root, and it shall end when this script does."""
    command = ["setpriv", "--pdeathsig", "INT"]
    if os.geteuid() == 0:
        command += ["--reuid=postgres", "--regid=postgres", "--clear-groups"]
    return command


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class PostgreSql:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="linedesk-postgresql-")
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
        self.data = os.path.join(self.folder, "data")
        self.process = None
        self.port = 0

    def run(self, program, *arguments):
        subprocess.run(unprivileged() + [os.path.join(PROGRAMS, program), *arguments], check=True, cwd=self.folder,
                       stdout=subprocess.DEVNULL)

    def start(self):
        self.run("initdb", "-D", self.data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        for _ in range(5):  # another program may take the port meanwhile
            self.port = free_port()
            # What is tested survives a kill of our own server; the machine's power is not tested here.
            self.process = subprocess.Popen(
                unprivileged() + [os.path.join(PROGRAMS, "postgres"), "-D", self.data, "-k", self.folder, "-p", str(self.port),
                                  "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=200",
                                  "-c", "log_min_messages=fatal"],
                cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if self.answers():
                return
        raise RuntimeError("PostgreSQL did not start")

    def answers(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.process.poll() is None:
            ready = subprocess.run([os.path.join(PROGRAMS, "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)], check=False)
            if ready.returncode == 0:
                return True
            time.sleep(0.05)
        return False

    def url(self, name="postgres"):
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{name}"

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(60)
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    server = PostgreSql()
    try:
        server.start()
        return subprocess.run(sys.argv[1:], check=False, env=dict(os.environ, LINEDESK_TEST_DATABASE=server.url())).returncode
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
