#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each tab of a prepaid, a subscription, a PAYGO, an eSIM and an invalid line in the real window, beside what the platform
itself answers about them (R75, R84-R92, R195-R197, R230, R243, R244, R251, R256). One after the other is opened by its
deep link in the window that is there (R169, R171)."""
import csv
import datetime
import os
import subprocess
import sys
import tempfile
import time
from decimal import ROUND_HALF_UP, Decimal

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "contract"))
from desktop import Desktop, wait_until  # noqa: E402
from dialect_client import Client  # noqa: E402
from localplatform import BIN, Platform  # noqa: E402

VIEWS = "Views of the line"
STATUS = {"Activated": "Active", "Invalid": "Invalid", "Suspended": "Suspended", "Blank": "Blank", "Pending": "Pending"}


def megabytes(count):
    return f"{count / 2**20:,.1f}"


def moment(text, year=False):
    when = datetime.datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    this_year = when.year == datetime.datetime.now(datetime.timezone.utc).year
    return f"{when.day} {when:%b} {when:%H:%M}" if this_year and not year else f"{when.day} {when:%b} {when:%Y} {when:%H:%M}"


def duration(seconds):
    return f"{seconds} s" if seconds < 60 else f"{seconds // 60} min" if seconds < 3600 else f"{seconds // 3600} h {seconds % 3600 // 60} min"


def many(count, word, plural=None):
    return f"{count:,} {word if count == 1 else plural or word + 's'}"


class Tabs:
    """What the window shows of one line, and what it should show by the platform's answers."""

    def __init__(self, desk, client, iccid):
        self.desk = desk
        self.client = client
        self.iccid = iccid
        self.month = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m")

    def ask(self, path, **query):
        return self.client.get(f"sim_card/{self.iccid}" + (f"/{path}" if path else ""), **query).json

    def all(self, path, **query):
        return self.ask(path, limit=1000, **query)["data"]

    # --- what is shown ---

    def look(self):
        every = self.desk.elements()
        self.labels = [name for role, name, _node in every if role == "label" and name]
        columns = sum(1 for role, _name, _node in every if role == "table column header")
        cells = [name for role, name, _node in every if role == "table cell"]
        self.rows = [cells[i:i + columns] for i in range(0, len(cells), columns)] if columns else []

    def differences(self, labels, rows):
        out = [f"no label {text!r}" for text in labels if not any(one in self.labels for one in ([text] if isinstance(text, str) else text))]
        if rows is not None:
            shown = self.rows[:len(rows)]
            out += [f"row {i}: {mine} instead of {theirs}" for i, (mine, theirs) in enumerate(zip(shown, rows))
                    if any(t is not None and m != t for m, t in zip(mine, theirs))]
            if (len(self.rows) == 0) != (len(rows) == 0):
                out.append(f"{len(self.rows)} rows are shown, the platform has {len(rows)}")
        return out

    def compare(self, tab, expected):
        """Opens a tab and waits until it shows what the platform says; both sides are asked anew, since the fleet lives."""
        self.desk.click(tab, inside=VIEWS)
        end = time.monotonic() + 60
        while True:
            labels, rows = expected()
            self.look()
            found = self.differences(labels, rows)
            if not found:
                return
            if time.monotonic() > end:
                raise AssertionError(f"{self.iccid}, {tab}: " + "; ".join(found[:6]) + f"\nlabels: {self.labels}\nrows: {self.rows[:4]}")
            time.sleep(0.5)

    # --- what the platform says ---

    def head(self):
        line = self.ask("")
        labels = [self.iccid, line["account_name"] or "none", line["rate_plan"] or "none", line["imei"] or "none"]
        if line["status"] in STATUS:
            labels.append(STATUS[line["status"]])
        return labels, None

    def usage(self):
        line = self.ask("")
        month = line["monthly_usage_bytes"]
        labels = ["this month, $" + f"{float(line['monthly_cost']):,.2f}" if line["monthly_cost"] else "this month", line["sim_type"]]
        labels.append((f"{megabytes(month)} MB", f"{month / 2**30:,.1f} GB"))
        if line["sim_type"] == "Prepaid" and line["days_left"] is not None:
            labels.append(str(line["days_left"]))
        return labels, None

    def sessions(self):
        rows = self.all("sessions", billing_cycle=self.month)
        total = sum(row["usage_bytes"] for row in rows)
        return [f"{many(len(rows), 'session')}, {megabytes(total)} MB"], [
            [moment(row["start_date"]), moment(row["end_date"]) if row["end_date"] else "Open",
             duration(row["duration_sec"]) if row["end_date"] else None, None, row["operator"], megabytes(row["usage_bytes"])] for row in rows]

    def destinations(self):
        rows = self.all("destination_log", billing_cycle=self.month)
        total = sum(row["usage_bytes"] for row in rows)
        return [f"{many(len(rows), 'destination')}, {megabytes(total)} MB"], None

    def daily(self):
        days = self.ask("daily_statistics", billing_cycle=self.month)
        total = sum(day["usage_kb"] for day in days) * 1024
        silent = sum(1 for day in days if day["usage_kb"] == 0)
        if not days:
            return ["No day is known"], []
        return [f"{many(len(days), 'day')}, {megabytes(total)} MB, {megabytes(int(total / len(days)))} MB a day on average, {silent} silent"], None

    def messages(self):
        sms = self.all("sms")
        sent = sum(1 for row in sms if row["direction"] == "MT")
        labels = ["Sent to the line", str(sent), str(len(sms) - sent)]
        if not sms:
            labels.append("No messages")
        return labels, None

    def audit(self):
        rows = self.client.get("audit_log", object_kind="line", object=self.iccid, limit=1000).json["data"]
        return [many(len(rows), "entry", "entries")], [[None, row["actor"] or None] for row in rows]

    def records(self):
        rows = self.all("cdrs", month=self.month)
        total, cost = sum(row["usage_bytes"] or 0 for row in rows), sum(Decimal(row["cost"]) for row in rows)
        sums = f"{many(len(rows), 'record')}, {megabytes(total)} MB, $"
        shown = sums + (f"{cost:,.2f}" if cost == round(cost, 2) else f"{cost:,.4f}") if rows else sums.removesuffix(", $")
        return [shown], [
            [moment(row["start"]), None, None, None, row["operator"]] for row in rows]

    def tickets(self):
        tickets = self.client.get("tickets", iccid=self.iccid, limit=1000).json["data"]
        labels = [f"{many(len(tickets), 'ticket')}, {sum(1 for t in tickets if t['state'] != 'closed')} open"]
        return labels, None

    def sim(self):
        line = self.ask("")
        labels = [self.iccid, line["msisdn"] or "none", line["imei"] or "none", line["eid"] or "none", "••••", "••••••••"]
        labels.append(f"{line['sim_type']}, {'eSIM' if line['eid'] else 'SIM card'}")
        settings = self.ask("apn")["settings"]
        devices = [[device["imei"]] for device in self.all("imei_history")]
        self.look()
        for setting in settings:
            if not any(setting["technology"] in row and setting["apn"] in row for row in self.shown_settings()):
                labels.append(f"APN {setting['technology']} {setting['apn']}")  # is no label: it is missing
        if not line["eid"]:
            labels.append("A card with a chip: there is no activation code.")
        for device in devices:
            if not any(device[0] == name for _role, name, _node in self.desk.elements()):
                labels.append(device[0])
        return labels, None

    def shown_settings(self):
        cells = [name for role, name, _node in self.desk.elements() if role == "table cell"]
        starts = [i for i, name in enumerate(cells) if name in ("2G", "3G", "LTE")]
        return [cells[i:i + 7] for i in starts]

    def check(self):
        self.desk.wait_text(self.iccid, 60)
        self.compare("Usage", self.head)
        for tab, expected in (("Usage", self.usage), ("Connection log", self.sessions), ("Destinations", self.destinations),
                              ("Daily statistics", self.daily), ("SMS", self.messages), ("Audit log", self.audit), ("CDRs", self.records),
                              ("Tickets", self.tickets), ("SIM", self.sim)):
            self.compare(tab, expected)
            print(f"{self.iccid} {tab}: as the platform says", flush=True)


