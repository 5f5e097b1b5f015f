"""The words of time as items: what each token run means before items combine into expressions."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import NameTrie
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold, fold_form
from riwaya.text.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.knowledge.time_lexicon import TimeLexicon

AND = "و"
_TENS = (20, 30)
_LAST_DAY = 31
_ONES = 10


class Role(IntEnum):
    """What an item is in the grammar of time; where a word has several, the lowest is tried first."""

    BLOCKED = 0
    MONTH = 1
    HIJRI_MONTH = 2
    WEEKDAY = 3
    FIXED = 4
    PHASE = 5
    DAY_PART = 6
    DAY_ADVERB = 7
    UNIT = 8
    EDGE = 9
    SEASON = 10
    SHARE = 11
    CENTURY = 12
    DECADE = 13
    ORDINAL = 14
    HOUR = 15
    MINUTES = 16
    CLOCK = 17
    ZONE = 18
    SHIFT = 19
    STORY_NEXT = 20
    SAME = 21
    FEW = 22
    THIS = 23
    THAT = 24
    EVERY = 25
    FRACTION = 26
    PERIOD = 27
    LATER = 28
    EARLIER = 29
    SOON = 30
    LONG = 31
    HEDGE = 32
    VAGUE = 33
    HALF = 34
    SAME_HEAD = 35


class Count(IntEnum):
    """Grammatical number of a unit word."""

    SINGULAR = 1
    DUAL = 2
    PLURAL = 3


class Item(Struct, frozen=True):
    """One meaning of a word of time."""

    role: Role
    number: int = 0
    """Month, weekday, shift, ordinal, hour, minutes, first month of a season or first year of a decade."""
    code: str = ""
    """Unit, part of the day, edge, fixed value, zone."""
    type: str = ""
    count: Count = Count.SINGULAR
    is_definite: bool = False
    is_clock: bool = False
    is_weak: bool = False
    """Also another word: it needs a cue."""


class TimeWords:
    """The lexicon of time, ready for matching; made once per lexicon."""

    def __init__(self, lexicon: TimeLexicon) -> None:
        self.items: NameTrie[Item] = NameTrie()
        for form, item in _items(lexicon):
            self.items.add([token.text for token in find_tokens(fold(form))], item)
        self.bare_weekdays = {
            fold_form(form).removeprefix(ARTICLE): row.iso for row in lexicon.weekdays for form in row.forms
        }
        self.before = _folded(lexicon.before)
        self.after = _folded(lexicon.after)
        self.definite_heads = _folded(lexicon.definite_heads)
        self.month_cues = _folded(lexicon.month_cues)
        self.name_heads = _folded(lexicon.name_heads)
        self.month_epithets = _folded(lexicon.month_epithets)
        self.hijri_marks = _folded(lexicon.hijri_marks)
        self.gregorian_marks = _folded(lexicon.gregorian_marks)
        self.day_heads = _folded(lexicon.day_heads)
        self.weekday_heads = _folded(lexicon.weekday_heads)
        self.dawn_adverbs = _folded(lexicon.dawn_adverbs)
        self.day_part_cues = _folded(lexicon.day_part_cues)
        self.phase_adjectives = _folded(lexicon.phase_adjectives)
        self.month_heads = _folded(lexicon.month_heads)
        self.year_heads = _folded(lexicon.year_heads)
        self.year_cues = _folded(lexicon.year_cues) | _folded(lexicon.year_nouns)
        self.lengths = _folded(lexicon.lengths)
        self.ones = _folded(lexicon.ones)
        self.openers = _folded(lexicon.openers)
        self.since = _folded(lexicon.since)
        self.event_links = _folded(lexicon.event_links)
        self.now_words = _folded(lexicon.now_words)
        self.until = _folded(lexicon.until)
        self.put_off = _folded(lexicon.put_off)
        self.put_off_to = _folded(lexicon.put_off_to)
        self.put_off_skips = _folded(lexicon.put_off_skips)
        self.put_off_ends = _folded(lexicon.put_off_ends)
        self.had = _folded(lexicon.had)
        self.to = _folded(lexicon.to)
        self.in_words = _folded(lexicon.in_words)
        self.told_points = _folded(lexicon.told_points)
        self.fillers = _folded(lexicon.fillers)
        self.ages = _folded(lexicon.ages)
        self.age_words = _folded(lexicon.age_words)
        self.misread = tuple(lexicon.misread)
        self.of = _folded(lexicon.of)
        self.corresponding = _folded(lexicon.corresponding)
        self.christian = _folded(lexicon.christian)
        self.future_cues = _folded(lexicon.future_cues)
        self.not_future = tuple(map(fold_form, lexicon.not_future))
        self.past_verbs = _folded(lexicon.past_verbs)
        self.nowadays = _folded(lexicon.nowadays)
        self.long_verbs = tuple(map(fold_form, lexicon.long_verbs))


def _folded(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold_form, forms))


def _items(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    yield from _dates(lexicon)
    yield from _units(lexicon)
    yield from _day_parts(lexicon)
    yield from _numbers(lexicon)
    yield from _plain(lexicon)


def _dates(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    weak, frail = set(lexicon.weak_months), set(lexicon.frail_months)
    for month in lexicon.months:
        for form in month.forms:
            code = "frail" if form in frail else ""
            yield form, Item(Role.MONTH, number=month.number, code=code, is_weak=form in weak)
    for month in lexicon.hijri_months:
        for form in month.forms:
            yield form, Item(Role.HIJRI_MONTH, number=month.number)
    for weekday in lexicon.weekdays:
        for form in weekday.forms:
            yield form, Item(Role.WEEKDAY, number=weekday.iso)
    for fixed in lexicon.fixed:
        for form in fixed.forms:
            yield form, Item(Role.FIXED, code=fixed.value, type=fixed.type)
    for edge in lexicon.edges:
        for form in edge.forms:
            yield form, Item(Role.EDGE, code=edge.mod)
    for season in lexicon.seasons:
        for form in season.forms:
            yield form, Item(Role.SEASON, number=season.first, code=season.code)
            yield ARTICLE + form, Item(Role.SEASON, number=season.first, code=season.code, is_definite=True)


def _units(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    shy = set(lexicon.shy_units)
    for unit in lexicon.units:
        for count, forms in ((Count.SINGULAR, unit.singular), (Count.DUAL, unit.dual), (Count.PLURAL, unit.plural)):
            for form in forms:
                for definite in (False, True):
                    yield (
                        ARTICLE * definite + form,
                        Item(
                            Role.UNIT,
                            code=unit.unit,
                            count=count,
                            is_clock=unit.is_clock,
                            is_definite=definite,
                            is_weak=form in shy,
                        ),
                    )


def _day_parts(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    for part in lexicon.day_parts:
        for form in part.forms:
            *head, last = form.split()
            yield form, Item(Role.DAY_PART, code=part.part)
            yield " ".join([*head, ARTICLE + last]), Item(Role.DAY_PART, code=part.part, is_definite=True)
    for part in lexicon.day_adverbs:
        for form in part.forms:
            yield form, Item(Role.DAY_ADVERB, code=part.part)
    for form in lexicon.dawn_adverbs:
        yield form, Item(Role.DAY_ADVERB, code="MO", is_weak=True)


def _numbers(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    yield from _ordinals(lexicon)
    for shift in lexicon.adjectives:
        for form in shift.forms:
            yield form, Item(Role.SHIFT, number=shift.shift)
    for decade in lexicon.decades:
        for form in decade.forms:
            yield form, Item(Role.DECADE, number=decade.number)
            yield ARTICLE + form, Item(Role.DECADE, number=decade.number, is_definite=True)
    for role, rows in (
        (Role.HOUR, lexicon.hours),
        (Role.MINUTES, lexicon.minutes),
        (Role.FRACTION, lexicon.fractions),
    ):
        for number in rows:
            for form in number.forms:
                yield form, Item(role, number=number.number)


def _ordinals(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    tens = [row for row in lexicon.ordinals if row.number in _TENS]
    for row in lexicon.ordinals:
        for form in row.forms:
            yield form, Item(Role.ORDINAL, number=row.number)
            for ten in tens if row.number < _ONES else ():
                if row.number + ten.number <= _LAST_DAY:
                    for last in ten.forms:
                        yield f"{form} {AND}{last}", Item(Role.ORDINAL, number=row.number + ten.number)


def _plain(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    for share in lexicon.shares:
        for form in share.forms:
            yield form, Item(Role.SHARE, code=share.code)
    for zone in lexicon.zones:
        for form in zone.forms:
            yield form, Item(Role.ZONE, code=zone.offset)
    rows = (
        (Role.BLOCKED, lexicon.blocked),
        (Role.PHASE, lexicon.day_phases),
        (Role.CENTURY, lexicon.centuries),
        (Role.CLOCK, lexicon.clock),
        (Role.STORY_NEXT, lexicon.story_next),
        (Role.SAME, lexicon.same),
        (Role.FEW, lexicon.few),
        (Role.THIS, lexicon.this),
        (Role.THAT, lexicon.that),
        (Role.EVERY, lexicon.every),
        (Role.SAME_HEAD, lexicon.same_heads),
        (Role.PERIOD, lexicon.periods),
        (Role.LATER, lexicon.later),
        (Role.EARLIER, lexicon.earlier),
        (Role.SOON, lexicon.soon),
        (Role.LONG, lexicon.long),
        (Role.HEDGE, lexicon.hedges),
        (Role.VAGUE, lexicon.vague),
        (Role.HALF, lexicon.halves),
    )
    for role, forms in rows:
        for form in forms:
            yield form, Item(role)
