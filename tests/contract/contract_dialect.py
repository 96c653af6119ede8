#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the whole dialect against a freshly started platform, with and without what the platform adds to it."""
import datetime
import os
import re
import stat
import sys
import time
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from dialect_client import VECTOR, Client, Platform, signature  # noqa: E402

TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
DIALECT_FIELDS = ["account_name", "billing_cycle", "count_of_sessions", "daily_usage_mb", "deactivation_date", "iccid",
                  "monthly_usage_mb", "notes", "rate_plan", "sms_sent", "status"]
READY_FIELDS = ["account_uuid", "certificate_sha256", "owner_email", "owner_password", "shared_key", "url", "user_uuid"]


def luhn(digits):
    total = 0
    for i, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if i % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


class Dialect:
    """The rows of the dialect's table; run against the full platform and against the bare dialect (R132, R265)."""
    options = ()

    @classmethod
    def setUpClass(cls):
        cls.platform = Platform("--simulate", *cls.options)
        cls.client = Client(cls.platform.ready)

    @classmethod
    def tearDownClass(cls):
        cls.client.connection.close()
        cls.platform.__exit__()

    def ok(self, answer):
        self.assertEqual(answer.status, 200, answer.body[:300])
        return answer.json

    def lines(self, **parameters):
        return self.ok(self.client.get("iot_sim_cards", **parameters))

    def one(self, status="Activated", skip=0):
        number = {"Activated": 1, "Deactivated": 2, "Suspended": 3, "Activation Ready": 4}[status]
        for line in self.lines(status_id=number, per_page=25)["data"]:
            if line["status"] == status and float(line["monthly_usage_mb"]) > (0 if status == "Activated" else -1):
                if skip == 0:
                    return line
                skip -= 1
        raise AssertionError("no line with status " + status)

    # R146
    def test_account(self):
        account = self.ok(self.client.get(""))
        self.assertIsInstance(account["number"], int)
        self.assertTrue(account["name"])
        for field in ("current_balance", "minimum_balance"):
            self.assertIsInstance(account[field], (int, float))
        for field in ("is_exist_balance_history", "is_low_balance", "is_allowed_discount"):
            self.assertIsInstance(account[field], bool)
        self.assertGreaterEqual(account["minimum_balance"], 5.0)

    # R154, R163, D23
    def test_a_page_has_25_lines_by_default(self):
        page = self.lines()
        self.assertEqual(len(page["data"]), 25)
        self.assertGreater(page["total"], 390)
        for line in page["data"]:
            self.assertLessEqual(set(DIALECT_FIELDS), set(line))
            self.assertTrue(19 <= len(line["iccid"]) <= 20 and line["iccid"].startswith("89") and luhn(line["iccid"]))
            float(line["daily_usage_mb"]), float(line["monthly_usage_mb"]), int(line["sms_sent"])

    # R155, D23
    def test_pages_by_number_and_by_offset_are_the_same(self):
        total = self.lines()["total"]
        by_page = [line["iccid"] for n in range(1, 17) for line in self.lines(page=n, per_page=25)["data"]]
        by_offset = [line["iccid"] for n in range(0, 400, 25) for line in self.lines(offset=n)["data"]]
        self.assertEqual(by_page, by_offset)
        self.assertEqual(len(set(by_page)), total)
        self.assertEqual(self.lines(page=18, per_page=25)["data"], [])

    # R152
    def test_status_id_filters(self):
        names = {1: "Activated", 2: "Deactivated", 3: "Suspended", 4: "Activation Ready"}
        for number, name in names.items():
            page = self.lines(status_id=number)
            self.assertTrue(page["data"])
            if "--dialect-only" not in self.options:
                self.assertEqual({line["status"] for line in page["data"]}, {name})

    # R152
    def test_common_filter_finds_iccid_and_note(self):
        line = self.lines(page=3)["data"][0]
        found = self.lines(common_filter=line["iccid"])
        self.assertEqual([row["iccid"] for row in found["data"]], [line["iccid"]])
        self.assertEqual(found["total"], 1)
        noted = self.lines(common_filter="REEFER")
        self.assertGreater(noted["total"], 1)
        for row in noted["data"]:
            self.assertIn("reefer", row["notes"].lower())
        self.assertEqual(self.lines(common_filter="100%_no such note")["total"], 0)

    def test_filter_data(self):
        data = self.ok(self.client.get("sim_card_filter_data"))
        statuses = {row["id"]: row["name"] for row in data["statuses"]}
        self.assertEqual([statuses[n] for n in (1, 2, 3, 4)], ["Activated", "Deactivated", "Suspended", "Activation Ready"])
        self.assertTrue(data["rate_plans"] and data["accounts"])

    # R134, R135
    def test_sessions_and_daily_statistics_agree(self):
        line = self.one()
        path = "sim_card/" + line["iccid"]
        days = self.ok(self.client.get(path + "/daily_statistics"))
        self.assertIsInstance(days, list)
        for day in days:
            self.assertEqual(set(day), {"date", "usage_kb"})
        self.assertAlmostEqual(sum(day["usage_kb"] for day in days) / 1024, float(line["monthly_usage_mb"]), places=5)
        sessions, page = [], 1
        while True:
            answer = self.ok(self.client.get(path + "/sessions", page=page, per_page=25))
            sessions += answer["data"]
            if len(sessions) >= answer["total"] or not answer["data"]:
                break
            page += 1
        self.assertEqual(len(sessions), answer["total"])
        self.assertEqual(len(sessions), int(line["count_of_sessions"]))
        self.assertAlmostEqual(sum(s["usage_kb"] for s in sessions), sum(day["usage_kb"] for day in days), places=2)
        for session in sessions:
            begin, end = (datetime.datetime.strptime(session[k], "%Y-%m-%d %H:%M:%S") for k in ("start_date", "end_date"))
            self.assertEqual((end - begin).total_seconds(), session["duration_sec"])
            self.assertRegex(session["country_code"], "^[A-Z]{2}$")
            self.assertEqual(session["billing_cycle"], line["billing_cycle"])

    def test_destinations_and_summary_agree(self):
        line = self.one()
        path = "sim_card/" + line["iccid"]
        destinations = self.ok(self.client.get(path + "/destination_log"))["data"]
        self.assertAlmostEqual(sum(row["usage_mb"] for row in destinations), float(line["monthly_usage_mb"]), places=5)
        summary = self.ok(self.client.get(path + "/usage_summary"))
        self.assertAlmostEqual(summary["usage_mb"], float(line["monthly_usage_mb"]), places=5)
        cycles = self.ok(self.client.get(path + "/bill_cycle_list"))["data"]
        self.assertIn(line["billing_cycle"], [cycle["billing_cycle"] for cycle in cycles])
        before = self.ok(self.client.get(path + "/daily_statistics", billing_cycle=cycles[-1]["billing_cycle"]))
        self.assertTrue(all(day["date"].startswith(cycles[-1]["billing_cycle"]) for day in before))

    # R134
    def test_money(self):
        balance = self.ok(self.client.get("current_balance"))
        account = self.ok(self.client.get(""))
        self.assertEqual(balance["current_balance"], account["current_balance"])
        history = self.ok(self.client.get("balance_history"))
        self.assertGreaterEqual(history["total"], 35)
        for newer, older in zip(history["data"], history["data"][1:]):
            self.assertGreater(newer["date"], older["date"])
            self.assertAlmostEqual(newer["balance"], older["balance"] - newer["debit"] + newer["credit"], places=5)
        payments = self.ok(self.client.get("balance_payments", page=1, per_page=2))
        self.assertTrue(payments["data"])
        for payment in payments["data"]:
            self.assertLessEqual({"date", "amount", "transaction_id", "last_credit_card_digits", "created_at", "updated_at"}, set(payment))
            self.assertRegex(payment["created_at"], TIME)

    def test_a_days_charges_add_up_to_its_debit(self):
        days = {row["date"]: row["debit"] for row in self.ok(self.client.get("balance_history"))["data"]}
        sums, offset = {}, 0
        while len(sums) < 4:
            page = self.ok(self.client.get("balance_usages", offset=offset))["data"]
            for row in page:
                sums[row["date"]] = sums.get(row["date"], 0) + row["amount"]
            offset += len(page)
        for date in list(sums)[1:3]:
            self.assertAlmostEqual(sums[date], days[date], places=4)

    # R135
    def test_prices_and_sub_accounts(self):
        prices = self.ok(self.client.get("prices"))
        self.assertTrue(all(re.fullmatch("[A-Z]{2}", row["country_code"]) and row["price_per_mb"] > 0 for row in prices["data"]))
        names = [row["name"] for row in self.ok(self.client.get("accounts"))["data"]]
        self.assertIn("Cold chain", names)
        self.assertLessEqual({line["account_name"] for line in self.lines()["data"]} - {""}, set(names))

    def status_of(self, line):
        return self.lines(common_filter=line["iccid"])["data"][0]["status"]

    # R76, R99, R143
    def test_a_working_line_is_deactivated(self):
        line = self.one(skip=2)
        path = "sim_card/" + line["iccid"] + "/deactivate"
        self.assertEqual(self.ok(self.client.call("POST", path, {})), {"ack": "success"})
        # The dialect says "at once"; the platform itself waits until the following day (D3).
        self.assertEqual(self.status_of(line), "Deactivated" if "--dialect-only" in self.options else "Deactivation Pending")
        self.assertEqual(self.client.call("POST", path, {}).status, 409)

    def test_a_stopped_line_is_deactivated_and_made_ready_again(self):
        line = self.one("Suspended")
        path = "sim_card/" + line["iccid"]
        self.assertEqual(self.ok(self.client.call("POST", path + "/deactivate", {})), {"ack": "success"})
        self.assertEqual(self.status_of(line), "Deactivated")
        self.assertEqual(self.client.call("POST", path + "/deactivate", {}).status, 409)
        self.assertEqual(self.ok(self.client.call("POST", path + "/activation_ready", {})), {"ack": "success"})
        self.assertEqual(self.status_of(line), "Activation Ready")
        self.assertEqual(self.client.call("POST", path + "/activation_ready", {}).status, 409)

    # R100
    def test_a_deactivation_date_is_set_and_taken_away(self):
        line = self.one(skip=3)
        path = "sim_card/" + line["iccid"] + "/deactivation_date"
        day = (datetime.datetime.utcnow() + datetime.timedelta(days=5)).strftime("%Y-%m-%d")
        self.assertEqual(self.ok(self.client.call("PUT", path, {"deactivation_date": day})), {"ack": "success"})
        self.assertEqual(self.lines(common_filter=line["iccid"])["data"][0]["deactivation_date"], day + " 00:00:00")
        self.assertEqual(self.client.call("PUT", path, {"deactivation_date": "2020-01-01"}).status, 422)
        self.assertEqual(self.client.call("PUT", path, {"deactivation_date": "soon"}).status, 400)
        self.ok(self.client.call("PUT", path, {"deactivation_date": None}))
        self.assertIsNone(self.lines(common_filter=line["iccid"])["data"][0]["deactivation_date"])

    # R148, R149
    def test_unknown_lines_paths_and_methods(self):
        self.assertEqual(self.client.get("sim_card/8900000000000000000/sessions").status, 404)
        self.assertEqual(self.client.get("no_such_thing").status, 404)
        answer = self.client.call("POST", "current_balance", {})
        self.assertEqual(answer.status, 405)
        self.assertIn("GET", answer.headers["allow"])
        error = answer.json
        self.assertEqual(error["ack"], "error")
        self.assertLessEqual({"code", "message", "request_id"}, set(error["error"]))

    # R138, R140, R141, R142, R147, R170
    def test_credentials(self):
        right = self.client.headers()
        wrong = [{}, {**right, "hash": "AAAA"}, {**right, "uuid": "f" * 32}, self.client.headers(time.time() - 16 * 60),
                 self.client.headers(time.time() + 16 * 60), {**right, "timestamp": "yesterday"}]
        for headers in wrong:
            answer = self.client.send("GET", self.client.base.path, headers=headers)
            self.assertEqual(answer.status, 401)
            self.assertRegex(answer.json["error"]["server_time"], TIME)
            self.assertIn("date", answer.headers)
        for minutes in (-14, 14):
            headers = self.client.headers(time.time() + minutes * 60)
            self.assertEqual(self.client.send("GET", self.client.base.path, headers=headers).status, 200)

    # R144, D24
    def test_the_quota_is_100_requests_a_line_and_day(self):
        first = self.client.get("")
        self.assertEqual(int(first.headers["x-ratelimit-limit"]), 100 * self.lines()["total"])
        first = self.client.get("")
        second = self.client.get("")
        self.assertEqual(int(second.headers["x-ratelimit-remaining"]), int(first.headers["x-ratelimit-remaining"]) - 1)


