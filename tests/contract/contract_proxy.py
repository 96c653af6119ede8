#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the platform through the validating proxy: no violation; and none would mean nothing if the proxy saw none."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from dialect_client import Client, Platform  # noqa: E402
from openapi_check import Contract  # noqa: E402

CONTRACT = os.path.join(HERE, "..", "..", "platform", "openapi.yaml")


def through_proxy(platform, walk, contract=CONTRACT):
    """Runs walk(client) through a proxy; its exit code and its report."""
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report")
        upstream = platform.ready["url"].split("/api/")[0]
        proxy = subprocess.Popen([sys.executable, os.path.join(HERE, "validating_proxy.py"), "--upstream", upstream, "--cert",
                                  os.path.join(platform.data, "server.crt"), "--key", os.path.join(platform.data, "server.key"),
                                  "--contract", contract, "--report", report], stdout=subprocess.PIPE, text=True)
        client = Client(platform.ready, json.loads(proxy.stdout.readline())["port"])
        walk(client)
        client.connection.close()
        proxy.send_signal(signal.SIGTERM)
        code = proxy.wait(timeout=30)
        proxy.stdout.close()
        with open(report, encoding="utf-8") as file:
            return code, [json.loads(row) for row in file]


def walk_everything(client):
    account = client.get("").json
    lines = client.get("iot_sim_cards", limit=1000).json["data"]
    iccid = next(line["iccid"] for line in lines if line["status"] == "Activated" and line["monthly_usage_bytes"] > 0)
    for name, address in account["links"].items():
        if not name.startswith("simulate"):
            client.get(address.replace("{iccid}", iccid))
    line = "sim_card/" + iccid
    for leaf in ("sessions", "daily_statistics", "destination_log", "usage_summary", "bill_cycle_list"):
        client.get(f"{line}/{leaf}")
        client.get(f"{line}/{leaf}", **({} if leaf == "bill_cycle_list" else {"billing_cycle": "2026-01"}))
    client.call("GET", line, headers={"If-None-Match": client.get(line).headers["etag"]})
    client.call("PUT", line + "/deactivation_date", {"deactivation_date": "2099-01-01"})
    client.call("POST", line + "/deactivation_date", {"deactivation_date": None})
    client.call("PUT", line + "/deactivation_date", {"deactivation_date": "2001-01-01"})
    client.call("PUT", line + "/deactivation_date", {"deactivation_date": 5})
    key = {"Idempotency-Key": "one"}
    client.call("POST", line + "/deactivate", {}, headers=key)
    client.call("POST", line + "/deactivate", {}, headers=key)
    client.call("POST", line + "/deactivate", {})
    client.call("POST", line + "/activation_ready", {}, headers=key)
    client.call("POST", line + "/activation_ready", {}, headers={"If-Match": '"0"'})
    client.call("POST", line + "/activation_ready", {})
    walk_simulation(client, line)
    walk_refusals(client, line)


def walk_simulation(client, line):
    base = client.base.path
    since = client.get("iot_sim_cards").json["server_time"]
    client.call("POST", base + "simulate/advance", {"seconds": 86400})
    client.call("POST", base + "simulate/traffic", {"changes": 5, "add": 1, "remove": 1})
    for path in ("iot_sim_cards", "daily_usage"):
        address = f"{base}{path}?limit=200&updated_since={since.replace(' ', '%20')}"
        while address:
            address = client.get(address).json["links"]["next"]
    client.call("POST", base + "simulate/traffic", {"balance": "1.00"})
    client.call("POST", line + "/deactivate", {})
    client.call("POST", line + "/activation_ready", {})
    client.call("POST", base + "simulate/advance", {"seconds": 99999999})


def walk_refusals(client, line):
    base = client.base.path
    client.get("iot_sim_cards", limit=1001)
    client.get("iot_sim_cards", updated_since="yesterday")
    client.get("sim_card/8900000000000000000")
    client.get("no_such_thing")
    client.call("DELETE", line)
    client.call("HEAD", line)
    client.send("GET", base, headers={})
    client.send("GET", base, headers={**client.headers(), "Origin": "https://elsewhere.example"})
    client.send("POST", base + line + "/deactivate", "{", {**client.headers()})
    client.send("POST", base + line + "/deactivate", "a=b", {**client.headers(), "Content-Type": "text/plain"})
    client.send("GET", "/health", headers={})
    client.send("GET", "/api/" + "0" * 32 + "/", headers=client.headers())


class Proxy(unittest.TestCase):
    def test_everything_the_platform_says_is_in_the_contract(self):
        with Platform("--simulate", lines=300) as platform:
            code, report = through_proxy(platform, walk_everything)
        self.assertEqual(report[:-1], [])
        self.assertEqual(code, 0)
        self.assertGreater(report[-1]["exchanges"], 50)
        walked = {" ".join(operation.split()[:2]) for operation in report[-1]["operations"]}
        contract = Contract(CONTRACT)
        written = {f"{method.upper()} {template}" for _p, template, item in contract.routes for method in item if method != "parameters"}
        self.assertEqual(written - walked, set())
        statuses = {int(operation.split()[2]) for operation in report[-1]["operations"]}
        self.assertLessEqual({200, 304, 400, 401, 402, 403, 404, 405, 409, 415, 422}, statuses)

    def test_an_answer_that_is_not_in_the_contract_is_reported(self):
        with open(CONTRACT, encoding="utf-8") as file:
            text = file.read()
        changed = text.replace("count_of_sessions: {type: integer", "count_of_sessions: {type: string")
        self.assertNotEqual(changed, text)
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as contract, Platform(lines=5) as platform:
            contract.write(changed)
            contract.flush()
            code, report = through_proxy(platform, lambda client: client.get("iot_sim_cards"), contract.name)
        self.assertEqual(code, 1)
        self.assertIn("count_of_sessions", report[0]["violation"])


if __name__ == "__main__":
    unittest.main()
