#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of a month from the command line, on a platform in another process: written from the cache, read back with pdftotext and
compared with the platform."""
import os
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True
from consoletest import ConsoleTest  # noqa: E402

OK, FAILED, USAGE = 0, 1, 2


class Report(ConsoleTest):
    lines_there = 100

    def text_of(self, path):
        return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True, timeout=60).stdout

    def test_the_report_has_the_account_as_the_platform_tells_it(self):
        self.run_console("sync")
        path = os.path.join(self.folder.name, "report.pdf")
        self.assertEqual(self.run_console("report", "--out", path).stdout.strip(), path)
        text = self.text_of(path)
        account = self.client.get("").json
        self.assertIn(account["name"], text)
        self.assertIn("All", text)
        rows = self.client.get("iot_sim_cards", limit=1000).json["data"]
        invalid = sum(1 for row in rows if row["status"] == "Invalid")
        words = " ".join(text.split())
        self.assertIn(f"All {len(rows)} ", words)
        if invalid:
            self.assertIn(f"Invalid {invalid} ", words)
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)

    def test_what_cannot_be_asked_or_written_says_so(self):
        self.run_console("sync")
        self.run_console("report", code=USAGE)
        self.run_console("report", "--out", "x.pdf", "--month", "2026-13", code=USAGE)
        self.run_console("report", "--out", os.path.join(self.folder.name, "none", "x.pdf"), code=FAILED)
        self.assertEqual(os.listdir(self.folder.name).count("none"), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
