"""Bodies named inside longer names: «المتحدثة باسم الأمم المتحدة ليندا توم» speaks for the United Nations."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from riwaya.knowledge.inflection import adjective_forms
from riwaya.knowledge.pack import Table
from riwaya.model.mention import Kind
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Collection

    from riwaya.knowledge.pack import Pack

_WORD = re.compile(r"\w+")
_BODIES = frozenset({Kind.ACTOR, Kind.ORGANISATION, Kind.MEDIA})


class BodyNames:
    """Looks for names of bodies; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._names: defaultdict[str, list[tuple[tuple[str, ...], str, bool]]] = defaultdict(list)
        for entry in pack.entries:
            is_sure = not (entry.homograph or entry.metonym)
            if is_sure and entry.table is Table.ACTOR and entry.kind in _BODIES:
                self._names[entry.words[0]].append((entry.words, entry.entity, entry.short))
        self._countries = {row.id: row.country for row in pack.actors.values()}
        self._states = {
            form: row.state or row.id
            for row in pack.countries.values()
            for form in (*map(fold_form, row.names), *(one for word in row.adjectives for one in adjective_forms(word)))
            if " " not in form
        }
        for names in self._names.values():
            names.sort(key=lambda name: (-len(name[0]), name[1]))

    def find(self, text: str, known: Collection[str | None]) -> str | None:
        """The entity of the first name of a body in a text; of names that begin together the longest.

        Args:
            text: what a source is called.
            known: entities that its article names: short names count of those, and of their countrymen.
        """
        countries = {self._countries.get(one or "") for one in known} - {None}
        words = _WORD.findall(fold_form(text))
        for at, word in enumerate(words):
            for stem in (word, *(reading.stem for reading in read_proclitics(word))):
                for name, entity, is_short in self._names.get(stem, ()):
                    is_meant = not is_short or entity in known or self._countries.get(entity) in countries
                    if is_meant and tuple(words[at + 1 : at + len(name)]) == name[1:]:
                        return entity
        return None

    def state(self, text: str) -> str | None:
        """The state whose adjective or name of one word stands in a text: «المندوب السوري», «مندوب فرنسا»."""
        forms = (form for word in fold_form(text).split() for form in (word, word.removeprefix(ARTICLE)))
        return next((self._states[form] for form in forms if form in self._states), None)
