#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lints platform/openapi.yaml with Spectral and holds its examples against its own schemas."""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
CONTRACT = os.path.normpath(os.path.join(HERE, "..", "..", "platform", "openapi.yaml"))
sys.path.insert(0, HERE)
from openapi_check import Contract  # noqa: E402


def example_problems():
    contract = Contract(CONTRACT)
    problems = []

    def walk(node, where):
        if isinstance(node, list):
            for i, member in enumerate(node):
                walk(member, f"{where}[{i}]")
        if not isinstance(node, dict):
            return
        if "schema" in node and "example" in node:
            problems.extend(contract.check(node["schema"], node["example"], where + ".example"))
        if where.startswith("components.schemas.") and where.count(".") == 2:
            for example in node.get("examples", []):
                problems.extend(contract.check(node, example, where + ".examples"))
        for key, member in node.items():
            walk(member, f"{where}.{key}" if where else key)
    walk(contract.document, "")
    return problems


def main():
    problems = example_problems()
    for problem in problems:
        print(problem)
    if not os.path.exists(os.path.join(HERE, "node_modules", ".bin", "spectral")):
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=HERE, check=True)
    lint = subprocess.run([os.path.join(HERE, "node_modules", ".bin", "spectral"), "lint", "--fail-severity", "warn",
                           "--ruleset", os.path.join(HERE, ".spectral.yaml"), CONTRACT], cwd=HERE, check=False)
    return 1 if problems or lint.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
