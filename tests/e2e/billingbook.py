#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A billing cycle as a workbook (R40, R41) and rebuilt from the cache, beside the platform's own ledger, for three accounts of
different kinds. The workbook is read by openpyxl and by LibreOffice."""
import collections
import csv
import datetime
import glob
import io
import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import unittest
from decimal import Decimal

import openpyxl

sys.dont_write_bytecode = True
from consoletest import ConsoleTest  # noqa: E402

OK, FAILED, USAGE, PARTLY = 0, 1, 2, 5
SHEETS = ["Summary", "SIM usage", "Payments", "Discounts", "Cards", "Daily balance"]
PARTS = {"Starting balance": ("starting_balance", 1), "Funds added": ("payments", 1), "Discounts": ("discounts", 1),
         "Adjustments": ("adjustments", 1), "Data usage": ("usage", -1), "SMS": ("sms", -1), "Subscriptions": ("subscriptions", -1),
         "Prepaid refills": ("prepaid", -1), "White label": ("white_label", -1), "Ending balance": ("ending_balance", 1)}
CENT = Decimal("0.01")
CARD = {"number": "4242424242424242", "expiry_month": 12, "expiry_year": 2090, "cvc": "123", "holder": "Priya Raman",
        "street": "12 Harbour Way", "city": "Breda", "postal_code": "3011", "country_code": "NL"}


def amount(value):
    """A cell as the platform's decimals have it: to the micro-unit."""
    return Decimal(repr(value)).quantize(Decimal("0.000001"))


