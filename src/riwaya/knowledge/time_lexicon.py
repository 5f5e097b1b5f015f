"""Words of time: months, weekdays, relative dates, units (`packs/*/lexicon/time.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class Month(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A month and its names in all traditions."""

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


class NumberWord(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that stand for a number in dates and clock times."""

    number: int
    forms: tuple[str, ...]


class Share(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a longer period: H half, Q quarter, T third, W week."""

    code: str
    forms: tuple[str, ...]


class TimeLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the reader of time expressions knows; each field is a list, and later packs add to it."""

    months: tuple[Month, ...] = ()
    weak_months: tuple[str, ...] = ()
    """Month names that are other words too."""
    month_cues: tuple[str, ...] = ()
    """Words that let a weak month name stand alone."""
    name_heads: tuple[str, ...] = ()
    """Nouns before which a day and month are a name."""
    hijri_months: tuple[Month, ...] = ()
    month_heads: tuple[str, ...] = ()
    month_epithets: tuple[str, ...] = ()
    hijri_marks: tuple[str, ...] = ()
    gregorian_marks: tuple[str, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    day_heads: tuple[str, ...] = ()
    weekday_heads: tuple[str, ...] = ()
    """Nouns before which a weekday is part of a name."""
    day_parts: tuple[DayPart, ...] = ()
    day_adverbs: tuple[DayPart, ...] = ()
    dawn_adverbs: tuple[str, ...] = ()
    """Adverbs for dawn that are verbs too; they need a clock time."""
    day_part_cues: tuple[str, ...] = ()
    day_phases: tuple[str, ...] = ()
    phase_adjectives: tuple[str, ...] = ()
    units: tuple[TimeUnit, ...] = ()
    shy_units: tuple[str, ...] = ()
    """Unit words that mean something else more often."""
    adjectives: tuple[Shift, ...] = ()
    story_next: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    few: tuple[str, ...] = ()
    ordinals: tuple[NumberWord, ...] = ()
    hours: tuple[NumberWord, ...] = ()
    minutes: tuple[NumberWord, ...] = ()
    halves: tuple[str, ...] = ()
    fractions: tuple[NumberWord, ...] = ()
    this: tuple[str, ...] = ()
    that: tuple[str, ...] = ()
    same_heads: tuple[str, ...] = ()
    told_points: tuple[str, ...] = ()
    """Words behind which a unit with ب is a distance from what was told."""
    every: tuple[str, ...] = ()
    fixed: tuple[FixedTime, ...] = ()
    later: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    soon: tuple[str, ...] = ()
    long: tuple[str, ...] = ()
    long_verbs: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    edges: tuple[Edge, ...] = ()
    seasons: tuple[Season, ...] = ()
    shares: tuple[Share, ...] = ()
    centuries: tuple[str, ...] = ()
    christian: tuple[str, ...] = ()
    decades: tuple[NumberWord, ...] = ()
    year_heads: tuple[str, ...] = ()
    year_cues: tuple[str, ...] = ()
    year_nouns: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    ones: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    definite_heads: tuple[str, ...] = ()
    """The article written apart before digits: الـ48 ساعة."""
    event_links: tuple[str, ...] = ()
    now_words: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    """Words before a number of years that make it somebody's age, no time: عمره."""
    fillers: tuple[str, ...] = ()
    """What may stand between a counted stretch and the event it is counted from."""
    age_words: tuple[str, ...] = ()
    misread: tuple[str, ...] = ()
    """Words that folding makes equal to words of time, as written."""
    frail_months: tuple[str, ...] = ()
    """Month names that no preposition alone makes a month."""
    until: tuple[str, ...] = ()
    put_off: tuple[str, ...] = ()
    """Words behind which «to» leads to a day that is still to come: أرجأ, تأجيل, تمديد."""
    put_off_to: tuple[str, ...] = ()
    put_off_skips: tuple[str, ...] = ()
    """What may stand between «to» and the day, besides parts of the day."""
    put_off_ends: tuple[str, ...] = ()
    """Signs and words across which nothing is put off."""
    had: tuple[str, ...] = ()
    """Words behind which all is past: كان."""
    to: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()
    """Prepositions that a fixed form may begin with and that stay outside the span."""
    of: tuple[str, ...] = ()
    corresponding: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()
    blocked: tuple[str, ...] = ()
    """Phrases that look like time and are none."""
    future_cues: tuple[str, ...] = ()
    not_future: tuple[str, ...] = ()
    """Prefixes of words that look like verbs of the future."""
    past_verbs: tuple[str, ...] = ()
    nowadays: tuple[str, ...] = ()
