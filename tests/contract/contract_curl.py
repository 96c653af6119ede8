#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the shell blocks of docs/api.md from top to bottom, as a reader would, and checks what the page promises.

A line `# → TEXT` is a promise about what was printed since the one before it; … in it stands for anything."""
import os
import re
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from dialect_client import PROGRAMS  # noqa: E402

PAGE = os.path.join(HERE, "..", "..", "docs", "api.md")
PROMISE = "# → "
LEAST_PROMISES = 15


def pieces():
    """(commands, promise or None) in the page's order."""
    with open(PAGE, encoding="utf-8") as file:
        blocks = re.findall(r"^```bash\n(.*?)^```$", file.read(), re.S | re.M)
    for block in blocks:
        commands = []
        for row in block.splitlines():
            if row.startswith(PROMISE):
                yield "\n".join(commands), row[len(PROMISE):]
                commands = []
            else:
                commands.append(row)
        if commands:
            yield "\n".join(commands), None


def script(parts):
    """One shell for all of them, so that what is set stays set; each piece's output goes to a file of its own."""
    rows = ["set -euo pipefail", "trap 'kill ${server:-} 2>/dev/null || true' EXIT"]
    for number, (commands, _promise) in enumerate(parts):
        rows += ["{", commands, f"}} > out.{number} 2>&1"]
    return "\n".join(rows) + "\ntrap - EXIT\n"


class Page(unittest.TestCase):
    def test_what_the_page_shows_works_and_prints_what_it_says(self):
        parts = list(pieces())
        with tempfile.TemporaryDirectory(prefix="linedesk-curl-") as folder:
            os.makedirs(os.path.join(folder, "build"))
            os.symlink(os.path.abspath(PROGRAMS), os.path.join(folder, "build", "bin"))
            run = subprocess.run(["bash", "-c", script(parts)], cwd=folder, capture_output=True, text=True, timeout=240)
            for number, (commands, promise) in enumerate(parts):
                path = os.path.join(folder, f"out.{number}")
                self.assertTrue(os.path.exists(path), f"not reached: {commands}\n{run.stderr}")
                with open(path, encoding="utf-8", errors="replace") as file:
                    output = file.read()
                if promise is not None:
                    pattern = ".*".join(map(re.escape, promise.split("…")))
                    self.assertTrue(re.search(pattern, output, re.S | re.I), f"no {promise} after {commands}\n{output[:2000]}")
            self.assertEqual(run.returncode, 0, f"{parts[-1][0]}\n{run.stderr}")
        self.assertGreaterEqual(sum(1 for _commands, promise in parts if promise), LEAST_PROMISES)


if __name__ == "__main__":
    unittest.main()
