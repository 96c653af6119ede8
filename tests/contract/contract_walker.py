#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""5,000 requests of every kind, good and bad, by every role and by strangers, through the validating proxy: no violation, and
nothing that the platform calls its own failure (T19).

The requests are made from platform/openapi.yaml, with a seed that a failure names: LINEDESK_SEED=… walks the same way again,
LINEDESK_REQUESTS=… further or less far. What is held back, and why, is in Walker.tame."""
import base64
import datetime
import hashlib
import http.client
import json
import os
import random
import re
import sys
import unittest
import urllib.parse

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from contract_proxy import CARD, CONTRACT, PASSWORD, code_for, post, same_road, through_proxy  # noqa: E402
from dialect_client import Platform  # noqa: E402
from openapi_check import Contract  # noqa: E402
from request_maker import MISSING, Maker  # noqa: E402

ROLES = {"user": {"role": "User"}, "company admin": {"role": "Company admin"}, "group admin": {"role": "Group admin", "groups": ["1", "2"]},
         "group supervisor": {"role": "Group supervisor", "groups": ["1"]}, "sub-account": {"role": "Sub-account", "sub_account": "1"}}
STRANGER = "stranger"
BASIC = "basic account"
EXPENDABLE = "expendable"
LOCKED_OUT = ("credentials_invalid", "user_inactive")
OTHER_METHODS = ["DELETE", "PATCH", "PUT", "HEAD", "GET", "POST"]
SIGN_INS = 120  # each costs the platform a scrypt, so that these are a share of the walk
DEAR = ("/auth/", "/api/{account}/auth/")


class Walker:
    def __init__(self, client, seed):
        self.rng = random.Random(seed)
        self.contract = Contract(CONTRACT)
        self.owner_email = client.ready["owner_email"]
        self.pools = {"unit": ["MB", "USD"], "status": ["none", "suspended", "deactivated"], "sub_accounts": ["1", "2"],
                      "groups": ["1", "2"], "sub_account": ["1"], "password": [PASSWORD], "new_password": [PASSWORD],
                      "token": ["f" * 64], "amount": ["50.00", "10", "10000.00", "9.99"], "limit": ["1", "0.5", "500"],
                      "number": [CARD["number"], "4000 0000 0000 0002", "4000 0000 0000 9995"], "country_code": ["NL", "DE"],
                      "expiry_year": [2090], "expiry_month": [12], "cvc": ["123"], "time_zone": ["UTC", "Europe/Amsterdam", "Mars/Base"]}
        self.etags = {}
        self.keys = ["key-%d" % n for n in range(3)]
        self.maker = Maker(self.contract, self.rng, self.known)
        self.actors = {"owner": client}
        self.emails = {"owner": self.owner_email}
        self.asked = {}
        self.counts = {}
        self.failures = []
        self.requests = 0
        self.sign_ins = 0

    def known(self, name):
        return [f"new-{self.requests}@northwind.example"] if name == "email" else self.pools.get(name, [])[-12:]

    # Who walks

    def gather(self):
        owner = self.actors["owner"]
        for name in ROLES:
            self.invite(name)
        self.invite_expendable()
        self.actors[STRANGER] = same_road(owner, {**owner.ready, "shared_key": "0" * 64})
        wanted = {"email": "bo@basic.example", "password": PASSWORD, "name": "Bo", "account_name": "Basic Ltd", "plan": "basic"}
        self.actors[BASIC] = same_road(owner, post(owner, "/auth/sign_up", wanted).json)
        self.emails[BASIC] = wanted["email"]
        for path in ("staff", "iot_sim_cards", "invoices", "transactions", "billing_cycles", "mail"):
            self.harvest(path, owner.get(path).json)

    def invite(self, name):
        email, session = self.join(name, ROLES[name])
        self.actors[name] = same_road(self.actors["owner"], session)
        self.emails[name] = email

    def invite_expendable(self):
        """Somebody who may be deactivated, changed and deleted."""
        _email, session = self.join(EXPENDABLE, ROLES["group admin"])
        self.remember(EXPENDABLE, session["user"]["id"])

    def join(self, name, role):
        owner = self.actors["owner"]
        email = name.replace(" ", "-") + f"-{self.requests}@northwind.example"
        post(owner, "staff/invite", {**role, "email": email})
        answer = post(owner, "/auth/accept_invitation", {"token": code_for(owner, email), "password": PASSWORD, "name": name})
        assert answer.status == 200, answer.body
        return email, answer.json

    def heal(self, name):
        """Somebody whose key is no longer good signs in again; who cannot is replaced."""
        password = self.actors["owner"].ready["owner_password"] if name == "owner" else PASSWORD
        answer = post(self.actors[name], "/auth/sign_in", {"email": self.emails[name], "password": password})
        if answer.status == 200:
            session = answer.json
            self.actors[name].ready = {**self.actors[name].ready, "shared_key": session["shared_key"]}
        elif name in ROLES:
            self.invite(name)
        else:
            raise AssertionError(f"the {name} is locked out: {answer.body}")

    # What is asked

    def walk(self, count):
        self.gather()
        work = [(template, method, name) for _p, template, item in self.contract.routes for method in item if method != "parameters"
                for name in self.actors]
        while self.requests < count:
            self.rng.shuffle(work)
            for template, method, name in work:
                if self.requests < count and not self.is_too_dear(template):
                    self.one(template, method, name)
        self.finish()
        for client in self.actors.values():
            if client.connection:
                client.connection.close()

    def finish(self):
        """What needs the right thing in the right state, which chance does not always find: each once, on purpose."""
        for balance in ("1.00", "5000.00"):  # the first of them leaves an alert
            self.ask("POST", "simulate/traffic", body={"balance": balance})
        for leaf in ("deactivate", "activate"):
            self.ask("POST", "accounts/{id}/" + leaf, "2")
        for leaf in ("deactivate", "activate"):
            self.ask("POST", "staff/{id}/" + leaf, self.pools[EXPENDABLE][-1])
        invited = self.ask("POST", "staff/invite", body={"email": f"last-{self.requests}@northwind.example", "role": "User"})
        for leaf in ("resend", "revoke"):
            self.ask("POST", "staff/invitations/{id}/" + leaf, invited["id"])
        hook = self.ask("POST", "webhooks", body={"url": "https://127.0.0.1:1/"})
        for leaf in ("disable", "enable", "test", "rotate_secret", "delete"):
            self.ask("POST", "webhooks/{id}/" + leaf, hook["id"])
        self.ask("POST", "alerts/{id}/read", self.ask("GET", "alerts")["data"][0]["id"])
        lines = self.ask("GET", "iot_sim_cards", query="?limit=1000")["data"]
        stopped = next(line["iccid"] for line in lines if line.get("status") in ("Suspended", "Deactivated"))
        prepaid = next(line["iccid"] for line in lines if line.get("sim_type") == "Prepaid" and line["status"] == "Activated")
        key = f"finish-{self.requests}"  # as ask() makes it
        self.ask("POST", "sim_card/{iccid}/activation_ready", stopped)
        self.ask("GET", "idempotency_keys/{key}", key)
        self.ask("POST", "sim_card/{iccid}/refill", prepaid)
        for leaf, body in (("data_auto_refill", {"enabled": False}), ("suspend", {"reason": "payment"}), ("resume", {}), ("paid_until", {"paid_until": "2099-12-31"})):
            self.ask("POST", "sim_card/{iccid}/" + leaf, prepaid, body=body)
        renewal = next(row["iccid"] for row in self.ask("GET", "renewals", query="?limit=1000")["data"] if row["contract"] in ("yearly", "quarterly"))
        self.ask("POST", "sim_card/{iccid}/confirm_renewal", renewal)
        self.ask("POST", "white_label", body={"enabled": True, "domain": "iot.northwind.example", "mailboxes": ["sales"]})
        self.come_in_by_another()
        self.ask("POST", "auto_refill", body={"enabled": False})  # it needs the card
        self.ask("POST", "payment_method/delete")
        for _ in range(40):  # and for the rest chance gets some more tries
            for verb, template in sorted(self.written() - self.fine() - NEVER_FINE):
                self.one(template, verb.lower(), "owner", "valid")

    def come_in_by_another(self):
        """Sign-in through the test identity provider, the whole way."""
        verifier = "v" * 43
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        asked = {"provider": "test", "redirect_uri": "http://127.0.0.1:49152/", "state": "s1", "code_challenge": challenge,
                 "code_challenge_method": "S256"}
        page = "/auth/authorize"
        self.send("owner", "GET", page + "?" + urllib.parse.urlencode(asked), None, {}, page)
        form = urllib.parse.urlencode({**asked, "identity": "1-1"}).encode()
        back = self.send("owner", "POST", page, form, {"Content-Type": "application/x-www-form-urlencoded"}, page).headers["location"]
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(back).query)["code"][0]
        body = json.dumps({"code": code, "code_verifier": verifier, "redirect_uri": asked["redirect_uri"]}).encode()
        self.send("owner", "POST", "/auth/token", body, {"Content-Type": "application/json"}, "/auth/token")

    def written(self):
        return {(method.upper(), template) for _p, template, item in self.contract.routes for method in item if method != "parameters"}

    def fine(self):
        return {operation for operation, names in self.counts.items() for statuses in names.values() if any(s < 400 for s in statuses)}

    def ask(self, method, place, part="", query="", body=None):
        """One request of the owner's; its answer."""
        base = self.actors["owner"].base.path
        path = base + re.sub(r"{\w+}", part, place) + query
        bytes_ = None if method == "GET" else json.dumps(body or {}).encode()
        headers = {} if method == "GET" else {"Content-Type": "application/json", "Idempotency-Key": f"finish-{self.requests}"}
        return self.send("owner", method, path, bytes_, headers, "/api/{account}/" + place).json

    def is_too_dear(self, template):
        if not template.startswith(DEAR):
            return False
        self.sign_ins += 1
        return self.sign_ins > SIGN_INS

    def one(self, template, method, name, manner=None):
        item = self.contract.document["paths"][template]
        operation = item[method]
        often = 0 if manner else 0.02
        manner = manner or self.rng.choice(["valid", "valid", "valid", "edge", "wrong"])
        path = re.sub(r"{(\w+)}", lambda found: self.path_part(found[1], template, name, manner), template)
        query, headers = {}, {}
        for parameter in map(self.contract.resolve, item.get("parameters", []) + operation.get("parameters", [])):
            text = MISSING if parameter["in"] == "path" else self.parameter(parameter, path, manner)
            if text is not MISSING:
                (query if parameter["in"] == "query" else headers)[parameter["name"]] = text
        body, kind = self.tame(template, name, *self.maker.body(operation, manner))
        if kind:
            headers["Content-Type"] = kind
        verb = self.rng.choice(OTHER_METHODS) if self.rng.random() < often else method.upper()
        if verb in ("GET", "HEAD"):
            body = None
            headers.pop("Content-Type", None)
        target = urllib.parse.quote(path) + ("?" + urllib.parse.urlencode(query) if query else "")
        self.send(name, verb, target, body, headers, template)

    def path_part(self, part, template, name, manner):
        if part == "account":
            return self.actors[name].base.path.split("/")[2]
        if manner == "wrong" and self.rng.random() < 0.5:
            return self.rng.choice(["0", "x", "999999", "8900000000000000000", "-1", "9" * 40, "ä", "1999-01"])
        key = {"iccid": "iccid", "month": "billing_cycle"}.get(part) or "id of " + template.split("/{id}")[0].split("/", 3)[3]
        pool = self.pools.get(key, ["1"])
        if key == "id of staff" and template.endswith(("deactivate", "delete", "update", "activate")):
            return self.pools.get(EXPENDABLE, ["1"])[-1]  # 1 is the owner, who stays
        if key == "id of accounts" and template.endswith("/deactivate"):
            return "2"  # 1 is the walking sub-account
        return self.rng.choice(pool[-12:])

    def parameter(self, parameter, path, manner):
        name = parameter["name"]
        text = self.maker.parameter(parameter, manner)
        if text is MISSING or parameter["in"] != "header":
            return text
        choices = {"If-None-Match": [self.etags.get(path, '"0"'), "*", '"x", "y"'], "If-Match": [self.etags.get(path, '"1"'), '"1"', '"999"'],
                   "Idempotency-Key": self.keys + ["once-%d" % self.requests]}
        return self.rng.choice(choices[name] + ["x" * 300] * (manner != "valid"))

    def tame(self, template, name, body, kind):
        """Keeps the walk from ending itself, and from taking all day."""
        try:
            value = json.loads(body)
        except (TypeError, ValueError):
            return body, kind
        if not isinstance(value, dict):
            return body, kind
        if template == "/auth/sign_in" and value.get("password") == PASSWORD:
            value["email"] = self.emails[self.rng.choice(sorted(ROLES))]
        if template.startswith("/auth/") and value.get("password") != PASSWORD and value.get("email") in self.emails.values():
            value["email"] = "nobody@x.example"  # five wrong tries would keep a walker out
        if template.endswith("transfer_ownership") and name == "owner":
            value["password"] = "not the owner's"  # the owner has to stay the owner
        if template.endswith("/me"):
            value.pop("email", None)  # or nobody could sign in again
            if name == "owner" or value.get("new_password") != PASSWORD:
                value.pop("new_password", None)
        if template.endswith("account/plan") and name == "owner" and value.get("plan") == "basic":
            value["plan"] = "professional"  # a basic account has made-up answers alone; one walks beside this
        if template.endswith("simulate/traffic"):
            if isinstance(value.get("balance"), str) and self.rng.random() < 0.7:
                value["balance"] = "5000.00"  # below the minimum most is refused
            for field, most in (("changes", 50), ("add", 2), ("remove", 1)):  # the fleet has to last
                if isinstance(value.get(field), int) and value[field] > most:
                    value[field] = most
        if template.endswith("simulate/advance"):
            if isinstance(value.get("seconds"), int) and 7200 < value["seconds"] <= 31622400:
                value["seconds"] = 7200  # a year of traffic takes its time
            if isinstance(value.get("until"), str) and len(value["until"]) == 19:
                value["until"] = self.soon()
        return json.dumps(value).encode(), kind

    def soon(self):
        times = self.pools.get("server_time")
        now = datetime.datetime.strptime(times[-1], "%Y-%m-%d %H:%M:%S") if times else datetime.datetime(2026, 1, 1)
        return str(now + datetime.timedelta(minutes=self.rng.randint(-60, 60)))

    # What is answered

    def send(self, name, verb, target, body, headers, template):
        client = self.actors[name]
        signed = {} if template.startswith("/auth/") or template == "/health" else client.headers(self.odd_time(name))
        if name == STRANGER and self.rng.random() < 0.4:
            signed.pop(self.rng.choice(sorted(signed)), None) if signed else None
        self.requests += 1
        asked = f"request {self.requests}: {name}: {verb} {target} {headers} {(body or b'')[:500]!r}"
        try:
            answer = client.send(verb, target, body, {**headers, **signed})
        except (OSError, http.client.HTTPException) as error:
            client.connection = None
            self.failures.append(f"no answer ({error!r}) to {asked}")
            return None
        self.asked[answer.headers.get("x-request-id", "")] = asked
        count = self.counts.setdefault((verb, template), {}).setdefault(name, {})
        count[answer.status] = count.get(answer.status, 0) + 1
        if answer.status >= 500:
            self.failures.append(f"{answer.status} {answer.body[:300]!r} to {asked}")
        if answer.status == 200 and template.endswith("credentials/rotate") and name != STRANGER:
            client.ready = {**client.ready, "shared_key": answer.json.get("shared_key") or client.ready["shared_key"]}
        if answer.status == 200 and template.endswith("/staff/{id}/delete") and name not in (STRANGER, BASIC):
            self.invite_expendable()
        if answer.status == 401 and name != STRANGER and signed and answer.json["error"]["code"] in LOCKED_OUT:
            self.heal(name)
        if answer.status < 300 and answer.body and answer.headers.get("content-type", "").startswith("application/json"):
            self.etags[target.split("?")[0]] = answer.headers.get("etag", '"1"')
            if name != BASIC:
                self.harvest(template.split("/", 3)[-1], answer.json)
        return answer

    def odd_time(self, name):
        return 1_000_000_000 if name == STRANGER and self.rng.random() < 0.2 else None

    def harvest(self, place, answer):
        """Ids and times of an answer are what later requests ask for."""
        rows = answer.get("data", [answer]) if isinstance(answer, dict) else []
        for row in rows if isinstance(rows, list) else []:
            if not isinstance(row, dict):
                continue
            for field in ("iccid", "billing_cycle", "server_time", "updated_at"):
                if isinstance(row.get(field), str):
                    self.remember({"updated_at": "updated_since"}.get(field, field), row[field])
            if isinstance(row.get("id"), str) and row.get("deleted") is None:
                self.remember("id of " + place.split("/{id}")[0], row["id"])
                if place == "staff/invite":
                    self.remember("id of staff/invitations", row["id"])
        if isinstance(answer, dict) and isinstance(answer.get("server_time"), str):
            self.remember("server_time", answer["server_time"])

    def remember(self, name, value):
        pool = self.pools.setdefault(name, [])
        if value in pool:
            pool.remove(value)
        pool.append(value)