class FullPlatform(Dialect, unittest.TestCase):
    # R138
    def test_the_signature_has_the_published_vector(self):
        self.assertEqual(signature(*VECTOR[:3]), VECTOR[3])

    def test_the_ready_line(self):
        self.assertEqual(sorted(self.platform.ready), READY_FIELDS)
        self.assertRegex(self.platform.ready["url"], r"^https://127\.0\.0\.1:\d+/api/[0-9a-f]{32}/$")

    def test_the_key_is_for_its_owner_alone(self):
        for name in ("server.key", "owner-password", "platform.db"):
            mode = os.stat(os.path.join(self.platform.data, name)).st_mode
            self.assertEqual(stat.S_IMODE(mode), 0o600, name)

    # R153
    def test_every_link_of_the_account_leads_somewhere(self):
        account = self.ok(self.client.get(""))
        self.assertEqual(sorted(account["features"]), ["job_versions", "large_pages", "line_versions", "updated_since"])
        self.assertLessEqual({"lines", "line", "daily_usage"}, set(account["links"]))
        iccid = self.one()["iccid"]
        self.ok(self.client.call("POST", f"sim_card/{iccid}/notes", {"notes": "a key's own"}, headers={"Idempotency-Key": "known"}))
        for name, address in account["links"].items():
            if name.startswith("simulate"):
                continue
            address = address.replace("{iccid}", iccid).replace("{key}", "known")
            answer = self.client.get(address)  # what is for POST alone says so
            verbs = "PUT, POST" if name == "line_deactivation_date" else "POST"  # the dialect's own address takes both
            self.assertEqual(answer.headers.get("allow", verbs), verbs, name)
            self.assertEqual(answer.status, 405 if "allow" in answer.headers else 200, name)

    def test_changes_since_a_time(self):
        iccid = self.one(skip=4)["iccid"]
        self.ok(self.client.call("POST", f"sim_card/{iccid}/deactivate", {}))
        since = self.ok(self.client.get("sim_card/" + iccid))["updated_at"]  # a change in that very second counts
        self.client.call("POST", "/simulate/advance", {"seconds": 2})
        stirred = self.ok(self.client.call("POST", "/simulate/traffic", {"changes": 7, "add": 2, "remove": 3}))
        self.assertEqual((stirred["added"], stirred["removed"]), (2, 3))
        rows, address = [], self.client.base.path + "iot_sim_cards?limit=4&updated_since=" + since.replace(" ", "%20")
        while address:
            page = self.ok(self.client.get(address))
            rows += page["data"]
            address = page["links"]["next"]
        whole = self.lines(limit=1000, updated_since=since)["data"]
        self.assertEqual([row["iccid"] for row in rows], [row["iccid"] for row in whole])
        self.assertIn(iccid, [row["iccid"] for row in rows])
        self.assertEqual(len(rows), page["total"])
        self.assertEqual(sum(1 for row in rows if row.get("deleted")), 3)
        self.assertTrue(all(row["updated_at"] >= since for row in rows if "deleted" not in row))
        later = self.lines(limit=1000)
        self.assertEqual({row["iccid"] for row in later["data"] if row["updated_at"] >= since},
                         {row["iccid"] for row in rows if "deleted" not in row})

    def test_one_list_has_everybodys_daily_usage(self):
        line = self.one()
        page = self.ok(self.client.get("daily_usage", limit=1000))
        usage = {row["iccid"]: row for row in page["data"]}
        self.assertEqual(len(usage), page["total"])
        self.assertEqual(sum(usage[line["iccid"]]["usage_bytes"][-1:]), line["daily_usage_bytes"])

    def test_a_single_line_has_a_validator(self):
        path = "sim_card/" + self.one()["iccid"]
        first = self.client.get(path)
        self.assertEqual(first.json["iccid"], path.split("/")[1])
        again = self.client.call("GET", path, headers={"If-None-Match": first.headers["etag"]})
        self.assertEqual((again.status, again.body), (304, b""))


