"""The words of time as items: what each token run means before items combine into expressions."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

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
    yield from _calendar_items(lexicon)
    yield from _unit_items(lexicon)
    yield from _plain_items(lexicon)


def _calendar_items(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    """Months, weekdays, seasons, hours, ordinals: words with a number."""
    weak = set(lexicon.weak_months)
    for month in lexicon.months:
        for form in month.forms:
            yield form, Item(Role.MONTH, number=month.number, is_weak=form in weak)
    numbered = ((Role.HIJRI_MONTH, lexicon.hijri_months), (Role.HOUR, lexicon.hours), (Role.ORDINAL, lexicon.ordinals))
    for role, rows in numbered:
        for row in rows:
            for form in row.forms:
                yield form, Item(role, number=row.number)
    for weekday in lexicon.weekdays:
        for form in weekday.forms:
            yield form, Item(Role.WEEKDAY, number=weekday.iso)
    for season in lexicon.seasons:
        for form in season.forms:
            for article in ("", ARTICLE):
                yield (
                    article + form,
                    Item(Role.SEASON, number=season.first, code=season.code, is_definite=bool(article)),
                )


def _unit_items(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    """Units in three numbers and parts of the day, with and without ال."""
    for unit in lexicon.units:
        for count, forms in ((Count.SINGULAR, unit.singular), (Count.DUAL, unit.dual), (Count.PLURAL, unit.plural)):
            item = Item(Role.UNIT, code=unit.unit, count=count, is_clock=unit.is_clock)
            for form in forms:
                yield form, item
                yield ARTICLE + form, replace(item, is_definite=True)
    for part in lexicon.day_parts:
        for form in part.forms:
            yield form, Item(Role.DAY_PART, code=part.part)
            yield _definite(form), Item(Role.DAY_PART, code=part.part, is_definite=True)


def _plain_items(lexicon: TimeLexicon) -> Iterator[tuple[str, Item]]:
    """Words with a code, and words that only have a role."""
    rows: list[tuple[Item, tuple[str, ...]]] = [
        (Item(Role.DEMONSTRATIVE), lexicon.demonstratives),
        (Item(Role.YEAR_HEAD), lexicon.year_heads),
        (Item(Role.HEDGE), lexicon.hedges),
        (Item(Role.VAGUE), lexicon.vague),
        (Item(Role.CLOCK), lexicon.clock),
        *((Item(Role.SHIFT, number=row.shift), row.forms) for row in lexicon.adjectives),
        *((Item(Role.FIXED, code=row.value, type=row.type), row.forms) for row in lexicon.fixed),
        *((Item(Role.EDGE, code=row.mod), row.forms) for row in lexicon.edges),
        *((Item(Role.ZONE, code=row.offset), row.forms) for row in lexicon.zones),
    ]
    for item, forms in rows:
        for form in forms:
            yield form, item


def _definite(form: str) -> str:
    *head, last = form.split()
    return " ".join([*head, ARTICLE + last])
