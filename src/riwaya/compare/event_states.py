"""Whose a happening is: the countries of those who act, by what the pack knows of them or by an adjective."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.event_words import stem_of
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.knowledge.pack import Pack


class States:
    """Finds countries; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._actors, self._countries = pack.actors, pack.countries
        self._words = {
            stem_of(fold_form(word)): name
            for name, country in pack.countries.items()
            for word in (*country.names, *country.adjectives, *country.peoples)
            if " " not in word
        }

    def of(self, names: Iterable[str], words: Iterable[str]) -> frozenset[str]:
        """Countries of names, as `EventMention.actors` has them, and of words that stand beside a trigger."""
        found = {self._words.get(name[1:]) if name.startswith("=") else self._country(name) for name in names}
        found |= {self._words.get(stem_of(fold_form(word))) for word in words}
        return frozenset(name for name in found if name is not None)

    def _country(self, entity: str) -> str | None:
        """Of an actor or of the nearest that it belongs to; None where none has one."""
        seen: set[str] = set()
        while entity not in seen:
            seen.add(entity)
            if entity in self._countries:
                return entity
            actor = self._actors.get(entity)
            if actor is None:
                return None
            if actor.country is not None:
                return actor.country
            entity = actor.parent or entity
        return None