class BareDialect(Dialect, unittest.TestCase):
    options = ("--dialect-only",)

    def test_nothing_but_the_dialect(self):
        account = self.ok(self.client.get(""))
        self.assertEqual(sorted(account), ["current_balance", "is_allowed_discount", "is_exist_balance_history", "is_low_balance",
                                           "minimum_balance", "name", "number"])
        page = self.lines(limit=1000, per_page=1000, updated_since="2030-01-01 00:00:00")
        self.assertEqual(sorted(page), ["data", "total"])
        self.assertEqual(len(page["data"]), 25)
        for line in page["data"]:
            self.assertEqual(sorted(line), DIALECT_FIELDS)
            self.assertIn(line["status"], ["Activated", "Deactivated", "Suspended", "Activation Ready"])
        for path in ("daily_usage", "docs", "sim_card/" + page["data"][0]["iccid"]):
            self.assertEqual(self.client.get(path).status, 404, path)


class Life(unittest.TestCase):
    def test_it_stops_cleanly_and_serves_the_same_account_again(self):
        with Platform(lines=30) as first:
            client = Client(first.ready)
            before = client.get("iot_sim_cards").json["data"]
            client.connection.close()
            self.assertEqual(first.stop(), 0)
            second = Platform(lines=30, data=first.data)
            with second:
                client = Client(second.ready)
                after = client.get("iot_sim_cards").json["data"]
                client.connection.close()
                self.assertEqual({k: v for k, v in first.ready.items() if k != "url"},
                                 {k: v for k, v in second.ready.items() if k != "url"})
                self.assertEqual([line["iccid"] for line in before], [line["iccid"] for line in after])


if __name__ == "__main__":
    unittest.main()
