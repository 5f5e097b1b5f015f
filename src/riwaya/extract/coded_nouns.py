"""Nouns of a lexicon that stand for a code: where they stand in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.readings import WordReader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.knowledge.event_nouns import CodedNouns
    from riwaya.knowledge.form_table import FormTable
    from riwaya.text.tokens import Token


class Coded(Struct, frozen=True, gc=False):
    """A noun with its code, at tokens `[first, last)`."""

    code: str
    lemma: str
    first: int
    last: int


class CodedNounFinder:
    """Finds the nouns of some groups; made once per pack."""

    def __init__(self, groups: Sequence[CodedNouns], table: FormTable) -> None:
        self._codes = tuple(group.code for group in groups)
        self._reader = WordReader(table)

    def find(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[Coded]:
        """Nouns that begin in tokens `[first, last)`, one a token, the longest; none inside another."""
        at = first
        while at < last:
            readings = self._reader.read(tokens, at)
            if readings:
                best = min(readings, key=lambda r: (r.first - r.last, len(r.pronoun), r.skip, r.lexeme.group))
                yield Coded(self._codes[best.lexeme.group], best.lexeme.lemma.replace("_", " "), at, best.last)
                at = best.last
            else:
                at += 1
