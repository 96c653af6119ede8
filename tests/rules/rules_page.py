#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/rules.md: every requirement with the tests that cite it.

    rules_page.py            checks: the page is what would be written, and nothing lacks a test without saying so
    rules_page.py --write    writes the page, and takes from open.txt what is shown meanwhile

A test cites a requirement (R62) or a decision (D21) in the name of a data row, in a comment directly above, beside or
inside the test function, above the test class, or in the docstring of a Python test. R49-R60 means all of them. What the
console has a part in (C, PC, X) needs a test of the console, whatever tests of the platform cite it."""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", ".."))
PAGE = os.path.join(ROOT, "docs", "rules.md")
OPEN = os.path.join(HERE, "open.txt")
NO_TESTS = {"rules", "support", "bench", "house"}
CITED = re.compile(r"\b([RD])(\d{1,3})\b(?:[-–]\1?(\d{1,3})\b)?")
PLATFORM = {"platform", "contract"}  # folders whose tests show what the platform does; all others show the console
CONSOLE = {"C", "PC", "X"}
TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
CLASS = re.compile(r"class (\w+)\b[^;]*$")
FUNCTION = re.compile(r"^\s*(?:void|bool) (?:(\w+)::)?(\w+)\(\)(?! const;)")
PYTHON = re.compile(r"^\s*(class|def) (\w+)")
NOTES = {"R235": "The source names a list of types of subscription and gives none of them: the list is lost. The platform has the "
                 "three contracts that the other rules name (R184, R185); `rate_plans` says which a plan offers, a line which it has."}
HEAD = """# Rules and their tests

Every rule of the source documents: what the platform decides (P), what is the console's interface (C), what both have a
part in (PC), what is about the API (A), links out of the console (X), and the decisions (D) on what the documents leave
open, each with the tests that show it. Where the console has a part in it, one of them is a test of the console. The numbers are
those that tests, comments and commits cite. This page is written by `tests/rules/rules_page.py --write`; the test
`rules_page` fails when it is old, and when a rule has no test and `tests/rules/open.txt` does not say why.

"""


def requirements():
    with open(os.path.join(HERE, "requirements.tsv"), encoding="utf-8") as file:
        return [tuple(row.rstrip("\n").split("\t")) for row in file][1:]


def still_open():
    with open(OPEN, encoding="utf-8") as file:
        rows = [row.rstrip("\n").split("\t") for row in file if row.strip() and not row.startswith("#")]
    return {number: reason for number, reason in rows}


def cited(text):
    """The numbers in a text, ranges spelled out."""
    numbers = []
    for kind, first, last in CITED.findall(text):
        numbers += [f"{kind}{n}" for n in range(int(first), int(last or first) + 1)]
    return numbers


class Citations:
    """tests: number to test to the names of its data rows; console: the numbers that a test of the console cites."""

    def __init__(self):
        self.tests = {}
        self.console = set()
        self.is_console = False

    def cite(self, number, test, row=None):
        rows = self.tests.setdefault(number, {}).setdefault(test, set())
        if row:
            rows.add(row)
        if self.is_console:
            self.console.add(number)

    def add(self, line, test):
        """A row's name is text in quotes; everything else counts for the test itself."""
        rest = line
        for text in TEXT.findall(line):
            for number in cited(text):
                self.cite(number, test, text)
            rest = rest.replace(f'"{text}"', "")
        for number in cited(rest):
            self.cite(number, test)

    def cpp(self, lines):
        group = function = ""
        above = []
        for line in lines:
            if re.match(r"\s*//", line):
                above.append(line)
                continue
            inside = bool(function)
            kind = CLASS.match(line)
            start = FUNCTION.match(line)
            if kind:
                group, function, inside = kind[1], "", False
            if start and not line.rstrip().endswith(";"):
                group = start[1] or group
                function, inside = start[2].removesuffix("_data"), False
            for comment in above:
                # What stands above a function or class belongs to it, and what stands in a body to the function.
                self.add(comment, self.name(group, function))
            above = []
            if inside or start or kind:
                self.add(line, self.name(group, function))

    @staticmethod
    def name(group, function):
        return f"{group}::{function}" if function else group

    def python(self, lines, file):
        name = file
        above = []
        for line in lines:
            if re.match(r"\s*#", line):
                above.append(line)
                continue
            start = PYTHON.match(line)
            if start:
                name = f"{file}::{start[2]}"
            for comment in above + [line]:
                for number in cited(comment):
                    self.cite(number, name)
            above = []


