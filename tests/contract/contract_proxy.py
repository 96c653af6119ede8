#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the platform through the validating proxy: no violation; and none would mean nothing if the proxy saw none."""
import base64
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

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
            client.get(address.replace("{iccid}", iccid).replace("{key}", "none"))
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
    walk_line(client, line)
    walk_messages(client, line, lines)
    walk_jobs(client, lines)
    walk_people(client)
    walk_company(client, line)
    walk_webhooks(client)
    walk_money(client)
    walk_white_label(client)
    walk_rules(client)
    walk_simulation(client, line)
    walk_refusals(client, line)


def walk_line(client, line):
    for leaf in ("secrets", "apn", "imei_history", "cdrs", "sms", "audit_log"):
        client.get(f"{line}/{leaf}")
    client.get(line + "/rules", limit=2)
    client.get("iot_sim_cards", payment="due", limit=5)
    client.get("iot_sim_cards", payment="rich")
    client.get(line + "/apn", white_label=1)
    client.get(line + "/cdrs", month="2020-01")
    client.call("GET", line + "/apn", headers={"If-None-Match": client.get(line + "/apn").headers["etag"]})
    for leaf, bodies in {"notes": [{"notes": "Crane 7"}, {}], "labels": [{"labels": ["a"]}, {"add": ["b"], "remove": ["a"]}, {"labels": [""]}],
                         "end_user": [{"end_user": "ann@example.com"}, {"end_user": "ann"}], "plan_label": [{"plan_label": "Cranes"}],
                         "plan": [{"rate_plan_id": "5"}, {"rate_plan_id": 1}, {"rate_plan_id": 99}],
                         "sub_account": [{"sub_account_id": "2"}, {"sub_account_id": None}, {"sub_account_id": 99}],
                         "group": [{"group_id": 2}, {"group_id": None}], "deployment_country": [{"deployment_country": "DE"}],
                         "paid_until": [{"paid_until": "2099-12-31"}, {"paid_until": "soon"}], "suspend": [{"reason": "payment"}, {"reason": "x"}],
                         "resume": [{"note": "paid"}, {}], "refill": [{}], "data_auto_refill": [{"enabled": False}], "store/add": [{}], "store/remove": [{}]}.items():
        for body in bodies:
            post(client, f"{line}/{leaf}", body)
        post(client, f"{line}/{leaf}", bodies[0], **{"If-Match": '"0"'})
    new = {"iccid": "8988228666000999999", "rate_plan_id": "1", "group_id": "2", "labels": ["new"]}
    post(client, "iot_sim_cards", new)
    post(client, "iot_sim_cards", new)
    post(client, "iot_sim_cards", {**new, "iccid": "123"})
    post(client, "iot_sim_cards", {**new, "iccid": "8988228666000999998", "rate_plan_id": "99"})
    client.get("audit_log", action="line.notes", limit=2, after_id=1)


def walk_messages(client, line, lines):
    post(client, line + "/sms", {"text": "reboot"})
    active = next(row["iccid"] for row in lines if row["status"] == "Activated" and "sim_card/" + row["iccid"] != line)
    sent = post(client, f"sim_card/{active}/sms", {"text": "reboot"}).json
    post(client, f"sim_card/{active}/sms", {"text": "x" * 71})
    post(client, f"sim_card/{active}/sms", {})
    message = "sms/" + sent["id"]
    client.call("GET", message, headers={"If-None-Match": client.get(message).headers["etag"]})
    client.get("sms/999999")
    client.get("sms", direction="MT", state="accepted", text="reb", iccid=active)
    client.get("sms", direction="UP")


