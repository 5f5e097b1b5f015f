"""Whose copy a text says it is: agencies named in its byline or at its end."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.span import Quote
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold
from riwaya.text.tokens import TokenKind, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.knowledge.pack import Pack
    from riwaya.text.tokens import Token

_BYLINE, _SIGNATURE = 10, 5
"""Most words of a line at the beginning or the end of a text that may be a credit."""
_OPENING = 160
"""Code points in which a byline has to end."""
_COLON = ":"


class Credit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An agency and the words that credit it."""

    agency: str
    """Id of the outlet in the pack."""
    quote: Quote


class CreditFinder:
    """Finds credits; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        agencies = {outlet.id for outlet in pack.outlets.values() if outlet.agency}
        self._names: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for entry in pack.entries:
            if entry.entity in agencies:
                self._names[entry.words[0]].append((entry.words, entry.entity))
        for names in self._names.values():
            names.sort(key=lambda name: -len(name[0]))

    def find(self, text: str) -> tuple[Credit, ...]:
        """Credits in text order, each agency once: «عدن - رويترز: …», «واس (الرياض)», «فرانس 24/أ ف ب» as last line."""
        found: dict[str, Credit] = {}
        for start, end, most in _lines(text):
            folded = fold(text[start:end])
            words = [token for token in find_tokens(folded) if token.kind is not TokenKind.SIGN]
            if 0 < len(words) <= most:
                for agency, first, last in self._read(words):
                    span = folded.original(words[first].at, words[last].at + len(words[last].text))
                    quote = Quote(start=start + span.start, end=start + span.end, text=span.of(text[start:end]))
                    found.setdefault(agency, Credit(agency=agency, quote=quote))
        return tuple(sorted(found.values(), key=lambda credit: credit.quote.start))

    def _read(self, words: Sequence[Token]) -> Iterator[tuple[str, int, int]]:
        for at, token in enumerate(words):
            for stem in (token.text, *(reading.stem for reading in read_proclitics(token.text))):
                for name, agency in self._names.get(stem, ()):
                    following = tuple(word.text for word in words[at + 1 : at + len(name)])
                    if following == name[1:]:
                        yield agency, at, at + len(name) - 1


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Where a credit may stand: the first line, as far as its colon, and the last; with how many words it may have."""
    start = len(text) - len(text.lstrip())
    line_end = text.find("\n", start)
    colon = text.find(_COLON, start, start + _OPENING)
    ends = [end for end in (line_end, colon) if end > start]
    if ends and min(ends) - start <= _OPENING:
        yield start, min(ends), _BYLINE
    end = len(text.rstrip())
    last = text.rfind("\n", 0, end) + 1
    if start < last < end:
        yield last, end, _SIGNATURE
