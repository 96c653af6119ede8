# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job with the real window and a platform of 10,000 lines in another process: first run, connect, sync, search,
filter, sort, open a line, export; then without the platform: start again, browse, filter, export. The exports are read by
other programs and compared with the platform's database, all rows."""
import csv
import datetime
import os
import shutil
import subprocess
import tempfile

import openpyxl

from desktop import Desktop, wait_until
from localplatform import BIN, Platform, Proxy

LINES = 10_000
STATUS_WORDS = {1: "active", 2: "deactivated", 3: "suspended", 4: "activation_ready"}


def read_csv(path):
    with open(path, newline="", encoding="utf-8-sig") as f:
        return list(csv.DictReader(f))


def read_xlsx(path):
    rows = list(openpyxl.load_workbook(path, read_only=True).active.iter_rows(values_only=True))
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def utc(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)


def compare(rows, truth, xlsx):
    """Every row of an export against the platform's database."""
    assert {r["ICCID"] for r in rows} == set(truth) and len(rows) == len(truth), f"{len(rows)} rows, {len(truth)} lines"
    for row in rows:
        line = truth[row["ICCID"]]
        guarded = "'" if not xlsx and line["notes"][:1] in "=@" and line["notes"] else ""
        assert (row["Notes"] or "") == guarded + line["notes"], row
        assert isinstance(row["ICCID"], str), row
        for title, field in (("IMEI", "imei"), ("MSISDN", "msisdn")):
            assert title not in row or (row[title] or "") == line[field], row
        assert (row["Sub-account"] or "") == line["sub"], row
        assert line["status_id"] not in STATUS_WORDS or row["Status"] == STATUS_WORDS[line["status_id"]], row
        assert abs(float(row["Month MB"]) - line["month"] / 2**20) < 0.00051, row
        seen = row["Last seen"]
        if line["last_seen"] is None:
            assert not seen, row
        elif xlsx:
            assert isinstance(row["Month MB"], (int, float)) and seen == utc(line["last_seen"]).replace(tzinfo=None), row
        else:
            assert seen == utc(line["last_seen"]).strftime("%Y-%m-%dT%H:%M:%SZ"), row


def open_lines(desk):
    """The program begins with the dashboard (R5)."""
    desk.wait_for("Lines by status")
    desk.key("ctrl+2")
    desk.wait_for("10,000 lines")


def first_run(desk, platform, url):
    desk.fill("API link", "text", url)
    desk.fill("User UUID", "text", platform.ready["user_uuid"])
    desk.fill("Shared key", "password text", platform.ready["shared_key"])
    desk.click("Trust the system's authorities", "combo box")
    desk.key("Down", "Down", "Return")
    desk.fill("SHA-256 fingerprint", "text", platform.ready["certificate_sha256"])
    desk.wait_text("10,000")  # the live test has counted the lines
    desk.click("Connect and sync", "push button")
    desk.wait_text("Synced", 90)
    open_lines(desk)


def export(desk, form, path):
    desk.key("ctrl+e")
    desk.wait_for("Export lines", "dialog")
    desk.click(form, "check box")
    desk.fill("File", "text", path)
    desk.key("Tab")
    desk.click("Export", "push button")
    wait_until(f"the file {path}", lambda: os.path.exists(path), 60)
    desk.key("Escape")
    wait_until("the dialog to close", lambda: not desk.find("Export lines", "dialog"))


def export_everything(env, path):
    """All columns, by the command line, beside the open window."""
    subprocess.run([os.path.join(BIN, "linedesk"), "export", "lines", "--format", "xlsx", "--output", path], env=dict(os.environ, **env), check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    titles = {"iccid": "ICCID", "notes": "Notes", "imei": "IMEI", "msisdn": "MSISDN", "sub_account": "Sub-account", "status": "Status",
              "month_mb": "Month MB", "last_seen": "Last seen"}
    rows = [{titles.get(key, key): value for key, value in row.items()} for row in read_xlsx(path)]
    assert "IMEI" in rows[0] and "MSISDN" in rows[0]
    return rows


def matching(truth, text):
    fields = ("notes", "imei", "msisdn")
    return sum(1 for iccid, line in truth.items() if text in iccid or any(text in line[f].lower() for f in fields))


def search_and_filter(desk, truth):
    desk.key("slash")
    desk.type("cellar")
    count = matching(truth, "cellar")
    assert count > 0
    desk.wait_text(f"{count:,} of 10,000 lines")
    desk.key("ctrl+a", "BackSpace")
    desk.wait_for("10,000 lines")
    desk.type("status:suspended ")
    suspended = sum(1 for line in truth.values() if line["status_id"] == 3)
    desk.wait_text(f"{suspended:,} of 10,000 lines")
    desk.key("BackSpace", "BackSpace")
    desk.wait_for("10,000 lines")


def sort_and_open(desk, truth):
    desk.click("Month MB", "table column header")  # numbers begin with the greatest
    top = max(truth, key=lambda iccid: truth[iccid]["month"])
    shown = f"{truth[top]['month'] / 2**20:,.1f} megabytes"
    first = wait_until(f"the greatest month first: {shown}", lambda: desk.cells(shown))[0]
    box = first.queryComponent().getExtents(desk.pyatspi.DESKTOP_COORDS)
    desk._xdotool("mousemove", box.x + 5, box.y + box.height // 2, "click", 1)
    desk.key("space")
    desk.wait_text(top)
    desk.wait_text(truth[top]["imei"])


def main():
    home = tempfile.mkdtemp(prefix="linedesk-home-")
    out = tempfile.mkdtemp(prefix="linedesk-out-")
    env = dict(LINEDESK_HOME=home, LINEDESK_PASSPHRASE="correct horse", HOME=out)
    platform = Platform(os.path.join(out, "platform"), LINES)
    proxy = Proxy(platform, os.path.join(out, "contract.jsonl"))
    desk = Desktop()
    try:
        truth = platform.lines()
        assert len(truth) == LINES
        desk.start([os.path.join(BIN, "linedesk")], **env)
        first_run(desk, platform, proxy.url)
        search_and_filter(desk, truth)
        sort_and_open(desk, truth)
        export(desk, "CSV", os.path.join(out, "online.csv"))
        export(desk, "XLSX", os.path.join(out, "online.xlsx"))
        compare(read_csv(os.path.join(out, "online.csv")), truth, xlsx=False)
        compare(read_xlsx(os.path.join(out, "online.xlsx")), truth, xlsx=True)
        compare(export_everything(env, os.path.join(out, "all.xlsx")), truth, xlsx=True)
        summary, violations = proxy.stop()
        assert not violations, violations[:5]
        assert summary["exchanges"] > 20, summary
        platform.stop()

        desk.stop()
        desk.start([os.path.join(BIN, "linedesk")], **env)
        desk.wait_text("Offline since", 40)
        open_lines(desk)
        search_and_filter(desk, truth)
        export(desk, "CSV", os.path.join(out, "offline.csv"))
        compare(read_csv(os.path.join(out, "offline.csv")), truth, xlsx=False)
        print("first light: ok,", summary["exchanges"], "exchanges without a violation")
    except BaseException:
        desk.shot(os.path.join(os.environ.get("LINEDESK_BIN", out), "first_light_failed.png"))
        raise
    finally:
        desk.close()
        for part in (proxy, platform):
            if part.process.poll() is None:
                part.process.terminate()
                part.process.wait(30)
        shutil.rmtree(home, ignore_errors=True)
        shutil.rmtree(out, ignore_errors=True)


if __name__ == "__main__":
    main()
