#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Paying in the real window, through its accessible tree, on a platform in another process: no card, a declined one, one that
declines the charge, a good one, funds that bring suspended lines back, auto-refill, and a month that passes; then cycles, payments
and invoices are compared, and no file of the console knows the number of a card (R8-R11, R21, R24-R34, D5, D10-D12, T5, T14)."""
import datetime
import glob
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from decimal import Decimal

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "contract"))
from desktop import Desktop, wait_until  # noqa: E402
from dialect_client import Client  # noqa: E402
from localplatform import BIN, Platform  # noqa: E402

GOOD, DECLINED, BROKE = "4242424242424242", "4000000000000002", "4000000000000341"
SECRET = "password text"


def run(env, *words):
    done = subprocess.run([os.path.join(BIN, "linedesk"), *words], env=dict(os.environ, **env, QT_QPA_PLATFORM="offscreen"), check=True,
                          capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)
    return done.stdout


def command(desk, words):
    """Runs a command by the palette: whichever page is shown."""
    desk.click("Search or run a command", "push button")
    desk.wait_for("Search or run a command", "text")
    desk.type(words)
    desk.key("Return")


def enter_card(desk, number):
    desk.click("Card number", SECRET)
    desk.key("ctrl+a")
    desk.type(number)
    desk.click("Security code", SECRET)
    desk.key("ctrl+a")
    desk.type("123")


def suspend(client):
    """Without money, and as soon as something is charged, all lines are off."""
    client.call("POST", "simulate/traffic", {"balance": "-3.00"})
    for _ in range(3):
        if client.get("balance").json["lines_suspended"]:
            return
        client.call("POST", "simulate/advance", {"seconds": 86_400})
    raise AssertionError("nothing was suspended")


def pay(desk, client):
    suspended = sum(row["status"] == "Suspended" for row in client.get("iot_sim_cards", limit=1000).json["data"])
    assert suspended > 0
    command(desk, "Add funds")
    desk.click("Enter a card…", "push button")  # R9
    wait_until("a field for the number", lambda: desk.find("Card number", SECRET).getState().contains(desk.pyatspi.STATE_ENABLED))
    for name, text in (("Expires", "0830"), ("Name on the card", "Priya Raman"), ("Street and number", "12 Harbour Way"), ("City", "Breda")):
        desk.fill(name, "text", text)
    desk.click("Choose a country", "combo box")
    desk.type("Netherlands")
    desk.key("Return")
    enter_card(desk, DECLINED)
    desk.click("Keep this card", "push button")
    desk.wait_for("The bank declined the card.", "label")
    assert client.get("payment_method").json["payment_method"] is None
    enter_card(desk, BROKE)
    desk.click("Keep this card", "push button")
    desk.click("Charge $50.00 to Visa ending 0341", "push button")
    desk.wait_text("Not charged")
    desk.wait_text("The bank declined the charge.")
    assert client.get("balance").json["balance"] == "-3.00"
    desk.click("Another card…", "push button")
    wait_until("a field for the number", lambda: desk.find("Card number", SECRET).getState().contains(desk.pyatspi.STATE_ENABLED))
    desk.fill("Expires", "text", "0830")
    enter_card(desk, GOOD)
    assert not any(GOOD[:8] in name for _role, name, _node in desk.elements()), "the accessible tree tells the number"
    desk.click("Keep this card", "push button")
    desk.wait_text("Visa ending 4242")  # R10
    desk.click("Other", "radio button") if desk.find("Other", "radio button") else desk.click("Other")
    desk.fill("Another amount", "text", "5000")
    desk.click("Charge $5,000.00 to Visa ending 4242", "push button")
    desk.wait_text("$5,000.00 paid")
    desk.wait_text("Working again: ")  # R21
    after = client.get("balance").json
    assert (after["state"], after["lines_suspended"]) == ("green", False), after
    paid = [row for row in client.get("transactions", limit=1000).json["data"] if Decimal(row["amount"]) == 5000]
    assert [row["status"] for row in paid] == ["paid"], paid  # T5
    desk.click("Close", "push button", inside="Add funds")
    desk.wait_text("Healthy")
    return paid[0]


def switch_on(desk, client):
    command(desk, "Payment and auto-refill")
    desk.click("Switch auto-refill on", "push button", inside="Payment and auto-refill")
    amount = Decimal(client.get("auto_refill").json["amount_if_computed_now"])
    desk.wait_text(f"${amount:,.2f} is charged to Visa ending 4242")  # R26
    desk.click("Switch auto-refill on", "push button", inside="Confirm")
    desk.wait_text("Computed anew on ")
    desk.click("Close", "push button", inside="Payment and auto-refill")
    desk.wait_text("Auto-refill on")
    wait_until("the balance to leave the header", lambda: not desk.has_text("Healthy"))  # D10, R13
    assert client.get("auto_refill").json["enabled"] is True


def month(client):
    """A month passes, beginning with as little as there may be: the card is charged in it."""
    now = client.get("balance").json
    client.call("POST", "simulate/traffic", {"balance": str(Decimal(now["minimum_balance"]) + 1)})
    client.call("POST", "simulate/advance", {"seconds": 32 * 86_400})


def agree(env, client, paid):
    run(env, "sync")
    mine = json.loads(run(env, "billing", "cycles", "--format", "json"))
    theirs = client.get("billing_cycles", limit=100).json["data"]
    assert [row["cycle"] for row in mine] == [row["billing_cycle"] for row in theirs]
    for ours, there in zip(mine, theirs):
        assert Decimal(ours["payments"]) == Decimal(there["payments"]), (ours, there)
        assert Decimal(ours["ending_balance"]) == Decimal(there["ending_balance"]), (ours, there)
    payments = json.loads(run(env, "transactions", "list", "--format", "json"))
    refills = [row for row in payments if row["kind"] == "auto_refill"]
    assert refills and all(row["status"] == "paid" for row in refills), payments
    assert client.get("balance").json["lines_suspended"] is False
    # Each payment since then has its invoice, and a cycle was paid what its payments say.
    totals = defaultdict(Decimal)
    for row in client.get("transactions", limit=1000).json["data"]:
        if row["status"] != "paid":
            continue
        cycle = row["date"][:7]
        if "invoice" in row["links"]:
            invoice = client.call("GET", row["links"]["invoice"]).json
            assert Decimal(invoice["total"]) == Decimal(row["amount"]), (row, invoice)
            cycle = invoice["billing_cycle"]
        else:
            assert row["requested_by"] != paid["requested_by"] or row["date"] < paid["date"], row  # before the test
        totals[cycle] += Decimal(row["amount"])
    for ours in mine[:3]:
        assert Decimal(ours["payments"]) == totals[ours["cycle"]], (ours, dict(totals))
    this_month = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m")
    assert any(row["cycle"] > this_month for row in mine), "no month has passed"


def nowhere(folder):
    """T14: no number is in any file of the console, its log included."""
    files = [path for path in glob.glob(os.path.join(folder, "**", "*"), recursive=True, include_hidden=True) if os.path.isfile(path)]
    assert any(path.endswith("cache.db") for path in files) and any(path.endswith("outbox.db") for path in files), files
    assert any("linedesk.log" in path for path in files), files
    for path in files:
        with open(path, "rb") as f:
            text = f.read()
        for number in (GOOD, DECLINED, BROKE):
            spaced = " ".join(number[i:i + 4] for i in range(0, 16, 4))
            for word in (number, spaced):
                assert word.encode() not in text and word.encode("utf-16-le") not in text, path


def main():
    with tempfile.TemporaryDirectory() as folder:
        platform = Platform(os.path.join(folder, "platform"), 400)
        client = Client(platform.ready)
        home = os.path.join(folder, "home")
        env = dict(LINEDESK_HOME=home, LINEDESK_PASSPHRASE="x", LINEDESK_SHARED_KEY=platform.ready["shared_key"])
        desk = Desktop()
        try:
            client.call("POST", "payment_method/delete", {})
            suspend(client)
            ready = platform.ready
            run(env, "connect", "--url", ready["url"], "--account", ready["account_uuid"], "--user", ready["user_uuid"], "--name", "t", "--pin",
                ready["certificate_sha256"])
            run(env, "sync")
            line = client.get("iot_sim_cards", limit=1).json["data"][0]["iccid"]
            desk.start([os.path.join(BIN, "linedesk"), "--line", line], **env)
            desk.wait_text("Suspended")
            paid = pay(desk, client)
            switch_on(desk, client)
            month(client)
            desk.stop()
            agree(env, client, paid)
            nowhere(home)
        except BaseException:
            desk.shot("paying_failed.png")
            raise
        finally:
            desk.close()
            if client.connection:
                client.connection.close()
            platform.stop()
    print("from no card to a month with auto-refill: console, platform and invoices agree")


if __name__ == "__main__":
    main()
