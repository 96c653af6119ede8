#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages of the account from the command line, on a platform in another process: sent to some lines, brought by a sync, listed and
compared with the platform (R79, R80)."""
import csv
import io
import json
import sys
import unittest

sys.dont_write_bytecode = True
from consoletest import ConsoleTest  # noqa: E402

OK, USAGE = 0, 2


class Messages(ConsoleTest):
    lines_there = 100
    balance_there = "5000.00"

    def console(self, *arguments, code=OK):
        return self.run_console(*arguments, code=code).stdout

    def listed(self, *arguments):
        return json.loads(self.console("messages", "list", "--format", "json", *arguments))

    def test_what_was_sent_is_brought_and_listed(self):
        self.console("sync")
        rows = self.client.get("iot_sim_cards", limit=1000).json["data"]
        receivers = [row["iccid"] for row in rows if row["status"] == "Activated"][:3]
        self.console("lines", "sms", "--where", "iccid:" + ",".join(receivers), "--text", "REBOOT NOW", "--yes")
        self.console("sync")
        mine = self.listed("--search", "reboot now")
        self.assertEqual(sorted(row["iccid"] for row in mine), sorted(receivers))
        self.assertEqual({(row["direction"], row["cost"], row["currency"]) for row in mine}, {("MT", "0.05", "USD")})
        there = {row["id"]: row["state"] for row in self.client.get("sms", limit=1000).json["data"]}
        self.assertEqual(set(there), {row["id"] for row in self.listed()})
        self.assertEqual([row["id"] for row in self.listed("--iccid", receivers[0], "--search", "REBOOT")],
                         [row["id"] for row in mine if row["iccid"] == receivers[0]])
        self.assertEqual(self.listed("--direction", "mo", "--search", "REBOOT NOW"), [])
        self.assertEqual(self.listed("--since", "2099-01-01"), [])
        self.assertEqual(len(self.listed("--limit", "2")), 2)
        table = list(csv.DictReader(io.StringIO(self.console("messages", "list", "--format", "csv", "--search", "REBOOT NOW"))))
        self.assertEqual({row["text"] for row in table}, {"REBOOT NOW"})

    def test_a_later_sync_brings_what_became_of_them(self):
        self.console("sync")
        rows = self.client.get("iot_sim_cards", limit=1000).json["data"]
        iccid = next(row["iccid"] for row in rows if row["status"] == "Activated")
        self.console("lines", "sms", "--where", "iccid:" + iccid, "--text", "POSITION", "--yes")
        self.console("sync")
        self.client.call("POST", "simulate/advance", {"seconds": 3600})
        self.console("sync")
        now = {row["id"]: row["state"] for row in self.client.get("sms", limit=1000, iccid=iccid).json["data"]}
        mine = self.listed("--search", "POSITION")
        self.assertEqual([now[row["id"]] for row in mine], [row["status"] for row in mine])
        self.assertIn(mine[0]["status"], ("delivered", "failed"))
        self.assertEqual(self.listed("--status", "waiting", "--search", "POSITION"), [])
        self.assertEqual(len(self.listed("--status", "delivered,failed", "--search", "POSITION")), 1)

    def test_what_makes_no_sense_is_said(self):
        for arguments in (("messages",), ("messages", "send"), ("messages", "list", "--direction", "up"),
                          ("messages", "list", "--since", "yesterday"), ("messages", "list", "--limit", "0")):
            self.console(*arguments, code=USAGE)


if __name__ == "__main__":
    unittest.main(verbosity=2)
