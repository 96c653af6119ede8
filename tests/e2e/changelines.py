#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The write road from the command line, on a platform in another process: preview, outbox, sending, a result per line;
without a connection and back; and what the platform says afterwards."""
import csv
import json
import os
import sys
import unittest

sys.dont_write_bytecode = True
from consoletest import ConsoleTest  # noqa: E402

OK, USAGE, OFFLINE, PARTLY = 0, 2, 3, 5


class ChangeLines(ConsoleTest):
    lines_there = 400
    balance_there = "5000.00"

    def go_offline(self):
        self.client.connection.close()
        self.client.connection = None
        self.platform.stop()

    def come_back(self):
        self.platform.restart()

    def console(self, *arguments, code=OK):
        done = self.run_console(*arguments, code=code)
        return done.stdout + done.stderr

    def lines(self, **fields):
        rows = self.client.get("iot_sim_cards", limit=1000).json["data"]
        return [row for row in rows if all(row[name] == value for name, value in fields.items())]

    def results(self, name="results.csv"):
        with open(os.path.join(self.folder.name, name), newline="", encoding="utf-8-sig") as file:
            return list(csv.DictReader(file))

    def results_path(self, name="results.csv"):
        return os.path.join(self.folder.name, name)

    def outbox(self, *arguments):
        return json.loads(self.console("outbox", "list", "--format", "json", *arguments).splitlines()[-1])

    def test_a_dry_run_sends_nothing(self):
        before = self.lines()
        said = self.console("lines", "deactivate", "--where", "status:active", "--dry-run")
        self.assertIn("Active to Deactivated", said)
        self.assertIn("nothing was sent", said)
        self.assertEqual(self.lines(), before)
        self.assertEqual(self.outbox(), [])

    def test_many_lines_are_changed_and_each_has_a_result(self):
        wanted = {row["iccid"] for row in self.lines(status="Activated")}
        self.console("lines", "deactivate", "--where", "status:active", code=USAGE)  # nobody there to type the number
        self.assertEqual({row["iccid"] for row in self.lines(status="Activated")}, wanted)
        self.console("lines", "deactivate", "--where", "status:active", "--yes", "--results", self.results_path())
        self.assertEqual({row["iccid"] for row in self.results() if row["state"] == "done"}, wanted)
        self.assertEqual({row["iccid"] for row in self.lines(status="Deactivation Pending")} & wanted, wanted)
        self.console("lines", "keep", "--where", "status:deactivation_pending", "--yes")
        self.assertTrue(wanted <= {row["iccid"] for row in self.lines(status="Activated")})

    def test_every_field(self):
        iccid = self.lines(status="Activated", sim_type="PAYGO")[0]["iccid"]
        line = "iccid:" + iccid
        self.console("lines", "note", "--where", line, "--text", "Харків ❄ =1+1", "--yes")
        self.console("lines", "label", "--where", line, "--add", "vip,crane", "--yes")
        self.console("lines", "label", "--where", line, "--remove", "crane", "--yes")
        self.console("lines", "end-user", "--where", line, "--text", "kim@example.org", "--yes")
        accounts = self.client.get("sim_card_filter_data").json["accounts"]
        self.console("lines", "assign", "--where", line, "--sub-account", accounts[0]["name"], "--yes")
        self.console("lines", "sms", "--where", line, "--text", "REBOOT", "--yes")
        self.console("lines", "deactivate", "--where", line, "--on", "2099-12-24", "--yes")
        row = self.client.get("sim_card/" + iccid).json
        self.assertEqual(row["notes"], "Харків ❄ =1+1")
        self.assertIn("vip", row["labels"])
        self.assertNotIn("crane", row["labels"])
        self.assertEqual(row["end_user"], "kim@example.org")
        self.assertEqual(row["account_name"], accounts[0]["name"])
        self.assertEqual(row["deactivation_date"][:10], "2099-12-24")
        messages = self.client.get(f"sim_card/{iccid}/sms").json["data"]
        self.assertEqual([m for m in messages if m["text"] == "REBOOT" and m["direction"] == "MT"].__len__(), 1)
        self.assertEqual({change["state"] for change in self.outbox()}, {"done"})

    def test_what_fails_says_so_line_by_line(self):
        balance = self.client.get("balance").json
        minimum = float(balance["minimum_balance"])
        self.client.call("POST", "simulate/traffic", {"balance": f"{minimum + 0.12:.2f}"})
        wanted = self.lines(status="Activated")[:5]
        where = "iccid:" + ",".join(row["iccid"] for row in wanted)
        self.console("lines", "sms", "--where", where, "--text", "hi", "--yes", "--results", self.results_path(), code=PARTLY)
        states = [row["state"] for row in self.results()]
        sent = sum(1 for row in wanted for m in self.client.get(f"sim_card/{row['iccid']}/sms").json["data"]
                   if m["direction"] == "MT" and m["text"] == "hi")
        self.assertEqual(states.count("done"), sent)
        self.assertEqual(states.count("rejected"), 5 - sent)
        codes = {row["code"] for row in self.results() if row["state"] == "rejected"}
        self.assertTrue(codes and codes <= {"insufficient_balance", "not_allowed_in_state"}, codes)  # below the minimum lines are suspended

    def test_lines_are_added_from_a_file(self):
        plan = self.client.get("sim_card_filter_data").json["rate_plans"][0]["name"]
        known = self.lines()[0]["iccid"]
        path = os.path.join(self.folder.name, "new.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"SIM number;Plan;Comment\n8901410321111851072;{plan};pump\n8901410321111851072;{plan};again\n{known};{plan};\n12345;{plan};\n"
                       "8944538532046590417;Gold;\n")
        said = self.console("lines", "add", "--from", path, "--yes")
        for row in ("row 3", "row 4", "row 5", "row 6"):
            self.assertIn(row, said)
        added = self.client.get("sim_card/8901410321111851072").json
        self.assertEqual((added["rate_plan"], added["notes"]), (plan, "pump"))
        self.assertEqual(len(self.lines()), 401)

    def test_without_a_connection_changes_wait_and_money_waits_for_a_person(self):
        self.console("sync")
        iccid = self.lines(status="Activated")[0]["iccid"]
        self.go_offline()
        self.console("lines", "note", "--where", "iccid:" + iccid, "--text", "written on the train", "--yes", code=OFFLINE)
        self.console("lines", "sms", "--where", "iccid:" + iccid, "--text", "wake up", "--yes", code=OFFLINE)
        self.assertEqual([change["state"] for change in self.outbox()], ["queued", "draft"])
        self.console("lines", "note", "--where", "iccid:" + iccid, "--text", "a mistake", "--yes", code=OFFLINE)
        mistake = self.outbox()[-1]["number"]
        self.console("outbox", "discard", str(mistake))
        self.come_back()
        self.console("outbox", "retry")
        self.assertEqual([change["state"] for change in self.outbox()], ["done", "draft", "withdrawn"])
        self.assertEqual(self.client.get("sim_card/" + iccid).json["notes"], "written on the train")
        texts = [m["text"] for m in self.client.get(f"sim_card/{iccid}/sms").json["data"]]
        self.assertNotIn("wake up", texts)
        self.console("outbox", "retry", "--drafts")
        texts = [m["text"] for m in self.client.get(f"sim_card/{iccid}/sms").json["data"]]
        self.assertEqual(texts.count("wake up"), 1)

    def test_a_line_that_somebody_else_has_changed_is_a_conflict(self):
        self.console("sync")
        iccid = self.lines(status="Activated")[0]["iccid"]
        self.go_offline()
        self.console("lines", "note", "--where", "iccid:" + iccid, "--text", "mine", "--yes", code=OFFLINE)
        self.come_back()
        self.client.call("POST", f"sim_card/{iccid}/notes", {"notes": "theirs"})
        self.console("outbox", "retry", code=PARTLY)
        change = self.outbox()[0]
        self.assertEqual((change["state"], change["theirs"]), ("conflict", "theirs"))
        self.assertEqual(self.client.get("sim_card/" + iccid).json["notes"], "theirs")
        self.console("outbox", "retry", str(change["number"]))
        self.assertEqual(self.client.get("sim_card/" + iccid).json["notes"], "mine")

    def test_wrong_use_is_told_apart(self):
        self.console("lines", "deactivate", "--yes", code=USAGE)
        self.console("lines", "assign", "--where", "", "--sub-account", "No such", "--yes", code=USAGE)
        self.console("lines", "sms", "--where", "", "--text", "x" * 71, "--yes", code=USAGE)
        self.console("lines", "plan", "--where", "", "--plan", "Gold", "--yes", code=USAGE)
        self.console("outbox", "discard", code=USAGE)
        self.console("outbox", "retry", "seven", code=USAGE)
        self.assertEqual(self.outbox(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