def walk_jobs(client, lines):
    some = [row["iccid"] for row in lines[:20]]
    key = {"Idempotency-Key": "job"}
    wanted = {"action": "labels", "parameters": {"add": ["bulk"]}, "filter": {"status": "Activated"}}
    job = "jobs/" + post(client, "jobs", wanted, **key).json["id"]
    post(client, "jobs", wanted, **key)
    post(client, "jobs", {**wanted, "action": "explode"})
    post(client, "jobs", {"action": "refill", "iccids": some + ["rubbish"]})
    for _ in range(100):
        if client.get("jobs", state="finished").json["total"] == 2:
            break
        time.sleep(0.1)
    client.call("GET", job, headers={"If-None-Match": client.get(job).headers["etag"]})
    client.get(job + "/results")
    client.get("jobs/2/results", state="refused")
    client.get("jobs/2/results", state="odd")
    client.get("jobs/999")
    post(client, "jobs", {"action": "notes", "parameters": {"notes": "x"}, "iccids": some[:2], "versions": ["999999", "0"]})
    post(client, "jobs", {"action": "notes", "parameters": {"notes": "x"}, "iccids": some[:2], "versions": ["1"]})
    client.get("idempotency_keys/job")
    client.get("idempotency_keys/never")
    post(client, job + "/cancel")
    post(client, "jobs/" + post(client, "jobs", wanted).json["id"] + "/cancel")


PASSWORD = "correct horse battery"


def post(client, path, body=None, **headers):
    return client.call("POST", path, {} if body is None else body, headers=headers)


def code_for(client, email):
    """The code in the newest mail to somebody."""
    for mail in client.get("mail").json["data"]:
        if mail["to"] == email:
            return re.search("[0-9a-f]{64}", client.get("mail/" + mail["id"]).json["body"]).group()
    raise AssertionError("no mail to " + email)


def same_road(client, session):
    """A client of somebody else's through the same proxy."""
    return Client({**client.ready, **{key: session[key] for key in ("url", "account_uuid", "user_uuid", "shared_key")}}, client.port)


def walk_people(client):
    owner = {"email": client.ready["owner_email"], "password": client.ready["owner_password"]}
    post(client, "/auth/sign_in", owner)
    post(client, "/auth/sign_in", {**owner, "password": "something else"})
    post(client, "/auth/sign_in", {"email": "nobody"})
    for _ in range(6):
        post(client, "/auth/sign_in", {"email": "nobody@x.example", "password": "something else"})
    walk_another(client)
    walk_staff(client, owner)
    walk_profile(client, owner)
    walk_basic(client)


def walk_another(client):
    """Sign-in through the test identity provider, of which chance finds no valid request."""
    verifier = "v" * 43
    asked = {"provider": "test", "redirect_uri": "http://127.0.0.1:49152/", "state": "s1", "code_challenge_method": "S256",
             "code_challenge": base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()}
    page, form = "/auth/authorize", {"Content-Type": "application/x-www-form-urlencoded"}
    client.send("GET", "/auth/providers")
    for state in ("s1", ""):
        client.send("GET", page + "?" + urllib.parse.urlencode({**asked, "state": state}))
    back = client.send("POST", page, urllib.parse.urlencode({**asked, "identity": "1-1"}).encode(), form).headers["location"]
    code = urllib.parse.parse_qs(urllib.parse.urlsplit(back).query)["code"][0]
    for _ in range(2):
        token = {"code": code, "code_verifier": verifier, "redirect_uri": asked["redirect_uri"]}
        last = client.send("POST", "/auth/token", json.dumps(token).encode(), {"Content-Type": "application/json"})
    assert last.status == 401, last.body  # a code is good once


