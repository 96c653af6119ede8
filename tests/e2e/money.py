#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account's money from the command line, beside what the platform itself answers: states at their edges, cycles, transactions."""
import csv
import glob
import io
import json
import os
import sqlite3
import sys
import unittest
from decimal import Decimal

sys.dont_write_bytecode = True
from consoletest import ConsoleTest  # noqa: E402

OK, FAILED, USAGE = 0, 1, 2
CENT = Decimal("0.01")


class Money(ConsoleTest):
    lines_there = 1000

    def console(self, *arguments, code=OK):
        done = self.run_console(*arguments, code=code)
        return done.stdout if code == OK else done.stderr

    def balance(self):
        return json.loads(self.console("balance", "--format", "json"))

    def test_the_states_at_their_edges_are_the_platforms(self):
        self.console("sync")
        now = self.balance()
        average, minimum = Decimal(now["average_daily_usage"]), Decimal(now["minimum_balance"])
        self.assertGreater(average, 5)  # so that the minimum is the average
        edges = [("green", minimum + 7 * average + CENT), ("orange", minimum + 7 * average), ("orange", minimum),
                 ("red", minimum - CENT), ("red", Decimal("-3.00")), ("green", minimum + 40 * average)]
        for state, amount in edges:
            with self.subTest(state=state, amount=amount):
                amount = amount.quantize(CENT)
                exact = amount in (minimum, minimum + 7 * average) or state != "orange"
                self.client.call("POST", "simulate/traffic", {"balance": str(amount)})
                self.console("sync")
                ours, theirs = self.balance(), self.client.get("balance").json
                self.assertEqual(ours["state"], theirs["state"])
                if exact:
                    self.assertEqual(ours["state"], state)
                self.assertEqual(Decimal(ours["balance"]), Decimal(theirs["balance"]))
                self.assertEqual(ours["lines_suspended"], theirs["lines_suspended"])
                self.assertAlmostEqual(ours["days_left"], theirs["days_left"], delta=0.006)
                self.assertLessEqual(ours["days_left_soonest"], ours["days_left"])
                self.assertLessEqual(ours["days_left"], ours["days_left_latest"])

    def test_the_explanation_shows_the_accounts_own_days(self):
        self.console("sync")
        said = self.console("balance", "--explain")
        for day in self.client.get("balance").json["daily_usage"]:
            self.assertRegex(said, rf"(?m)^{day['date']} +{Decimal(day['amount']):.6f}$")
        self.assertIn("÷ 30 day(s) = average", said)

    def test_cycles_and_transactions_are_the_platforms(self):
        self.console("sync")
        cycles = self.client.get("billing_cycles", limit=100).json["data"]
        ours = json.loads(self.console("billing", "cycles", "--format", "json"))
        self.assertEqual([c["cycle"] for c in ours], [c["billing_cycle"] for c in cycles])
        for mine, theirs in zip(ours, cycles):
            for key in ("starting_balance", "ending_balance", "usage", "sms", "subscriptions", "prepaid", "white_label", "payments",
                        "discounts", "adjustments"):
                self.assertEqual(Decimal(mine[key]), Decimal(theirs[key]), f"{mine['cycle']} {key}")
        payments = self.client.get("transactions", limit=1000).json["data"]
        self.assertTrue(payments)
        rows = list(csv.DictReader(io.StringIO(self.console("transactions", "list", "--format", "csv"))))
        self.assertEqual([r["transaction_id"] for r in rows], [p["transaction_id"] for p in payments])
        self.assertEqual([Decimal(r["amount"]) for r in rows], [Decimal(p["amount"]) for p in payments])
        paid = json.loads(self.console("transactions", "list", "--status", "paid", "--limit", "2", "--format", "json"))
        self.assertEqual([r["status"] for r in paid], ["paid"] * min(2, sum(p["status"] == "paid" for p in payments)))

    def test_where_no_money_was_ever_told_it_says_what_to_do(self):
        self.console("sync")
        cache = glob.glob(os.path.join(self.folder.name, "home", "**", "cache.db"), recursive=True)[0]
        with sqlite3.connect(cache) as db:
            db.execute("DELETE FROM billing_fetched")
        for words in (["balance"], ["transactions", "list"], ["billing", "cycles"]):
            self.assertIn("linedesk sync", self.console(*words, code=FAILED))

    def test_wrong_words_are_refused(self):
        for words in (["balance", "now"], ["balance", "--format", "xml"], ["transactions"], ["transactions", "list", "--status", "lost"],
                      ["transactions", "list", "--limit", "-1"], ["billing", "months"]):
            with self.subTest(words=words):
                self.assertIn("linedesk --help", self.console(*words, code=USAGE))


if __name__ == "__main__":
    unittest.main()