class BillingBook(ConsoleTest):
    lines_there = 300

    def all(self, path):
        rows, address = [], f"{self.client.base.path}{path}?limit=1000"
        while address:
            page = self.client.call("GET", address).json
            rows += page["data"]
            address = page.get("links", {}).get("next")
        return rows

    def cycle(self, back):
        return self.client.get("billing_cycles", limit=100).json["data"][back]["billing_cycle"]

    def reconcile(self, cycle, code=OK):
        done = self.run_console("billing", "reconcile", "--cycle", cycle, "--format", "json", "--offline", code=code)
        return json.loads(done.stdout), done.stderr

    def export(self, cycle):
        path = os.path.join(self.folder.name, f"billing-{cycle}.xlsx")
        self.run_console("billing", "export", "--cycle", cycle, "--output", path)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        return path

    def check(self, cycle):
        """The workbook of a cycle is the platform's book of it; answers where it is."""
        path = self.export(cycle)
        book = openpyxl.load_workbook(path)
        self.assertEqual(book.sheetnames, SHEETS)
        theirs = self.client.get(f"billing_cycles/{cycle}").json
        for sheet in book:
            self.assertEqual(sheet.freeze_panes, "A2", sheet.title)
        self.check_summary(book["Summary"], theirs)
        self.check_usage(book["SIM usage"], theirs)
        self.check_payments(book["Payments"], theirs)
        self.check_days(book["Daily balance"], theirs)
        cards = list(book["Cards"].iter_rows(min_row=2, values_only=True))
        self.assertEqual([(b, d, n, amount(a)) for b, d, n, a in cards[:-1]],
                         [(c["brand"], c["last_four"], c["payments"], Decimal(c["amount"])) for c in theirs["cards"]])
        self.assertEqual(amount(cards[-1][3]), sum((Decimal(c["amount"]) for c in theirs["cards"]), Decimal(0)))
        self.assertEqual(amount(book["Discounts"].cell(2, 3).value), Decimal(theirs["discounts"]))
        return path

    def check_summary(self, sheet, theirs):
        rows = {row[0].value: row for row in sheet.iter_rows(min_row=2)}
        parts = Decimal(0)
        for name, (key, sign) in PARTS.items():
            self.assertEqual(amount(rows[name][3].value), sign * Decimal(theirs[key]), name)
            self.assertIn("$#,##0.00", rows[name][3].number_format)
            parts += amount(rows[name][3].value) if name != "Ending balance" else 0
        self.assertEqual(parts, Decimal(theirs["ending_balance"]))
        self.assertEqual(rows["Starting balance"][2].value, datetime.datetime.fromisoformat(theirs["first_day"]))
        ledger = collections.defaultdict(Decimal)
        month = theirs["billing_cycle"]
        for entry in self.all("ledger"):
            if entry["date"].startswith(month):
                ledger[entry["kind"]] += sum(Decimal(p["amount"]) for p in entry["postings"] if p["book"] == "customer")
        for kind, name in {"usage": "Data usage", "sms": "SMS", "subscription": "Subscriptions", "prepaid": "Prepaid refills",
                           "payment": "Funds added", "white_label": "White label"}.items():
            self.assertEqual(amount(rows[name][3].value).quantize(CENT), ledger[kind].quantize(CENT), f"ledger {kind}")

    def check_usage(self, sheet, theirs):
        sums = collections.defaultdict(Decimal)
        for row in self.all("balance_usages"):
            if row["date"].startswith(theirs["billing_cycle"]):
                sums[row["iccid"]] += Decimal(str(row["amount"]))
        rows = list(sheet.iter_rows(min_row=2, values_only=True))
        self.assertEqual({row[0]: amount(row[6]) for row in rows[:-1]}, dict(sums))
        self.assertEqual(amount(rows[-1][6]), Decimal(theirs["usage"]))

    def check_payments(self, sheet, theirs):
        tries = [p for p in self.all("transactions") if p["date"].startswith(theirs["billing_cycle"])]
        rows = list(sheet.iter_rows(min_row=2, values_only=True))
        self.assertEqual(sorted(row[2] for row in rows[:-1]), sorted(p["transaction_id"] for p in tries))
        self.assertTrue(all(isinstance(row[0], datetime.datetime) for row in rows[:-1]))
        self.assertEqual(amount(rows[-1][8]), Decimal(theirs["payments"]))

    def check_days(self, sheet, theirs):
        rows = list(sheet.iter_rows(min_row=2, values_only=True))
        ours = [(row[0].date().isoformat(), *(amount(cell) for cell in row[2:])) for row in rows[:-1]]
        self.assertEqual(ours, [(d["date"], *(Decimal(d[k]) for k in ("usage", "debit", "credit", "balance"))) for d in theirs["days"]])
        self.assertEqual(amount(rows[-1][2]), Decimal(theirs["usage"]))

    def open_with_libreoffice(self, path):
        """Another program reads the same figures from it."""
        self.assertTrue(shutil.which("soffice"), "./dev setup installs libreoffice-calc-nogui")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder.name}/office", "--headless", "--convert-to",
                        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', "--outdir", self.folder.name, path],
                       check=True, capture_output=True, timeout=180)
        name = os.path.splitext(os.path.basename(path))[0]
        for sheet in openpyxl.load_workbook(path):
            with open(os.path.join(self.folder.name, f"{name}-{sheet.title}.csv"), encoding="utf-8") as f:
                rows = list(csv.reader(f))
            self.assertEqual(len(rows), sheet.max_row, sheet.title)
            for mine, theirs in zip(rows, sheet.iter_rows(values_only=True)):
                for text, value in zip(mine, theirs):
                    if isinstance(value, (int, float)):
                        self.assertEqual(Decimal(text.replace(",", "").replace("$", "")).quantize(CENT), amount(value).quantize(CENT))

    def test_an_account_that_pays_by_the_megabyte(self):
        self.run_console("sync")
        for back in (1, 0):  # a closed cycle and the open one
            cycle = self.cycle(back)
            path = self.check(cycle)
            differences, said = self.reconcile(cycle)
            self.assertEqual(differences, [], said)
            self.assertIn("Everything is explained", said)
        self.open_with_libreoffice(path)

    def test_an_account_with_subscriptions_whose_month_has_passed(self):
        self.assertLess(self.client.call("POST", "payment_method", CARD).status, 300)
        cycle = self.cycle(0)
        self.client.call("POST", "simulate/traffic", {"balance": "50000.00"})
        self.client.call("POST", "simulate/advance", {"seconds": 31 * 86400})
        self.run_console("sync")
        theirs = self.client.get(f"billing_cycles/{cycle}").json
        self.assertTrue(theirs["closed"])
        self.open_with_libreoffice(self.check(cycle))
        newest = self.client.get(f"billing_cycles/{self.cycle(0)}").json
        self.assertGreater(Decimal(theirs["subscriptions"]) + Decimal(newest["subscriptions"]), 0)
        self.check(self.cycle(0))
        differences, said = self.reconcile(cycle, code=None)
        self.assertEqual([d for d in differences if d["part"] not in ("prepaid",)], [], said)

    def test_an_account_with_prepaid_lines_messages_and_a_declined_card(self):
        self.run_console("sync")
        lines = self.all("iot_sim_cards")
        prepaid = [line["iccid"] for line in lines if line.get("sim_type") == "Prepaid"][:3]
        active = [line["iccid"] for line in lines if line.get("status") == "Activated"][:4]
        self.assertTrue(prepaid and active)
        self.client.call("POST", "simulate/traffic", {"balance": "5000.00"})
        for iccid in prepaid:
            self.client.call("POST", f"sim_card/{iccid}/refill", {})
        for iccid in active:
            self.client.call("POST", f"sim_card/{iccid}/sms", {"text": "STATUS"})
        declining = dict(CARD, number="4000000000000341")  # at its first charge (D12)
        self.assertLess(self.client.call("POST", "payment_method", declining).status, 300)
        self.assertEqual(self.client.call("POST", "add_funds", {"amount": "50.00"}).status, 402)
        self.assertLess(self.client.call("POST", "payment_method", CARD).status, 300)
        self.client.call("POST", "add_funds", {"amount": "50.00"})
        self.run_console("sync")
        cycle = self.cycle(0)
        path = self.check(cycle)
        self.open_with_libreoffice(path)
        payments = openpyxl.load_workbook(path)["Payments"].iter_rows(min_row=2, values_only=True)
        self.assertIn(("Declined", 50, 0), [(row[5], row[7], row[8]) for row in payments])
        differences, _said = self.reconcile(cycle, code=None)
        self.assertEqual([(d["part"], d["why"]) for d in differences if d["part"] != "prepaid"], [])

    def test_a_row_of_the_cache_that_somebody_changed_is_found(self):
        self.run_console("sync")
        cycle = self.cycle(1)
        self.export(cycle)
        cache = glob.glob(os.path.join(self.folder.name, "home", "**", "cache.db"), recursive=True)[0]
        with sqlite3.connect(cache) as db:
            iccid, micros = db.execute("SELECT iccid, max(micros) FROM line_charges WHERE month = ?", [int(cycle.replace("-", ""))]).fetchone()
            db.execute("UPDATE line_charges SET micros = micros + 1230000 WHERE iccid = ? AND micros = ?", [iccid, micros])
        differences, said = self.reconcile(cycle, code=PARTLY)
        self.assertIn("not explained", said)
        found = [d for d in differences if d["iccid"] == iccid]
        self.assertEqual([(d["why"], Decimal(d["difference"])) for d in found], [("price_differs", Decimal("1.23"))])
        table = self.run_console("billing", "reconcile", "--cycle", cycle, "--offline", "--format", "csv", code=PARTLY).stdout
        self.assertEqual(len(list(csv.DictReader(io.StringIO(table)))), len(differences))

    def test_what_is_not_there_or_not_understood_says_so(self):
        for words in (["export"], ["export", "--cycle", "2026-13", "--output", "x.xlsx"], ["export", "--cycle", "2026-10", "--output", "x.csv"],
                      ["reconcile"], ["reconcile", "--cycle", "2026-10", "--output", "x.xlsx"], ["reconcile", "--cycle", "october"]):
            with self.subTest(words=words):
                self.assertIn("linedesk --help", self.run_console("billing", *words, code=USAGE).stderr)
        path = os.path.join(self.folder.name, "none.xlsx")
        self.run_console("billing", "export", "--cycle", "1999-01", "--output", path, code=FAILED)
        self.run_console("billing", "export", "--cycle", "1999-01", "--output", path, "--offline", code=FAILED)
        self.assertFalse(os.path.exists(path))


if __name__ == "__main__":
    unittest.main()
