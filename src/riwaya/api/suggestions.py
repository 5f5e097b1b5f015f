"""Names that begin as somebody types: of actors, places and outlets of the pack."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_query

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from riwaya.knowledge.pack import Pack

_LAST = "\U0010ffff"


class EntityKind(StrEnum):
    """Which table of the pack has it."""

    ACTOR = "actor"
    PLACE = "place"
    COUNTRY = "country"
    AGREEMENT = "agreement"
    OUTLET = "outlet"


class Suggestion(Struct, frozen=True, kw_only=True):
    """What a beginning may mean; it is called by its neutral label, whichever of its names was typed."""

    entity: str
    kind: EntityKind
    label_ar: str
    label_en: str
    articles: int
    """That mention it; of an outlet 0."""


class Suggester:
    """Made once per pack."""

    def __init__(self, pack: Pack) -> None:
        tables: dict[EntityKind, Mapping[str, Any]] = {
            EntityKind.ACTOR: pack.actors,
            EntityKind.PLACE: pack.places,
            EntityKind.COUNTRY: pack.countries,
            EntityKind.AGREEMENT: pack.agreements,
            EntityKind.OUTLET: pack.outlets,
        }
        capitals = (country.capital for country in pack.countries.values() if country.capital is not None)
        self._rows = {one.id: (EntityKind.PLACE, one.label) for one in capitals}
        self._rows |= {name: (kind, row.label) for kind, table in tables.items() for name, row in table.items()}
        self._keys = sorted({pair for pair in self._names(pack) if pair[1] in self._rows})

    def _names(self, pack: Pack) -> Iterator[tuple[str, str]]:
        """Folded names and labels with their entities, each from every word on."""
        for entry in pack.entries:
            yield from _from_each_word(entry.words, entry.entity)
        for entity, (_, label) in self._rows.items():
            for words in (label.ar, label.en, entity):
                yield from _from_each_word(tuple(fold_query(words).split()), entity)

    def find(
        self, typed: str, articles: Mapping[str, int], most: int, kinds: Collection[EntityKind] = ()
    ) -> tuple[Suggestion, ...]:
        """What begins so, what most articles mention first.

        Args:
            typed: the beginning of a word of a name.
            articles: how many mention an entity.
            most: how many are wanted.
            kinds: of which kinds; nothing for all.
        """
        begin = fold_query(typed).strip()
        if not begin:
            return ()
        first, last = bisect_left(self._keys, (begin, "")), bisect_left(self._keys, (begin + _LAST, ""))
        found = {entity for _, entity in self._keys[first:last] if not kinds or self._rows[entity][0] in kinds}
        ranked = sorted(found, key=lambda one: (-articles.get(one, 0), one))[:most]
        return tuple(self._suggestion(entity, articles.get(entity, 0)) for entity in ranked)

    def _suggestion(self, entity: str, articles: int) -> Suggestion:
        kind, label = self._rows[entity]
        return Suggestion(entity=entity, kind=kind, label_ar=label.ar, label_en=label.en, articles=articles)


def _from_each_word(words: tuple[str, ...], entity: str) -> Iterator[tuple[str, str]]:
    """«قوات سوريا الديمقراطية» is found by «قوات», by «سوريا» and by «الديمقراطية» with its article or without."""
    for at in range(len(words)):
        name = " ".join(words[at:])
        yield name, entity
        if name.startswith(ARTICLE):
            yield name.removeprefix(ARTICLE), entity
