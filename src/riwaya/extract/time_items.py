"""The words of time as items: what each token run means before items combine into expressions."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import NameTrie
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold
from riwaya.text.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.knowledge.time_lexicon import TimeLexicon


class Role(IntEnum):
    """What an item is in the grammar of time."""

    MONTH = 1
    HIJRI_MONTH = 2
    WEEKDAY = 3
    DAY_PART = 4
    UNIT = 5
    SHIFT = 6
    DEMONSTRATIVE = 7
    FIXED = 8
    EDGE = 9
    SEASON = 10
    YEAR_HEAD = 11
    HEDGE = 12
    VAGUE = 13
    CLOCK = 14
    ZONE = 15
    HOUR = 16
    ORDINAL = 17


class Count(IntEnum):
    """Grammatical number of a unit word."""

    SINGULAR = 1
    DUAL = 2
    PLURAL = 3


class Item(Struct, frozen=True):
    """One meaning of a word of time."""

    role: Role
    number: int = 0
    """Month, weekday, shift or first month of a season."""
    code: str = ""
    """Unit, part of the day, edge, fixed value, zone."""
    type: str = ""
    count: Count = Count.SINGULAR
    is_definite: bool = False
    is_clock: bool = False
    is_weak: bool = False


def build_items(lexicon: TimeLexicon) -> NameTrie[Item]:
    """All forms of the lexicon, with and without ال where it may be."""
    trie: NameTrie[Item] = NameTrie()
    for form, item in _items(lexicon):
        trie.add([token.text for token in find_tokens(fold(form))], item)
    return trie


def _items(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    weak = set(lexicon.weak_months)
    for month in lexicon.months:
        for form in month.forms:
            yield form, Item(Role.MONTH, number=month.number, is_weak=form in weak)
    for month in lexicon.hijri_months:
        for form in month.forms:
            yield form, Item(Role.HIJRI_MONTH, number=month.number)
    for weekday in lexicon.weekdays:
        for form in weekday.forms:
            yield form, Item(Role.WEEKDAY, number=weekday.iso)
    for part in lexicon.day_parts:
        for form in part.forms:
            yield form, Item(Role.DAY_PART, code=part.part)
            yield _definite(form), Item(Role.DAY_PART, code=part.part, is_definite=True)
    for unit in lexicon.units:
        for count, forms in ((Count.SINGULAR, unit.singular), (Count.DUAL, unit.dual), (Count.PLURAL, unit.plural)):
            for form in forms:
                yield form, Item(Role.UNIT, code=unit.unit, count=count, is_clock=unit.is_clock)
                yield ARTICLE + form, Item(Role.UNIT, code=unit.unit, count=count, is_clock=unit.is_clock, is_definite=True)
    for shift in lexicon.adjectives:
        for form in shift.forms:
            yield form, Item(Role.SHIFT, number=shift.shift)
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
    for hour in lexicon.hours:
        for form in hour.forms:
            yield form, Item(Role.HOUR, number=hour.number)
    for ordinal in lexicon.ordinals:
        for form in ordinal.forms:
            yield form, Item(Role.ORDINAL, number=ordinal.number)
    for zone in lexicon.zones:
        for form in zone.forms:
            yield form, Item(Role.ZONE, code=zone.offset)
    plain = (
        (Role.DEMONSTRATIVE, lexicon.demonstratives),
        (Role.YEAR_HEAD, lexicon.year_heads),
        (Role.HEDGE, lexicon.hedges),
        (Role.VAGUE, lexicon.vague),
        (Role.CLOCK, lexicon.clock),
    )
    for role, forms in plain:
        for form in forms:
            yield form, Item(role)


def _definite(form: str) -> str:
    *head, last = form.split()
    return " ".join([*head, ARTICLE + last])