def export_sessions(tabs, folder):
    """The connection log as CSV, written from the window and read back: every session of the month with all its digits (R85)."""
    path = os.path.join(folder, "sessions.csv")
    tabs.desk.click("Connection log", inside=VIEWS)
    tabs.desk.click("Export…")
    tabs.desk.wait_for("Export to", "dialog")
    tabs.desk.type(path)
    tabs.desk.key("Return")
    wait_until(path, lambda: os.path.exists(path), 30)
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    truth = tabs.all("sessions", billing_cycle=tabs.month)
    assert len(rows) == len(truth) > 25, (len(rows), len(truth))
    for row, session in zip(rows, truth):
        assert row["ICCID"] == tabs.iccid and row["Network"] == session["operator"], (row, session)
        assert row["Start"] == session["start_date"].replace(" ", "T") + "Z", (row, session)
        megabyte = (Decimal(session["usage_bytes"]) / 2**20).quantize(Decimal("0.000001"), ROUND_HALF_UP)
        assert Decimal(row["Data MB"]) == megabyte, (row, session)


def choose(client):
    """Kind to ICCID: lines that have something to show, as far as there are such."""
    rows = [row for offset in (0, 1000) for row in client.get("iot_sim_cards", limit=1000, offset=offset).json["data"]]
    busy = sorted((row for row in rows if row["status"] == "Activated"), key=lambda row: -row["count_of_sessions"])
    first = {kind: next(row["iccid"] for row in busy if row["sim_type"] == kind and not row["eid"])
             for kind in ("Prepaid", "Subscription", "PAYGO")}
    first["eSIM"] = next(row["iccid"] for row in busy if row["eid"])
    first["invalid"] = next(row["iccid"] for row in rows if row["status"] == "Invalid")
    assert len(set(first.values())) == 5
    return first


