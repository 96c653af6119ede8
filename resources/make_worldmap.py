#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes worldmap.tsv from the npm packages world-atlas and i18n-iso-countries:
make_worldmap.py path/to/world-atlas path/to/i18n-iso-countries > worldmap.tsv

One country a row: ISO 3166-1 alpha-2 code ("-" where there is none), a point inside of it, its rings. All in tenths of
a degree, longitude before latitude; a ring is its first point and the steps to the next ones. The shapes are those of
Natural Earth 1:110m; what is too small for them has a point alone, out of 1:50m. Antarctica is left out."""
import json
import pathlib
import sys

atlas, iso = (pathlib.Path(path) for path in sys.argv[1:3])
ALPHA2 = {row[2]: row[0] for row in json.loads((iso / "codes.json").read_text())}
NAMED = {"Kosovo": "XK"}


def unwrapped(points):
    """A ring across the antimeridian goes on beyond 180 degrees."""
    out = [points[0]]
    for x, y in points[1:]:
        while x - out[-1][0] > 180:
            x -= 360
        while x - out[-1][0] < -180:
            x += 360
        out.append((x, y))
    shift = 360 if sum(x for x, _ in out) / len(out) < -180 or min(x for x, _ in out) < -180 else 0
    return [(x + shift, y) for x, y in out]


def countries(name):
    """Code, name and polygons (lists of rings of degrees) of each country of a file."""
    topology = json.loads((atlas / name).read_text())
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)

    def ring(indexes):
        points = []
        for index in indexes:
            part = arcs[index] if index >= 0 else arcs[~index][::-1]
            points += part[1:] if points else part
        return unwrapped(points)

    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        code = ALPHA2.get(str(shape.get("id")).zfill(3)) or NAMED.get(shape["properties"]["name"], "-")
        yield code, shape["properties"]["name"], [[ring(r) for r in polygon] for polygon in polygons]


def area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


def middle(polygons):
    """The centre of the largest polygon."""
    points = max((polygon[0] for polygon in polygons), key=lambda p: abs(area(p)))
    twice = area(points) * 6
    if not twice:
        return points[0]
    pairs = list(zip(points, points[1:] + points[:1]))
    return (sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / twice,
            sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / twice)


def steps(points):
    whole = [(round(x * 10), round(y * 10)) for x, y in points]
    out, last = [whole[0]], whole[0]
    for point in whole[1:]:
        if point != last:
            out.append((point[0] - last[0], point[1] - last[1]))
            last = point
    return out if len(out) > 3 else None


rows = {}
for code, name, polygons in countries("countries-110m.json"):
    if name == "Antarctica":
        continue
    rings = [steps(r) for polygon in polygons for r in polygon]
    x, y = middle(polygons)
    rows[code if code != "-" else name] = (code, x, y, [r for r in rings if r])
for code, name, polygons in countries("countries-50m.json"):
    if code != "-" and code not in rows and name != "Antarctica":
        x, y = middle(polygons)
        rows[code] = (code, x, y, [])
for key in sorted(rows):
    code, x, y, rings = rows[key]
    text = ";".join(" ".join(f"{a} {b}" for a, b in r) for r in rings)
    print(f"{code}\t{round(x * 10)} {round(y * 10)}\t{text}")
