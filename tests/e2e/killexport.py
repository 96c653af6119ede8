#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T2 for exports: a process that dies just before or after the file takes its place leaves the old file whole or the new
one, never half of one."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from localplatform import BIN, Platform  # noqa: E402

OLD = "what was there before\n"


class KillExport(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.environment = dict(os.environ, LINEDESK_HOME=os.path.join(cls.folder.name, "home"), LINEDESK_PASSPHRASE="x", QT_QPA_PLATFORM="offscreen")
        platform = Platform(os.path.join(cls.folder.name, "platform"), 200)
        ready = platform.ready
        cls.environment["LINEDESK_SHARED_KEY"] = ready["shared_key"]
        for arguments in (["connect", "--url", ready["url"], "--account", ready["account_uuid"], "--user", ready["user_uuid"], "--name", "t",
                           "--pin", ready["certificate_sha256"]], ["sync"]):
            subprocess.run([os.path.join(BIN, "linedesk"), *arguments], env=cls.environment, check=True, capture_output=True, timeout=60)
        platform.stop()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def export(self, kind, point):
        path = os.path.join(self.folder.name, f"{point}.{kind}")
        with open(path, "w", encoding="utf-8") as file:
            file.write(OLD)
        done = subprocess.run([os.path.join(BIN, "linedesk"), "export", "lines", "--format", kind, "--output", path],
                              env=dict(self.environment, LINEDESK_KILL_AT=point), capture_output=True, timeout=60)
        self.assertEqual(done.returncode, -signal.SIGKILL, (kind, point, done.stderr))
        with open(path, "rb") as file:
            return file.read()

    def test_before_the_rename_the_old_file_is_whole(self):
        for kind in ("csv", "json", "xlsx"):
            with self.subTest(kind=kind):
                self.assertEqual(self.export(kind, "export.before-rename"), OLD.encode())

    def test_after_the_rename_the_new_file_is_whole(self):
        for kind in ("csv", "json", "xlsx"):
            with self.subTest(kind=kind):
                whole = self.export(kind, "export.after-rename")
                self.assertNotEqual(whole, OLD.encode())
                if kind == "json":
                    json.loads(whole)
                if kind == "csv":
                    self.assertEqual(len(whole.decode("utf-8-sig").strip().split("\n")), 201)
                if kind == "xlsx":
                    self.assertEqual(whole[:2] + whole[-22:-18], b"PKPK\x05\x06")


if __name__ == "__main__":
    unittest.main(verbosity=2)