def main():
    folder = tempfile.mkdtemp(prefix="linedesk-tabs-")
    platform = Platform(os.path.join(folder, "platform"), 2000)
    ready = platform.ready
    client = Client(ready)
    env = dict(LINEDESK_HOME=os.path.join(folder, "home"), LINEDESK_PASSPHRASE="x", LINEDESK_SHARED_KEY=ready["shared_key"])
    desk = Desktop()
    try:
        lines = choose(client)
        client.call("POST", "simulate/traffic", {"balance": "500.00"})
        for iccid in lines.values():
            client.call("POST", "tickets", {"iccid": iccid, "subject": "Silent since Monday", "text": "The device does not answer."})
        client.call("POST", f"sim_card/{lines['PAYGO']}/sms", {"text": "REBOOT"})
        for words in (["connect", "--url", ready["url"], "--account", ready["account_uuid"], "--user", ready["user_uuid"], "--name", "t", "--pin",
                       ready["certificate_sha256"]], ["sync"]):
            subprocess.run([os.path.join(BIN, "linedesk"), *words], env=dict(os.environ, **env, QT_QPA_PLATFORM="offscreen"), check=True,
                           stdout=subprocess.DEVNULL)
        desk.start([os.path.join(BIN, "linedesk"), "--line", lines["Prepaid"]], **env)
        for kind, iccid in lines.items():
            print(kind, iccid, flush=True)
            if kind != "Prepaid":  # a second start hands the line to the window that is open
                subprocess.run([os.path.join(BIN, "linedesk"), "linedesk://line/" + iccid], env=dict(desk.env, **env), check=True, timeout=60)
            tabs = Tabs(desk, client, iccid)
            tabs.check()
            if kind == "PAYGO":
                export_sessions(tabs, folder)
    except BaseException:
        desk.shot("line_tabs_failed.png")
        raise
    finally:
        desk.close()
        if client.connection:
            client.connection.close()
        platform.stop()
    print("every tab of five kinds of lines shows what the platform says")


if __name__ == "__main__":
    main()