def walk_staff(client, owner):
    kim = {"email": "kim@northwind.example", "role": "Group admin", "groups": ["1", "2"]}
    key = {"Idempotency-Key": "invite"}
    invited = post(client, "staff/invite", kim, **key).json
    post(client, "staff/invite", kim, **key)
    post(client, "staff/invite", kim)
    post(client, "staff/invite", {**kim, "email": "jo@northwind.example", "groups": []})
    client.get("staff/invitations")
    post(client, f"staff/invitations/{invited['id']}/resend")
    answer = post(client, "/auth/accept_invitation", {"token": code_for(client, kim["email"]), "password": PASSWORD, "name": "Kim"})
    post(client, f"staff/invitations/{invited['id']}/revoke")
    post(client, "/auth/accept_invitation", {"token": "used", "password": PASSWORD})
    lesser = same_road(client, answer.json)
    for address in lesser.get("").json["links"].values():
        if "{" not in address:
            lesser.get(address)
    lesser.get("iot_sim_cards")
    lesser.get("current_balance")
    lesser.connection.close()
    since = client.get("staff").json["server_time"]
    staff = "staff/" + answer.json["user"]["id"]
    client.call("GET", staff, headers={"If-None-Match": client.get(staff).headers["etag"]})
    client.get("staff/999")
    post(client, staff + "/activate")
    post(client, staff + "/deactivate")
    post(client, staff + "/activate", **{"If-Match": '"1"'})
    post(client, staff + "/activate")
    post(client, staff + "/update", {"role": "User"})
    post(client, staff + "/update", {"role": "Owner"})
    post(client, staff + "/transfer_ownership", {"password": "something else"})
    post(client, staff + "/transfer_ownership", {"password": owner["password"]})
    kim = same_road(client, answer.json)
    post(kim, "staff/1/transfer_ownership", {"password": PASSWORD})
    kim.connection.close()
    post(client, staff + "/delete")
    client.get("staff", updated_since=since)
    client.get("mail/999")


def walk_profile(client, owner):
    post(client, "me", {"name": "Priya N."})
    post(client, "me", {"email": owner["email"], "password": "something else"})
    post(client, "me", {})
    client.call("GET", "me", headers={"If-None-Match": client.get("me").headers["etag"]})
    client.call("GET", "credentials", headers={"If-None-Match": client.get("credentials").headers["etag"]})
    client.ready = {**client.ready, "shared_key": post(client, "credentials/rotate").json["shared_key"]}
    post(client, "auth/sign_out_everywhere")
    client.ready = {**client.ready, "shared_key": post(client, "/auth/sign_in", owner).json["shared_key"]}
    post(client, "/auth/forgot_password", {"email": owner["email"]})
    token = code_for(client, owner["email"])
    post(client, "/auth/reset_password", {"token": token, "password": "1234567890"})
    post(client, "/auth/reset_password", {"token": token, "password": PASSWORD})
    post(client, "/auth/reset_password", {"token": token, "password": PASSWORD})
    session = post(client, "/auth/sign_in", {**owner, "password": PASSWORD}).json
    client.ready = {**client.ready, "shared_key": session["shared_key"]}


def walk_company(client, line):
    made = post(client, "accounts", {"name": "Contract"}).json
    post(client, "accounts", {"name": "Contract"})
    account = f"accounts/{made['id']}"
    client.get(account)
    client.get("accounts/999999")
    post(client, account + "/update", {"name": "Contract 2"})
    post(client, account + "/update", {"name": "Contract 3"}, **{"If-Match": '"77"'})
    for leaf in ("deactivate", "deactivate", "activate", "activate_lines", "deactivate_lines"):
        post(client, f"{account}/{leaf}")
    walk_groups(client)
    for badge in ("", "soon", "overdue", "none", "unknown", "wrong"):
        client.get("renewals", **({"badge": badge} if badge else {}))
    for row in client.get("renewals", limit=3).json["data"]:
        post(client, f"sim_card/{row['iccid']}/confirm_renewal", {})
        post(client, f"sim_card/{row['iccid']}/confirm_renewal", {})
    post(client, line + "/confirm_renewal", {})
    walk_tickets(client, line.split("/")[1])
    order = {"quantity": 25, "card_type": "SIM", "name": "Kim Vos", "company": "Northwind", "email": "kim@northwind.example",
             "phone": "+31 10 1234567", "country_code": "NL", "address": "Maasboulevard 100\nRotterdam"}
    post(client, "orders", {**order, "quantity": 10})
    post(client, "orders", {**order, "email": "nobody"})
    client.get("orders/" + post(client, "orders", order, **{"Idempotency-Key": "cards"}).json["id"])
    client.get("orders")
    client.get("coverage", country_code="NL")


