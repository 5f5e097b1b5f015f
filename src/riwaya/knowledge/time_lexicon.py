"""Words of time: months, weekdays, relative dates, units (`packs/*/lexicon/time.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class Numbered(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A month or an hour: its number and its names in all traditions."""

    number: int
    forms: tuple[str, ...]


class Weekday(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A weekday; 1 is Monday."""

    iso: int
    forms: tuple[str, ...]


class DayPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the day with its TIMEX3 code: MO MI AF EV NI."""

    part: str
    forms: tuple[str, ...]


class TimeUnit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A unit of time with its ISO 8601 letters."""

    unit: str
    singular: tuple[str, ...]
    dual: tuple[str, ...]
    plural: tuple[str, ...]
    is_clock: bool = False
    """Written behind T in a duration: PT6H."""


class Shift(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Adjectives that point: -1 the one before, 0 the current one, 1 the next."""

    shift: int
    forms: tuple[str, ...]


class FixedTime(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An expression with a value of its own: D-1 is the day before publication."""

    value: str
    forms: tuple[str, ...]
    type: str = "DATE"


class Edge(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """START, MID or END of a period."""

    mod: str
    forms: tuple[str, ...]


class Season(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A season: TIMEX3 code and first month, in the northern hemisphere."""

    code: str
    first: int
    forms: tuple[str, ...]


class Zone(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that name a time zone: `Z` or `local`."""

    offset: str
    forms: tuple[str, ...]


class TimeLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the reader of time expressions knows; each field is a list, and later packs add to it."""

    months: tuple[Numbered, ...] = ()
    weak_months: tuple[str, ...] = ()
    """Month names that are other words too."""
    hijri_months: tuple[Numbered, ...] = ()
    hijri_marks: tuple[str, ...] = ()
    gregorian_marks: tuple[str, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    day_parts: tuple[DayPart, ...] = ()
    units: tuple[TimeUnit, ...] = ()
    adjectives: tuple[Shift, ...] = ()
    demonstratives: tuple[str, ...] = ()
    fixed: tuple[FixedTime, ...] = ()
    edges: tuple[Edge, ...] = ()
    seasons: tuple[Season, ...] = ()
    year_heads: tuple[str, ...] = ()
    year_cues: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    ordinals: tuple[Numbered, ...] = ()
    """Days of the month as ordinals: السادس من حزيران."""
    hours: tuple[Numbered, ...] = ()
    """Hours of the clock in words, with their number."""
    zones: tuple[Zone, ...] = ()
