#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes operators.tsv from the npm package mcc-mnc-list: make_operators.py path/to/mcc-mnc-list.json > operators.tsv

Keeps the operating national networks people know: at most four a country, the ones with a brand name and the widest
bands, one row a brand."""
import json
import sys

COUNTRIES = ("NL DE BE FR ES PT IT AT CH GB IE DK SE NO FI PL CZ SK HU RO BG GR EE LV LT SI HR LU TR UA US CA MX BR "
             "AU JP ZA IN").split()
# Railways, ports, shops of other networks and names with two owners: real, but not what a SIM roams on.
SKIP = ("GSM-R", "SNCF", "SBB", "CFL", "LitRail", "ŽSR", "НКЖИ", "450connect", "Nokia", "NetWorkS!", "Sweden 2G", "BEN",
        "Lycamobile", "DNA /", "/ DNA", "Unefon", "JT", "Sure", "Citymesh", "Fibracat", "LINKEM", "ArgoNET", "Tele4u",
        "IT&E", "Choice", "Ti.ком", "MEZON", "Ultranet", "Net 1", "MTNL", "MAV")
RADIO = ("GSM", "UMTS", "LTE", "5G")

rows = json.load(open(sys.argv[1], encoding="utf-8"))
RADIO_NAMES = {"GSM": "2G", "UMTS": "3G", "LTE": "LTE", "5G": "5G"}


def technologies(bands):
    """What a network speaks, oldest first."""
    return " ".join(name for word, name in RADIO_NAMES.items() if word in (bands or ""))


print("mcc\tmnc\tcountry\toperator\ttechnologies")
for country in COUNTRIES:
    seen, kept = set(), []
    found = [r for r in rows if r["countryCode"] == country and r["status"] == "Operational" and r["brand"]
             and r["type"] == "National" and "MVNO" not in (r["bands"] or "") and len(r["mnc"] or "") in (2, 3)
             and not any(word in r["brand"] for word in SKIP) and "-" not in r["mnc"] and any(word in (r["bands"] or "") for word in RADIO)]
    found.sort(key=lambda r: (-len([b for b in r["bands"].split("/") if b.strip()]), r["mnc"]))
    for row in found:
        name = row["brand"].strip()
        if name.lower() not in seen and len(name) < 40:
            seen.add(name.lower())
            kept.append((row["mcc"], row["mnc"], country, name, technologies(row["bands"])))
    for row in sorted(kept[:4]):
        print("\t".join(row))