class RandomWalk(unittest.TestCase):
    def test_no_request_of_anybody_gets_an_answer_outside_the_contract(self):
        seed = int(os.environ.get("LINEDESK_SEED") or 20261121)
        count = int(os.environ.get("LINEDESK_REQUESTS") or 5000)
        walkers = []

        def walk(client):
            walkers.append(Walker(client, seed))
            walkers[0].walk(count)

        with Platform("--simulate", lines=200) as platform:
            _code, report = through_proxy(platform, walk)
        walker, summary = walkers[0], report[-1]
        found = [f"{row['operation']}: {row['violation']}\n    {walker.asked.get(row['request_id'], row['request_id'])}" for row in report[:-1]]
        found += walker.failures
        self.assertEqual(found, [], f"\nseed {seed}, {len(found)} findings:\n" + "\n".join(found[:40]))
        self.assertGreaterEqual(summary["exchanges"], count)
        self.every_operation_was_asked_well_and_badly(walker)

    def every_operation_was_asked_well_and_badly(self, walker):
        written, fine = walker.written(), walker.fine()
        self.assertEqual(written - set(walker.counts), set())
        self.assertEqual(written - fine - NEVER_FINE, set())
        names = {name for counts in walker.counts.values() for name in counts}
        self.assertEqual(names, {"owner", STRANGER, BASIC, *ROLES})


# A code in a mail is good once, and the owner has to stay: contract_proxy.py walks these the right way. A job over so few
# lines is done before it can be stopped: TestJobs stops one.
NEVER_FINE = {("POST", "/auth/reset_password"), ("POST", "/auth/accept_invitation"), ("POST", "/api/{account}/staff/{id}/transfer_ownership"),
              ("POST", "/api/{account}/jobs/{id}/cancel")}


if __name__ == "__main__":
    unittest.main()
