"""A query as an expression of the full-text index."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING

from riwaya.search.codes import facet_code
from riwaya.search.facets import TIE, TIED, Facet, months_of
from riwaya.search.query import All, Any, Field, Node, Query, Without, Words, fields_of
from riwaya.search.ways import Nearness
from riwaya.store.search import IN_FACETS, IN_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from riwaya.search.asked import Asked, QueryReader, Run
    from riwaya.search.keys import Keys

    Codes = Callable[[Keys], Mapping[str, Keys]]
    """Codes of words that have one of the keys, with all the keys of each."""
    Resolve = Callable[[str], Collection[str]]
    """Entities of the pack that a name means."""

NOTHING = "nothing"
"""A word that no index has."""
_LONGEST_PRODUCT = 4000
"""Of the codes of a phrase's words; past it the words have to stand near each other."""
_NAMED = frozenset({Facet.ACTOR, Facet.PLACE, Facet.OUTLET})


class Matcher:
    """Turns queries into expressions."""

    def __init__(self, reader: QueryReader, codes: Codes, resolve: Resolve) -> None:
        self._reader, self._codes, self._resolve = reader, codes, resolve

    def expression(self, query: Query, nearness: Nearness) -> str:
        """What the index is asked, of the months of the days; `NOTHING` stands for what cannot match."""
        found = self._of(query.node, nearness, self.entities(query.node))
        months = [facet_code(Facet.MONTH, month) for month in months_of(query.days.begin, query.days.end)]
        return f"({found}) AND ({IN_FACETS} : ({' OR '.join(months)}))" if months else found

    def entities(self, node: Node) -> frozenset[str]:
        """Entities that the query asks for by the field `actor`."""
        fields = (field for field in fields_of(node) if field.facet is Facet.ACTOR)
        return frozenset(entity for field in fields for entity in self._resolve(field.value))

    def _of(self, node: Node, nearness: Nearness, entities: frozenset[str]) -> str:
        match node:
            case Words():
                return self._words(node, nearness)
            case Field():
                return f"({IN_FACETS} : ({self._facet(node, entities)}))"
            case Any():
                return "(" + " OR ".join(self._of(part, nearness, entities) for part in node.parts) + ")"
            case Without():
                return self._joined((node,), nearness, entities)
            case All():
                return self._joined(node.parts, nearness, entities)

    def _joined(self, parts: Sequence[Node], nearness: Nearness, entities: frozenset[str]) -> str:
        """Parts that all hold, those that must not behind them."""
        wanted = [self._of(part, nearness, entities) for part in parts if not isinstance(part, Without)]
        unwanted = [self._of(part.part, nearness, entities) for part in parts if isinstance(part, Without)]
        every = " AND ".join(wanted) or f"({IN_FACETS} : {facet_code(Facet.ALL, '')})"
        return "(" + " NOT ".join([f"({every})", *unwanted]) + ")" if unwanted else f"({every})"

    def codes(self, asked: Asked) -> list[str]:
        """Codes of the words of the index that a word takes, in order."""
        return sorted(code for code, keys in self._codes(asked.keys).items() if asked.takes(keys))

    def _words(self, run: Words, nearness: Nearness) -> str:
        together = run.is_quoted or nearness is Nearness.TOGETHER
        ways = [self._way(way, together=together) for way in self._reader.ways(run.text, together=together)]
        possible = [way for way in ways if way is not None]
        return f"({IN_TEXT} : ({' OR '.join(possible)}))" if possible else NOTHING

    def _way(self, way: Run, *, together: bool) -> str | None:
        """One way to write a run of words; None where the index lacks one of them."""
        places = [[self.codes(one) for one in place] for place in way]
        if not all(codes for place in places for codes in place):
            return None
        if together:
            return _phrase([codes for place in places for codes in place])
        return "(" + " AND ".join(f"({_phrase(place)})" for place in places) + ")"

    def _facet(self, field: Field, entities: frozenset[str]) -> str:
        if field.facet in _NAMED:
            values = sorted({field.value, *self._resolve(field.value)})
        elif field.facet in TIED and entities:
            values = [f"{field.value}{TIE}{entity}" for entity in sorted(entities)]
        else:
            values = [field.value]
        return " OR ".join(facet_code(field.facet, value) for value in values)


def _phrase(codes: Sequence[Sequence[str]]) -> str:
    if len(codes) == 1:
        return " OR ".join(codes[0])
    if prod(map(len, codes)) <= _LONGEST_PRODUCT:
        return " OR ".join(f'"{" ".join(one)}"' for one in product(*codes))
    return " AND ".join(f"({' OR '.join(one)})" for one in codes)
