"""How a text puts a tie: polarity, modality, times and who is made responsible for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.event import Modality, Polarity
from riwaya.text.clitics import read_proclitics
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.tie_words import TieWords
    from riwaya.extract.words import Words
    from riwaya.model.attribution import Attribution
    from riwaya.model.span import Span

_NEAR, _CLAUSE, _AROUND = 2, 8, 4


class Scope:
    """Reads what surrounds the ties of one text."""

    def __init__(self, words: Words, small: TieWords, attributions: Sequence[Attribution]) -> None:
        self._words, self._small = words, small
        self._contents = sorted(
            (a.content.end - a.content.start, a.content.start, a.content.end, a.id)
            for a in attributions
            if a.content is not None
        )

    def polarity(self, cue: int) -> Polarity:
        """Negated when a particle of negation stands right before the word."""
        small = self._small
        before = [*self._before(cue, _NEAR)]
        negated = any(small.without_and(word, small.negations) is not None for word in before)
        lasting = any(small.without_and(word, small.lasting) is not None for word in before)
        return Polarity.NEGATED if negated and not lasting else Polarity.AFFIRMED

    def modality(self, cue: int, *, is_future: bool) -> Modality:
        """What the words before it in its clause make of it."""
        small = self._small
        if is_future:
            return Modality.FUTURE
        for word in self._before(cue, _CLAUSE):
            stems = {reading.stem for reading in read_proclitics(word)}
            for known, modality in (
                (small.futures, Modality.FUTURE),
                (small.conditions, Modality.CONDITIONAL),
                (small.doubts, Modality.POSSIBLE),
                (small.wishes, Modality.DESIRED),
                (small.calls, Modality.CALLED_FOR),
            ):
                if stems & known:
                    return modality
        return Modality.ASSERTED

    def _before(self, cue: int, count: int) -> Iterator[str]:
        """Words before a token, nearest first, as far as the next sign."""
        tokens = self._words.tokens
        for at in range(cue - 1, max(-1, cue - 1 - count), -1):
            if tokens[at].kind is not TokenKind.WORD:
                return
            yield tokens[at].text

    def timexes(self, first: int, last: int) -> tuple[str, ...]:
        """Ids of the times inside the stating words or next to them."""
        words = self._words
        begin, end = max(0, first - _AROUND), min(len(words.tokens), last + _AROUND)
        found = dict.fromkeys(words.timex_at[at] for at in range(begin, end) if words.timex_at[at] >= 0)
        return tuple(words.timexes[index].id for index in found)

    def attribution(self, span: Span) -> str | None:
        """Id of the innermost attribution whose content holds a span."""
        return next((id for size, start, end, id in self._contents if start <= span.start and span.end <= end), None)
