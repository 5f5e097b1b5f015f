"""The first files of a pack of one's own (`riwaya pack new`): a worked example of each row, and what is to be done."""

from __future__ import annotations

import json
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.errors import KnowledgeError, PackExistsError
from riwaya.knowledge.check_refs import INTERNATIONAL
from riwaya.knowledge.check_rows import is_iso_date
from riwaya.knowledge.loader import PACK_ID, read_countries
from riwaya.knowledge.pack_folders import MANIFEST, find_shipped_root

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.knowledge.records import Country

TEMPLATES = Path(__file__).with_name("new_pack")
BASE = "arabic"


class NewPack(Struct, frozen=True, kw_only=True):
    """What has to be known before there is a file."""

    id: str
    label_en: str
    label_ar: str
    country: str | None = None
    """Id or ISO 3166-1 code of the country whose conflict it is; None: several, or none."""
    since: str | None = None
    """Day, month or year in ISO form; so `until`."""
    until: str | None = None
    extends: str = BASE
    """The pack that it builds on."""


def write_new_pack(asked: NewPack, root: Path) -> tuple[Path, ...]:
    """The files that were written into `root/ID`, in a fixed order.

    Raises:
        PackExistsError: the folder is there already, or Riwaya brings a pack of this id.
        UnknownPackError: no pack to build on.
        KnowledgeError: an id, date or country that cannot be.
    """
    _require_id(asked.id)
    _require_id(asked.extends)
    _require_free(asked.id, root)
    for day in (asked.since, asked.until):
        if day is not None and not is_iso_date(day):
            raise KnowledgeError(f"{day!r} is no date. Write YYYY, YYYY-MM or YYYY-MM-DD.")
    countries = read_countries(asked.extends, root)
    country = _find_country(asked.country, countries) if asked.country is not None else None
    words = _words(asked, country)
    made = []
    for source in sorted(TEMPLATES.rglob("*.yaml"), key=lambda path: (path.name != MANIFEST, path)):
        target = root / asked.id / source.relative_to(TEMPLATES)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = Template(source.read_text("utf-8")).substitute(words)
        target.write_text(text, "utf-8")
        made.append(target)
    return tuple(made)


def _require_id(pack_id: str) -> None:
    if not PACK_ID.fullmatch(pack_id):
        advice = "Write small Latin letters and digits, with hyphens between words."
        raise KnowledgeError(f"{pack_id!r} is no id of a pack. {advice}")


def _require_free(pack_id: str, root: Path) -> None:
    shipped = find_shipped_root()
    for home in (root, shipped):
        if home is not None and (home / pack_id).exists():
            raise PackExistsError(f"{home / pack_id} is there already. Nothing was written; choose another id.")


def _find_country(named: str, countries: Mapping[str, Country]) -> Country:
    """The country of this id, ISO code or name."""
    for country in countries.values():
        if named.casefold() in {country.id, country.iso.casefold(), country.label.en.casefold(), country.label.ar}:
            return country
    isos = [country.iso for country in countries.values()]
    raise KnowledgeError(f"no country {named!r}. Write its ISO code, such as {' or '.join(isos[:2])}.")


def _words(asked: NewPack, country: Country | None) -> dict[str, str]:
    """What stands in the places that the templates keep open; text as YAML quotes it."""
    name, point = None, ""
    if country is not None:
        name, point = country.id, f"\n  lat: {country.lat}\n  lon: {country.lon}\n  radius_km: 100\n  verify: true"
    since, until = (None if day is None else quoted(day) for day in (asked.since, asked.until))
    return {
        "id": asked.id,
        "label_en": quoted(asked.label_en),
        "label_ar": quoted(asked.label_ar),
        "extends": asked.extends,
        "country_line": _line("country", name, "bare «البلاد» means it; TODO its id, or leave it out"),
        "since_line": _line("since", since, "TODO first day, as YYYY-MM-DD in quotation marks"),
        "until_line": _line("until", until, "last day; none while it goes on"),
        "actor_country": "" if name is None else f"\n  country: {name}",
        "place_country": name or INTERNATIONAL,
        "place_point": point,
        "sources_title": quoted(f"The authors of the pack {asked.id}"),
    }


def _line(field: str, value: str | None, remark: str) -> str:
    """A line of the manifest; behind # where there is no value yet."""
    return f"# {field}:  # {remark}" if value is None else f"{field}: {value}  # {remark}"


def quoted(text: str) -> str:
    """Text in quotation marks: what JSON writes, YAML reads."""
    return json.dumps(text, ensure_ascii=False)