def citations():
    found = Citations()
    for folder, folders, files in os.walk(os.path.join(ROOT, "tests")):
        folders[:] = sorted(name for name in folders if name not in NO_TESTS and name != "node_modules")
        found.is_console = os.path.basename(folder) not in PLATFORM
        for file in sorted(files):
            with open(os.path.join(folder, file), encoding="utf-8", errors="replace") as stream:
                if file.startswith("tst_") and file.endswith(".cpp"):
                    found.cpp(stream.read().split("\n"))
                elif file.endswith(".py"):
                    found.python(stream.read().split("\n"), os.path.relpath(os.path.join(folder, file), ROOT))
    return found


def is_shown(number, side, found):
    """By a test of the console where the console has a part in it, otherwise by any."""
    return number in (found.console if side in CONSOLE else found.tests)


def page(rules, found, unshown):
    shown = sum(1 for number, side, _text in rules if is_shown(number, side, found))
    out = [HEAD, f"{len(rules)} rules: {shown} are shown by a test, {len(rules) - shown} are not shown yet.\n"]
    for number, side, text in rules:
        out.append(f"\n**{number}** ({side}) {text}\n")
        if number in NOTES:
            out.append(f"\n{NOTES[number]}\n\n")
        if not is_shown(number, side, found):
            out.append(f"- *not shown yet: {unshown.get(number, 'no test cites it')}*\n")
        for test, names in sorted(found.tests.get(number, {}).items()):
            out.append(f"- `{test}`" + "".join(f"; “{name}”" for name in sorted(names)) + "\n")
    return "".join(out)


def problems(rules, found, unshown, written):
    sides = {number: side for number, side, _text in rules}
    out = [f"{number}: no test {'of the console ' if side in CONSOLE else ''}cites it; cite it where it is shown, or say in open.txt why not: {text}"
           for number, side, text in rules if not is_shown(number, side, found) and number not in unshown]
    out += [f"{number}: is shown by a test now; take it from open.txt (--write does)"
            for number in unshown if number in sides and is_shown(number, sides[number], found)]
    out += [f"{number}: open.txt has it, requirements.tsv does not" for number in unshown if number not in sides]
    out += [f"{number}: is cited by {', '.join(sorted(found.tests[number]))}, and there is no such number"
            for number in found.tests if int(number[1:]) not in range(1, 275 if number[0] == "R" else 41)]
    try:
        with open(PAGE, encoding="utf-8") as file:
            current = file.read()
    except FileNotFoundError:
        current = ""
    return out + ([] if current == written else ["docs/rules.md is old: tests/rules/rules_page.py --write"])


def write(rules, found):
    shown = {number for number, side, _text in rules if is_shown(number, side, found)}
    with open(OPEN, encoding="utf-8") as file:
        rows = file.read().splitlines(keepends=True)
    with open(OPEN, "w", encoding="utf-8") as file:
        file.writelines(row for row in rows if row.split("\t")[0] not in shown)
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(page(rules, found, still_open()))


def main():
    rules, found = requirements(), citations()
    if "--write" in sys.argv[1:]:
        write(rules, found)
    unshown = still_open()
    wrong = problems(rules, found, unshown, page(rules, found, unshown))
    for problem in wrong:
        print(problem)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
