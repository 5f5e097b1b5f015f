"""When an event was and how many it counts: which trigger each time expression and each quantity belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.timex import TimexType
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words


class Reach(Struct, frozen=True):
    """How far a trigger reaches for what belongs to it; in words, to which what lies between adds."""

    behind: int
    """From the trigger on."""
    before: int
    border: int
    """Added for each word that opens a clause."""
    verb: int
    """Added for each other finite verb."""
    comma: int
    comma_before: int
    """The same, where the expression stands before the trigger."""


TIMES = Reach(behind=24, before=10, border=8, verb=8, comma=3, comma_before=6)
COUNTS = Reach(behind=16, before=7, border=7, verb=6, comma=2, comma_before=6)
_AND = "و"
_COMMAS = frozenset({",", "-"})
_STOPS = frozenset({".", "?", "!", ";", ":"})
_MEASURES = frozenset({
    "percent",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "second",
    "kilometre",
    "metre",
    "mile",
    "degree",
    "square kilometre",
    "square metre",
})
"""Units of what no event counts."""


class Figures(Struct, frozen=True):
    """Indices in `Words.timexes` and `Words.quantities`."""

    timexes: tuple[int, ...] = ()
    quantities: tuple[int, ...] = ()


class FigureReader:
    """Gives times and quantities; made once per pack."""

    def __init__(self, clauses: ClauseReader) -> None:
        self._clauses = clauses

    def read(self, triggers: Sequence[Trigger], words: Words, sayings: Set[int] = frozenset()) -> list[Figures]:
        """Times and quantities of each event, in order of the text.

        Args:
            triggers: the words that report events, in text order.
            words: the text.
            sayings: tokens of words that report what somebody says; a time beside one tells when it was said.
        """
        times: list[list[int]] = [[] for _ in triggers]
        counts: list[list[int]] = [[] for _ in triggers]
        for index, timex in enumerate(words.timexes):
            if timex.type is not TimexType.SET:
                owner = self._owner(words.range_of(timex.start, timex.end), triggers, words, TIMES, sayings)
                if owner is not None:
                    times[owner].append(index)
                    for joined in _joined_before(owner, triggers):
                        times[joined].append(index)
        for index, quantity in enumerate(words.quantities):
            if quantity.unit not in _MEASURES:
                owner = self._owner(words.range_of(quantity.start, quantity.end), triggers, words, COUNTS, frozenset())
                if owner is not None:
                    counts[owner].append(index)
        return [Figures(tuple(t), tuple(q)) for t, q in zip(times, counts, strict=True)]

    def _owner(
        self, place: tuple[int, int], triggers: Sequence[Trigger], words: Words, reach: Reach, sayings: Set[int]
    ) -> int | None:
        """The trigger that an expression is nearest to; None when none reaches it, or a saying is nearer."""
        first, last = place
        sentence = words.sentence_at[first] if first < last else None
        if sentence is None:
            return None
        best: tuple[float, int | None] = (1.0, None)
        for at in sayings:
            if sentence.first <= at < sentence.last:
                best = min(best, (self._share(at, at + 1, place, words, reach), None), key=lambda pair: pair[0])
        for number, trigger in enumerate(triggers):
            if sentence.first <= trigger.first < sentence.last:
                share = self._share(trigger.first, trigger.last, place, words, reach)
                if share < best[0]:
                    best = share, number
        return best[1]

    def _share(self, first: int, last: int, place: tuple[int, int], words: Words, reach: Reach) -> float:
        """How much of its reach a word at tokens `[first, last)` needs to an expression; 1.0 and more: too far."""
        is_behind = place[0] >= last
        between = range(last, place[0]) if is_behind else range(place[1], first)
        limit = reach.behind if is_behind else reach.before
        if len(between) >= limit:
            return 1.0
        cost = len(between)
        for at in between:
            token = words.tokens[at]
            if token.kind is TokenKind.LINE or token.text in _STOPS:
                return 1.0
            if token.text in _COMMAS:
                cost += reach.comma if is_behind else reach.comma_before
            elif words.mention_at[at] >= 0 or words.timex_at[at] >= 0:
                continue
            elif self._clauses.is_border(token) or self._clauses.is_relative(token):
                cost += reach.border
            elif self._clauses.is_verb(words, at):
                cost += reach.verb
        return cost / limit


def _joined_before(number: int, triggers: Sequence[Trigger]) -> list[int]:
    """Triggers that و joins to the one behind them, word by word: «القصف والاشتباكات»."""
    out = []
    while number > 0 and triggers[number - 1].last == triggers[number].first:
        if not triggers[number].reading.proclitics.startswith(_AND):
            break
        number -= 1
        out.append(number)
    return out
