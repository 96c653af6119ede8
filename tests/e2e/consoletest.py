# SPDX-License-Identifier: GPL-3.0-or-later
"""The program without a window beside a platform in another process: what tests of the command line begin with."""
import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "contract"))
from dialect_client import Client  # noqa: E402
from localplatform import BIN, Platform  # noqa: E402


class ConsoleTest(unittest.TestCase):
    """A platform of `lines` lines for each test, a client that asks it, and a console that is connected to it."""

    maxDiff = None
    lines_there = 400
    balance_there = None  # decimal text: what the account has; otherwise as the fleet was made

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.platform = Platform(os.path.join(self.folder.name, "platform"), self.lines_there)
        self.addCleanup(lambda: self.platform.process.poll() is None and self.platform.stop())
        ready = self.platform.ready
        self.client = Client(ready)
        self.addCleanup(lambda: self.client.connection and self.client.connection.close())
        if self.balance_there:
            self.client.call("POST", "simulate/traffic", {"balance": self.balance_there})
        self.environment = dict(os.environ, LINEDESK_HOME=os.path.join(self.folder.name, "home"), LINEDESK_PASSPHRASE="x",
                                LINEDESK_SHARED_KEY=ready["shared_key"], QT_QPA_PLATFORM="offscreen")
        self.run_console("connect", "--url", ready["url"], "--account", ready["account_uuid"], "--user", ready["user_uuid"], "--name", "t",
                         "--pin", ready["certificate_sha256"])

    def run_console(self, *arguments, code=0):
        """What a command has said; fails when it ends with another code; None: whatever its code."""
        done = subprocess.run([os.path.join(BIN, "linedesk"), *arguments], env=self.environment, capture_output=True, text=True, timeout=120,
                              stdin=subprocess.DEVNULL)
        if code is not None:
            self.assertEqual(done.returncode, code, f"{arguments}\n{done.stdout}\n{done.stderr}")
        return done
