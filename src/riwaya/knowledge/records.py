"""The rows of a knowledge pack, as its YAML files hold them. Every file is a list of one of these records.

Forms are matched on folded text (`riwaya.text.fold`) after proclitics are set apart, so spellings that fold together
are listed once and no form carries a proclitic.
"""

from __future__ import annotations

from msgspec import Struct

from riwaya.model.mention import Naming


class Label(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Neutral label for the interface; never written into a text."""

    en: str
    ar: str


class Name(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One form of a name and who uses it."""

    form: str
    naming: Naming = Naming.NEUTRAL
    camps: tuple[str, ...] = ()
    """Camps that use the form; empty: anybody."""
    since: str | None = None
    """ISO date (or year) from which the form means this entity; compared with the article's date."""
    until: str | None = None
    short: bool = False
    """Valid only where a full name of the entity, or its pack's country, stands in the same article."""
    metonym: bool = False
    """A capital or seat that stands for its government."""
    homograph: bool = False
    """Also an ordinary word: needs a cue (place head, preposition, list of places) before it counts."""
    sectarian: bool = False
    """Slur on a confession: stored, never emitted as a label."""
    context: str | None = None
    """Why a name that another entity shares is still unambiguous."""
    note: str | None = None


class Actor(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A party, person, body, medium or class of people that texts name."""

    id: str
    type: str
    """Code of `packs/codebooks/actor-types.yaml`; it fixes the mention's kind and the sector."""
    label: Label
    names: tuple[Name, ...]
    camp: tuple[str, ...] = ()
    country: str | None = None
    """Country id (`packs/arabic/countries.yaml`)."""
    active_in: tuple[str, ...] = ()
    """Countries of whose conflict it is a party, beside its own: its short names hold in articles about them."""
    parent: str | None = None
    parent_kind: str | None = None
    """What the parent stands for; None: part of. It orders the display and is not a finding about control."""
    since: str | None = None
    until: str | None = None
    successor_of: str | None = None
    office: str | None = None
    wikidata: str | None = None
    source: str
    """Provenance: a code of the pack's `sources`."""
    note: str | None = None


class Place(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A settlement, area, region, base or crossing."""

    id: str
    type: str
    """Code of `packs/codebooks/place-types.yaml`; it fixes the mention's kind and the location's precision."""
    label: Label
    names: tuple[Name, ...]
    country: str
    """Country id (`packs/arabic/countries.yaml`)."""
    admin1: str | None = None
    """OCHA P-code of the governorate, in packs that have its codes."""
    admin2: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    verify: bool = False
    """The point is approximate or not from an open source: treated as area precision."""
    population: int | None = None
    pcode: str | None = None
    iso: str | None = None
    """ISO 3166-2 code."""
    geonames: int | None = None
    wikidata: str | None = None
    source: str
    note: str | None = None


class Capital(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The capital of a country: a place, and a metonym for the government."""

    id: str
    label: Label
    names: tuple[str, ...]
    homograph: bool = False
    """The name is an ordinary word too (مسقط رأسه): it counts where its country is named."""
    lat: float
    lon: float
    geonames: int | None = None
    wikidata: str | None = None


class Country(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A state: as a place, as an actor, in adjectives, and by its capital."""

    id: str
    iso: str
    """ISO 3166-1 alpha-2."""
    label: Label
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    """Masculine indefinite relational adjectives (روسي); the other forms are generated."""
    peoples: tuple[str, ...] = ()
    """Broken plurals of the people, indefinite (روس)."""
    capital: Capital | None = None
    state: str | None = None
    """Actor that acts in its name when that is not the country's own id (`syr-state`)."""
    lat: float
    lon: float
    geonames: int | None = None
    wikidata: str | None = None
    source: str


class Outlet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who publishes."""

    id: str
    label: Label
    names: tuple[Name, ...]
    domains: tuple[str, ...] = ()
    country: str | None = None
    camp: tuple[str, ...] = ()
    alignment: str | None = None
    """Ownership or alignment as the outlet or a reference work declares it, in one neutral English phrase."""
    alignment_ar: str | None = None
    """The same in one neutral Arabic phrase."""
    agency: bool = False
    """A news agency, whose copy others reprint."""
    invented: bool = False
    """Made up for the bundled sample accounts."""
    source: str
    note: str | None = None


class Agreement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A truce, accord, process or resolution."""

    id: str
    label: Label
    names: tuple[Name, ...]
    date: str | None = None
    """ISO date, month or year of signing."""
    parties: tuple[str, ...] = ()
    place: str | None = None
    wikidata: str | None = None
    source: str
    note: str | None = None


class Whole(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Whose 100 % a share is taken of."""

    id: str
    label: Label
    names: tuple[Name, ...]
    unit: str
    """What is measured: km2, person, ..."""
    value: float | None = None
    """Size in `unit`; None when no agreed figure exists."""
    place: str | None = None
    as_of: str | None = None
    source: str
    note: str | None = None


class SourceNote(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where rows come from and under what terms."""

    code: str
    title: str
    licence: str
    url: str | None = None


class Manifest(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """`pack.yaml`: what a pack is, and the bounds that `riwaya pack check` holds it to."""

    id: str
    version: str
    label: Label
    extends: tuple[str, ...] = ()
    """Packs loaded before this one."""
    country: str | None = None
    """The country of the conflict: bare «البلاد» means it."""
    languages: tuple[str, ...] = ("ar",)
    since: str | None = None
    until: str | None = None
    bounds: dict[str, int] = {}
    """Least number of rows per file stem, such as {actors: 120}."""
    box: tuple[float, float, float, float] | None = None
    """West, south, east, north in degrees: where places of the pack's country must lie."""
    camps: dict[str, Label] = {}
    """What the sides are called that rows name in `camp` and `camps`."""
    belligerents: tuple[str, ...] = ()
    """Camps, and countries without one, whose states, forces and parties fight in the conflict."""
    sources: tuple[SourceNote, ...] = ()


class ActorType(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Row of `packs/codebooks/actor-types.yaml`."""

    code: str
    kind: str
    """Kind of the mention in the contract."""
    sector: str
    """PLOVER-style sector: GOV MIL REB OPP PTY JRN JUD SPY COP IGO NGO CVL REF BUS CRM UAF or none."""
    ar: str
    en: str


class CountryCode(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Row of `packs/codebooks/country-codes.yaml`."""

    iso: str
    """ISO 3166-1 alpha-2."""
    alpha3: str
    number: int | None
    region: str
    """As ACLED parts the world."""


class PlaceType(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Row of `packs/codebooks/place-types.yaml`."""

    code: str
    kind: str
    precision: str
    """exact | town | area | admin2 | admin1 | country."""
    ar: str
    en: str
