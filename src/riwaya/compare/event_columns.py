"""Mentions as rows of columns, so that features of many pairs are asked at once (`event_pairs`)."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from riwaya.compare.event_mention import OTHER
from riwaya.compare.event_places import Gazetteer, Lie
from riwaya.compare.item_columns import ItemColumn, ItemTable
from riwaya.compare.set_columns import PairTable, SetColumn, ValueColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from riwaya.compare.event_mention import Amount, EventMention, Ground
    from riwaya.compare.event_words import Rarity
    from riwaya.knowledge.cluster_table import ClusterTable
    from riwaya.knowledge.pack import Pack

    Array = np.ndarray
    Key = tuple[str, int, int]

NO_DAY = -1
LIES = tuple(Lie)
"""By the numbers that stand for them in arrays, the closest first; the last one where a side has no place."""
OTHER_AMOUNT, SAME_AMOUNT = 1, 2
"""How the figures of two mentions stand to each other at best; 0: they exclude nothing."""
_ARTICLE = "ال"
_PERCENT = "percent"
_NOWHERE = np.zeros(1, np.float32)
_STEPS = 2048
"""Vectors are rounded to such parts of one: products of them are then exact, in whatever order they are added up."""
_PORTION = 4096
"""Pairs whose vectors are multiplied at once."""


class Columns:
    """What is asked of mentions, a row a mention."""

    def __init__(self, pack: Pack, rarity: Rarity) -> None:
        self.table: ClusterTable = pack.clusters
        self.mentions: list[EventMention] = []
        self.articles: ValueColumn[str] = ValueColumn()
        self.modes: ValueColumn[str | None] = ValueColumn()
        self.families: ValueColumn[frozenset[str]] = ValueColumn()
        self.places: ItemColumn[Ground] = ItemColumn()
        self.grounds: ItemColumn[Ground] = ItemColumn()
        self.amounts: ItemColumn[Amount] = ItemColumn()
        self.sets = {
            name: SetColumn()
            for name in ("lemmas", "actors", "recipients", "kin", "sources", "states", "theatre", "named")
        } | {name: SetColumn(rarity.of) for name in ("words", "near")}
        self.numbers: dict[str, Array] = {name: np.zeros(0, np.int64) for name in _NUMBERS}
        self.tables = self._pair_tables(Gazetteer(pack))
        self._vectors: Array = np.zeros((0, 0), np.float32)

    def _pair_tables(self, gazetteer: Gazetteer) -> dict[str, PairTable[Any] | ItemTable[Any]]:
        lasting, alone, related, close = self.table.lasting, self.table.alone, self.table.related, self.table.close
        places: dict[str, PairTable[Any] | ItemTable[Any]] = {
            name: ItemTable(column, lambda a, b: LIES.index(gazetteer.lie(a, b)), np.minimum, empty=len(LIES) - 1)
            for name, column in (("lie", self.places), ("ground", self.grounds))
        }
        return places | {
            "same_family": PairTable(self.families, lambda a, b: bool(a & b - {OTHER})),
            "open_family": PairTable(self.families, lambda a, b: OTHER in a | b),
            "same_families": PairTable(self.families, lambda a, b: a == b),
            "related_family": PairTable(self.families, lambda a, b: any(a & group and b & group for group in related)),
            "close_family": PairTable(self.families, lambda a, b: any(a & group and b & group for group in close)),
            "both_last": PairTable(self.families, lambda a, b: bool(lasting & a & b)),
            "one_alone": PairTable(
                self.families, lambda a, b: a.isdisjoint(b) and (alone.issuperset(a) or alone.issuperset(b))
            ),
            "same_mode": PairTable(self.modes, lambda a, b: a is not None and a == b),
            "other_mode": PairTable(self.modes, lambda a, b: None not in {a, b} and a != b),
            "amount": ItemTable(self.amounts, _compare_amounts, np.maximum, empty=0),
            "other_share": ItemTable(self.amounts, _is_other_share, np.maximum, empty=0),
        }

    def __len__(self) -> int:
        return len(self.mentions)

    def extend(self, mentions: Sequence[EventMention], vectors: Mapping[Key, Array]) -> None:
        """Further rows, with vectors of mentions; one that has none is like no other."""
        self.mentions += mentions
        for name in ("families", "places", "grounds", "amounts"):
            getattr(self, name).extend(getattr(one, name) for one in mentions)
        self.modes.extend(one.mode for one in mentions)
        self.articles.extend(one.article for one in mentions)
        for name, column in self.sets.items():
            column.extend(map(_named if name == "named" else attrgetter(name), mentions))
        for name, read in _NUMBERS.items():
            self.numbers[name] = np.concatenate([
                self.numbers[name],
                np.array([read(one) for one in mentions], np.int64),
            ])
        self._take_vectors(mentions, vectors)

    def _take_vectors(self, mentions: Sequence[EventMention], vectors: Mapping[Key, Array]) -> None:
        width = next((len(one) for one in vectors.values()), self._vectors.shape[1])
        fresh = np.zeros((len(mentions), width), np.float32)
        for row, one in zip(fresh, mentions, strict=True):
            row[:] = np.rint(vectors.get(one.key, _NOWHERE) * _STEPS)
        held = self._vectors if self._vectors.shape[1] else np.zeros((len(self._vectors), width), np.float32)
        self._vectors = np.concatenate([held, fresh])

    def likeness(self, left: Array, right: Array) -> Array:
        """Cosine of the vectors of each pair of rows; 0 without vectors."""
        out = np.zeros(len(left), np.float32)
        for start in range(0, len(left), _PORTION):
            part = slice(start, start + _PORTION)
            out[part] = np.einsum("ij,ij->i", self._vectors[left[part]], self._vectors[right[part]])
        return out / np.float32(_STEPS**2)


def _named(mention: EventMention) -> frozenset[str]:
    """Those of its actors that a pack has."""
    return frozenset(one for one in mention.actors if not one.startswith("="))


def _compare_amounts(a: Amount, b: Amount) -> int:
    if _is_same(a, b):
        return SAME_AMOUNT
    return OTHER_AMOUNT if _excludes(a, b) else 0


def _is_same(a: Amount, b: Amount) -> bool:
    return (a.low is not None or a.high is not None) and a == b


def _excludes(a: Amount, b: Amount) -> bool:
    return a.unit == b.unit is not None and (_below(a, b) or _below(b, a))


def _below(a: Amount, b: Amount) -> bool:
    return a.high is not None and b.low is not None and a.high < b.low


def _is_other_share(a: Amount, b: Amount) -> bool:
    return a.unit == b.unit == _PERCENT and a.low != b.low


_NUMBERS: Mapping[str, Callable[[EventMention], int]] = {
    "published": lambda one: NO_DAY if one.published is None else one.published,
    "first": lambda one: NO_DAY if one.when is None else one.when.first,
    "last": lambda one: NO_DAY if one.when is None else one.when.last,
    "setting": lambda one: NO_DAY if one.setting is None else one.setting.first,
    "setting_end": lambda one: NO_DAY if one.setting is None else one.setting.last,
    "follows": lambda one: NO_DAY if one.follows is None else one.follows,
    "sentence": lambda one: one.sentence,
    "start": lambda one: one.trigger.start,
    "is_speech": lambda one: one.is_speech,
    "is_told_before": lambda one: one.is_told_before,
    "is_definite": lambda one: one.trigger.text.startswith(_ARTICLE),
}
"""What of a mention is a number or holds or not."""