def walk_groups(client):
    group = post(client, "groups", {"name": "Contract", "reference": "C-1", "parent": "2"}).json
    path = f"groups/{group['id']}"
    client.call("GET", path, headers={"If-None-Match": client.get(path).headers["etag"]})
    client.get("groups", filter="active")
    client.get("groups", parent_id=0)
    client.get("groups", filter="wrong")
    post(client, path + "/update", {"active": False})
    post(client, path + "/update", {"active": True}, **{"If-Match": '"1"'})
    post(client, "groups/2/update", {"parent": group["id"]})
    post(client, "groups", {"name": "Contract"})
    client.get(path + "/candidates", q="p")
    post(client, path + "/users", {"users": ["1"]})
    post(client, path + "/users", {"users": ["999"]})
    post(client, path + "/users/remove", {"user": "1"})
    post(client, path + "/users/add", {"user": "1"})
    client.get(path + "/users")
    post(client, "groups/2/delete")
    post(client, path + "/delete")
    client.get(path)
    client.get("map")
    post(client, "map_request")
    post(client, "map_request")
    client.get("map")
    client.get("map", group_id=2)


def walk_tickets(client, iccid):
    ticket = post(client, "tickets", {"subject": "No data", "text": "Since noon.\nIt registers.", "kind": "technical", "iccid": iccid}).json
    post(client, "tickets", {"subject": "General", "text": "A question."})
    post(client, "tickets", {"subject": "No line", "text": "x", "iccid": "8900000000000000000"})
    path = f"tickets/{ticket['id']}"
    client.get(path)
    post(client, path + "/messages", {"text": "It works."})
    post(client, path + "/messages", {"text": ""})
    for leaf in ("reopen", "close", "close", "reopen"):
        post(client, f"{path}/{leaf}")
    client.get("tickets", iccid=iccid, state="open", text="REGISTERS")
    client.get("ticket_history", limit=1000)
    client.get("ticket_history", iccid=iccid)


def walk_webhooks(client):
    rule = {"name": "Contract", "limit": "0.01", "unit": "MB", "period": "day", "status": "suspended", "follow_up": "next_day",
            "notify_mail": True, "notify_webhook": True, "sub_accounts": ["1"]}
    made = post(client, "rules", rule).json
    path = f"rules/{made['id']}"
    hook = post(client, "webhooks", {"url": "http://127.0.0.1:9/hook"}).json
    post(client, "webhooks", {"url": "ftp://127.0.0.1/hook"})
    for leaf in ("test", "disable", "test", "enable", "rotate_secret"):
        post(client, f"webhooks/{hook['id']}/{leaf}")
    client.get("webhooks")
    client.call("POST", client.base.path + "simulate/advance", {"seconds": 86400})
    client.get("rule_activity", limit=1000)
    client.get("rule_activity", rule_id=made["id"])
    for alert in client.get("alerts", unread=1).json["data"][:1]:
        post(client, f"alerts/{alert['id']}/read")
    post(client, "alerts/999999/read")
    post(client, "alerts/read_all", {"up_to": "3"})
    post(client, "alerts/read_all")
    client.get("alerts", limit=1000)
    client.get("webhook_deliveries", webhook_id=hook["id"], state="queued")
    post(client, f"webhooks/{hook['id']}/delete")
    client.get("webhook_deliveries")
    post(client, path + "/delete")


def walk_basic(client):
    wanted = {"email": "bo@basic.example", "password": PASSWORD, "name": "Bo", "account_name": "Basic Ltd", "plan": "basic"}
    session = post(client, "/auth/sign_up", wanted)
    post(client, "/auth/sign_up", wanted)
    post(client, "/auth/sign_up", {**wanted, "email": "bo2@basic.example", "password": "1234567890"})
    basic = same_road(client, session.json)
    iccid = basic.get("iot_sim_cards").json["data"][0]["iccid"]
    for address in basic.get("").json["links"].values():
        basic.get(address.replace("{iccid}", iccid))
    for leaf in ("sessions", "daily_statistics", "destination_log", "usage_summary", "bill_cycle_list"):
        basic.get(f"sim_card/{iccid}/{leaf}")
    post(basic, f"sim_card/{iccid}/deactivate")
    post(basic, "account/plan", {"plan": "professional"})
    post(basic, "account/plan", {"plan": "gold"})
    basic.connection.close()


