# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an evidence bundle with other people's code: the PDF's text (pdftotext), the workbook (openpyxl), the hashes of
the files, and those of the sheets as their rows come out of the workbook. Prints JSON."""
import datetime
import hashlib
import json
import pathlib
import subprocess
import sys

import openpyxl

bundle = pathlib.Path(sys.argv[1])


def canonical(title, value):
    """A cell as the hash has it: the title says what the number is."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ" if "(UTC)" in title else "%Y-%m-%d")
    if isinstance(value, (int, float)):
        if title == "Data MB":
            return str(round(value * 1024 * 1024))
        return f"{value:.6f}" if title == "Cost" else str(int(value))
    return value


book = openpyxl.load_workbook(bundle / "evidence.xlsx")
sheets = {}
for sheet in book:
    rows = list(sheet.iter_rows(values_only=True))
    entry = {"rows": len(rows) - 1, "types": [type(v).__name__ for v in rows[1]] if len(rows) > 1 else []}
    if sheet.title == "About":
        entry["cells"] = {str(r[0]): r[1] for r in rows if r[0]}
    else:
        titles = [t for t in rows[0] if t is not None]
        text = "\t".join(titles) + "\n"
        for row in rows[1:]:
            text += "\t".join(canonical(t, v) for t, v in zip(titles, row)) + "\n"
        entry["titles"] = titles
        entry["sha256"] = hashlib.sha256(text.encode()).hexdigest()
        entry["formulas"] = sum(1 for row in sheet.iter_rows() for c in row if c.data_type == "f")
    sheets[sheet.title] = entry

sums = dict(reversed(line.split("  ", 1)) for line in (bundle / "SHA256SUMS").read_text().splitlines())
pages = subprocess.run(["pdftotext", "-layout", bundle / "evidence.pdf", "-"], capture_output=True, text=True, check=True).stdout.split("\f")
json.dump({
    "pages": [p for p in pages if p.strip()],
    "sheets": sheets,
    "sums_right": {name: hashlib.sha256((bundle / name).read_bytes()).hexdigest() == sums.get(name) for name in ("evidence.pdf", "evidence.xlsx")},
    "files": sorted(p.name for p in bundle.iterdir()),
    "mode": oct((bundle / "evidence.pdf").stat().st_mode & 0o777),
    "checked": subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=bundle, capture_output=True).returncode,
}, sys.stdout)
