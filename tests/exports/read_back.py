# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a CSV or XLSX export with other people's code and prints it as JSON: [[type, value], ...] per row."""
import csv
import datetime
import json
import sys

import openpyxl


def cell(c):
    value = c.value
    if isinstance(value, datetime.datetime):
        return ["date", value.isoformat(sep=" ", timespec="seconds")]
    kind = {"f": "formula", "s": "text", "inlineStr": "text", "n": "number", "b": "bool", "d": "date", "e": "error"}[c.data_type]
    return ["none", None] if value is None else [kind, value]


path = sys.argv[1]
if path.endswith(".xlsx"):
    book = openpyxl.load_workbook(path)
    rows = [[cell(c) for c in row] for sheet in book for row in sheet.iter_rows()]
else:
    with open(path, newline="", encoding="utf-8-sig") as f:
        rows = [[["text", v] for v in row] for row in csv.reader(f)]
json.dump(rows, sys.stdout)
