"""Checks of single rows: ids, dates, coordinates, provenance, bounds of the manifest."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from riwaya.knowledge.check_loaded import BOUND
from riwaya.knowledge.check_problems import Check, Problem, error, warning
from riwaya.knowledge.records import Actor, Agreement, Name, Place, Whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.knowledge.check_files import AnyRow, Located, PackFiles

_WIKIDATA = re.compile(r"Q[1-9]\d*")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
EXAMPLE = "example-"
"""How ids of rows begin that `riwaya pack new` wrote."""
_MAX_LAT, _MAX_LON = 90.0, 180.0


def check_bounds(files: PackFiles) -> Iterator[Problem]:
    """At least as many rows per file as the manifest says."""
    counts = Counter(located.file for located in files.own_rows())
    tables = {stem: least for stem, least in files.manifest.bounds.items() if not stem.startswith(BOUND)}
    for stem, least in tables.items():
        file = f"{files.manifest.id}/{stem}.yaml"
        if counts[file] < least:
            message = f"holds {counts[file]} rows; pack.yaml promises at least {least}."
            yield error(Check.BOUNDS, file, None, message, "Add the missing rows or lower the bound.")


def check_ids(files: PackFiles) -> Iterator[Problem]:
    """No id twice in one table of one pack, and none in two tables, except where two records are one entity.

    A row may repeat the id of a pack that its own extends, to add names; an actor that of a country; a place that of a
    capital.
    """
    seen: dict[tuple[type[AnyRow], str], str] = {}
    for located in files.own_rows():
        key = (type(located.row), located.row.id)
        if key in seen:
            message = f"the id is also that of a row in {seen[key]}."
            advice = "Rename one, or join the two rows."
            yield error(Check.DUPLICATE_ID, located.file, located.row.id, message, advice)
        seen.setdefault(key, located.file)
    first: dict[str, Located[AnyRow]] = {}
    for located in files.rows():
        earlier = first.setdefault(located.row.id, located)
        kinds = {type(earlier.row), type(located.row)}
        if located.own and kinds in ({Actor, Place}, {Place, Agreement}, {Actor, Agreement}, {Place, Whole}):
            message = f"the id is also that of another kind of row in {earlier.file}."
            yield error(Check.DUPLICATE_ID, located.file, located.row.id, message, "Rename one of the two.")


def check_examples(files: PackFiles) -> Iterator[Problem]:
    """Rows and camps that only show how one looks are still to be replaced."""
    advice = "Write a row of your own in its place and delete it."
    for camp in files.manifest.camps:
        if camp.startswith(EXAMPLE):
            yield warning(Check.EXAMPLE, files.manifest_file, camp, "is the example of a side.", advice)
    for located in files.own_rows():
        if located.row.id.startswith(EXAMPLE):
            yield warning(Check.EXAMPLE, located.file, located.row.id, "is the example of a row.", advice)


def check_dates(files: PackFiles) -> Iterator[Problem]:
    """Dates are YYYY, YYYY-MM or YYYY-MM-DD, and no period ends before it begins."""
    manifest = files.manifest
    for what, bad in _bad_dates("", manifest.since, manifest.until):
        yield error(Check.DATE, files.manifest_file, None, what, bad)
    for located in files.own_rows():
        row = located.row
        periods: list[tuple[str, str | None, str | None]] = []
        if isinstance(row, Actor):
            periods.append(("", row.since, row.until))
        if isinstance(row, Agreement):
            periods.append(("", row.date, None))
        if isinstance(row, Whole):
            periods.append(("", row.as_of, None))
        names = [name for name in row.names if isinstance(name, Name)]
        periods += [(f"the name {name.form!r}: ", name.since, name.until) for name in names]
        for period in periods:
            for what, advice in _bad_dates(*period):
                yield error(Check.DATE, located.file, row.id, what, advice)


def _bad_dates(where: str, since: str | None, until: str | None) -> Iterator[tuple[str, str]]:
    wrong = [value for value in (since, until) if value is not None and not is_iso_date(value)]
    for value in wrong:
        yield f"{where}{value!r} is no date.", "Write YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks."
    if not wrong and since is not None and until is not None and since > until + "~":
        yield f"{where}the period ends ({until}) before it begins ({since}).", "Correct `since` or `until`."


def is_iso_date(value: str) -> bool:
    """Whether `value` is a year, month or day of the calendar."""
    found = _DATE.fullmatch(value)
    if found is None:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def check_points(files: PackFiles) -> Iterator[Problem]:
    """Points lie on the globe, and those of the pack's country in its box."""
    boxes = {m.country: m.box for m in files.manifests if m.country is not None and m.box is not None}
    for located in files.places:
        place = located.row
        if not located.own:
            continue
        if (place.lat is None) != (place.lon is None):
            message = "has one coordinate without the other."
            yield error(Check.COORDINATES, located.file, place.id, message, "Give both `lat` and `lon`, or neither.")
        if place.lat is None or place.lon is None:
            continue
        yield from _off_globe(located.file, place.id, place.lat, place.lon)
        box = boxes.get(place.country)
        if box is not None and not (box[0] <= place.lon <= box[2] and box[1] <= place.lat <= box[3]):
            message = f"({place.lat}, {place.lon}) lies outside the box {list(box)} of {place.country}."
            advice = "Correct the point (are `lat` and `lon` swapped?), the country, or the box in pack.yaml."
            yield error(Check.OUTSIDE_BOX, located.file, place.id, message, advice)
    for country in files.countries:
        if country.own:
            yield from _off_globe(country.file, country.row.id, country.row.lat, country.row.lon)
            capital = country.row.capital
            if capital is not None:
                yield from _off_globe(country.file, capital.id, capital.lat, capital.lon)