CARD = {"number": "4242 4242 4242 4242", "expiry_month": 12, "expiry_year": 2090, "cvc": "123", "holder": "Priya Nair",
        "street": "Maasboulevard 100", "city": "Rotterdam", "postal_code": "3063 NS", "country_code": "NL"}


def walk_money(client):
    for wrong in ({"number": "4242 4242 4242 4243"}, {"number": "4000 0000 0000 0002"}, {"cvc": "1"}, {"country_code": "N1"}):
        post(client, "payment_method", {**CARD, **wrong})
    post(client, "auto_refill", {"enabled": True})
    post(client, "auto_refill", {"enabled": "yes"})
    post(client, "payment_method/delete")
    post(client, "auto_refill", {"enabled": False})
    post(client, "payment_method/delete")
    post(client, "auto_refill", {"enabled": True})
    post(client, "add_funds", {"amount": "50"})
    client.get("payment_method")
    post(client, "payment_method", CARD)
    paid = post(client, "add_funds", {"amount": "50.00"}, **{"Idempotency-Key": "funds"})
    post(client, "add_funds", {"amount": "50.00"}, **{"Idempotency-Key": "funds"})
    post(client, "add_funds", {"amount": "51.00"}, **{"Idempotency-Key": "funds"})
    post(client, "add_funds", {"amount": "9.99"})
    client.get(paid.json["links"]["transaction"])
    client.get("transactions/99999")
    client.get("transactions", status="paid", updated_since="2026-01-01 00:00:00")
    invoice = client.get("invoices").json["data"][0]
    client.get(invoice["links"]["self"])
    client.get(invoice["links"]["pdf"])
    client.get("invoices/99999/pdf")
    client.get(client.get("billing_cycles").json["data"][0]["links"]["self"])
    client.get("billing_cycles/1999-01")
    client.get("ledger", idempotency_key="funds")


def walk_white_label(client):
    post(client, "white_label", {"enabled": True, "domain": "iot.northwind.example", "mailboxes": ["sales"]})
    post(client, "white_label", {"enabled": False}, **{"If-Match": '"0"'})
    post(client, "white_label", {"domain": None})
    post(client, "white_label", {"domain": "x"})


def walk_rules(client):
    made = post(client, "rules", {"name": "500 MB a day", "limit": "500", "sub_accounts": ["1"], "follow_up": "next_day"}).json
    for wrong in ({}, {"name": "x"}, {"name": "x", "limit": "-1"}, {"name": "x", "limit": "1", "sub_accounts": ["999"]},
                  {"name": "x", "limit": "1", "unit": "kg"}, {"name": 5}):
        post(client, "rules", wrong)
    rule = "rules/" + made["id"]
    client.call("GET", rule, headers={"If-None-Match": client.get(rule).headers["etag"]})
    client.get("rules/999")
    post(client, rule, {"limit": "600"}, **{"If-Match": '"1"'})
    post(client, rule, {"limit": "700"}, **{"If-Match": '"1"'})
    post(client, rule, {"trigger": "imei_change", "follow_up": "none"})
    post(client, rule + "/disable")
    post(client, rule + "/enable")
    post(client, rule + "/delete")
    post(client, rule + "/delete")
    client.call("POST", client.base.path + "simulate/advance", {"seconds": 86400})
    client.get("rule_activity", rule_id="1", updated_since="2026-01-01 00:00:00")
    client.get("rule_activity", rule_id="x")


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
    maxDiff = None

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

    def test_what_may_be_refused_outside_of_the_contract(self):
        contract = Contract(CONTRACT)
        foreign = b'{"error": {"code": "foreign_origin"}}'
        for target, status, body, fine in (("/api/x/%00", 400, b"{}", True), ("/api/x/a%2", 400, b"{}", True), ("/api/x/nothing", 400, b"{}", False),
                                           ("/api/x/nothing", 404, b"{}", True), ("/api/x/nothing", 403, b"{}", False),
                                           ("/api/x/nothing", 403, foreign, True), ("/api/x/nothing", 200, b"{}", False)):
            with self.subTest(target=target, status=status):
                self.assertEqual(contract.check_response("GET", target, status, {}, body) == [], fine)

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
