#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T10: two starts at once, 200 times: one of them has the profile, the other raises it and goes; the one that stays is
killed each time, so that what it leaves behind does not keep the next ones out."""
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True
from localplatform import BIN, Platform  # noqa: E402

ROUNDS = int(os.environ.get("LINEDESK_ROUNDS", "200"))
PATIENCE = 20


class TwoStarts(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        runtime = os.path.join(self.folder.name, "run")
        os.mkdir(runtime, 0o700)
        self.environment = dict(os.environ, LINEDESK_HOME=os.path.join(self.folder.name, "home"), LINEDESK_PASSPHRASE="x",
                                QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR=runtime)
        platform = Platform(os.path.join(self.folder.name, "platform"), 50)
        ready = platform.ready
        self.environment["LINEDESK_SHARED_KEY"] = ready["shared_key"]
        for arguments in (["connect", "--url", ready["url"], "--account", ready["account_uuid"], "--user", ready["user_uuid"], "--name", "t",
                           "--pin", ready["certificate_sha256"]], ["sync"]):
            subprocess.run([os.path.join(BIN, "linedesk"), *arguments], env=self.environment, check=True, capture_output=True, timeout=60)
        platform.stop()

    def tearDown(self):
        self.folder.cleanup()

    def start(self):
        return subprocess.Popen([os.path.join(BIN, "linedesk"), "--offline", "--profile", "t"], env=self.environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, text=True)

    def round(self):
        both = [self.start(), self.start()]
        deadline = time.monotonic() + PATIENCE
        while all(process.poll() is None for process in both) and time.monotonic() < deadline:
            time.sleep(0.01)
        gone = [process for process in both if process.poll() is not None]
        stays = [process for process in both if process.poll() is None]
        said = gone[0].stderr.read() if gone else ""
        for process in stays:
            process.send_signal(signal.SIGKILL)
            process.wait(10)
        for process in both:
            process.stderr.close()
        self.assertEqual((len(gone), len(stays)), (1, 1), "one has the profile")
        self.assertEqual(gone[0].returncode, 0, said)
        self.assertIn("comes forward", said)

    def test_one_has_the_profile_and_the_other_raises_it(self):
        for number in range(ROUNDS):
            with self.subTest(round=number):
                self.round()


if __name__ == "__main__":
    unittest.main(verbosity=2)