def _off_globe(file: str, row: str, lat: float, lon: float) -> Iterator[Problem]:
    if not (-_MAX_LAT <= lat <= _MAX_LAT and -_MAX_LON <= lon <= _MAX_LON):
        message = f"({lat}, {lon}) is no point on the globe."
        yield error(Check.COORDINATES, file, row, message, "Give degrees: `lat` in [-90, 90], `lon` in [-180, 180].")
    elif lat == 0 and lon == 0:
        yield error(Check.COORDINATES, file, row, "(0, 0) lies in the Atlantic.", "Leave an unknown point out.")


def check_sources(files: PackFiles) -> Iterator[Problem]:
    """Each row's provenance is declared by its pack or one that it extends."""
    declared = {source.code for manifest in files.manifests for source in manifest.sources}
    for located in files.own_rows():
        if located.row.source not in declared:
            message = f"the source {located.row.source!r} is not among those of pack.yaml."
            advice = f"Use one of {', '.join(sorted(declared))}, or declare it with its licence."
            yield error(Check.SOURCE, located.file, located.row.id, message, advice)


def check_wikidata(files: PackFiles) -> Iterator[Problem]:
    """Wikidata ids have the form Q…"""
    for located in files.own_rows():
        wikidata = getattr(located.row, "wikidata", None)
        if wikidata is not None and not _WIKIDATA.fullmatch(wikidata):
            message = f"{wikidata!r} is no Wikidata id."
            yield error(Check.WIKIDATA, located.file, located.row.id, message, "Write Q and the number, or remove it.")


def check_alignments(files: PackFiles) -> Iterator[Problem]:
    """An outlet's alignment is told in both languages or in none."""
    for located in files.outlets:
        outlet = located.row
        if located.own and (outlet.alignment is None) != (outlet.alignment_ar is None):
            given, missing = "alignment", "alignment_ar"
            if outlet.alignment is None:
                given, missing = missing, given
            message = f"has `{given}` without `{missing}`."
            yield warning(Check.LANGUAGE, located.file, outlet.id, message, f"Add `{missing}`.")


def check_geonames(files: PackFiles) -> Iterator[Problem]:
    """Two rows with one GeoNames id are probably one place."""
    seen: dict[int, tuple[str, str]] = {}
    for row, file, geonames, own in _geonames(files):
        earlier = seen.setdefault(geonames, (row, file))
        if own and earlier[0] != row:
            message = f"GeoNames {geonames} is also that of {earlier[0]!r} in {earlier[1]}."
            yield warning(Check.SAME_GEONAMES, file, row, message, "Join the two rows or correct one of the ids.")


def _geonames(files: PackFiles) -> Iterator[tuple[str, str, int, bool]]:
    for country in files.countries:
        for part in (country.row, country.row.capital):
            if part is not None and part.geonames is not None:
                yield part.id, country.file, part.geonames, country.own
    for place in files.places:
        if place.row.geonames is not None:
            yield place.row.id, place.file, place.row.geonames, place.own
