"""Layer `relations`: ties that last, as a text states them.

A tie is stated by a word (يسيطر على, المدعومة من, معقل), by an office (رئيس, وزير), or by place alone (فصائل في إدلب).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.clauses import ClauseReader
from riwaya.extract.event_moods import MoodReader
from riwaya.extract.tie_cues import CueReader
from riwaya.extract.tie_offices import OfficeReader
from riwaya.extract.tie_places import PlaceReader
from riwaya.extract.tie_reach import Party, Reach
from riwaya.extract.tie_scope import Scope
from riwaya.extract.tie_sides import SideReader
from riwaya.extract.tie_words import TieWords
from riwaya.model.event import Polarity
from riwaya.model.relation import Relation, Status
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.extract.matchers import Matchers
    from riwaya.extract.ties import Tie
    from riwaya.extract.words import Words
    from riwaya.model.attribution import Attribution


class RelationFinder:
    """Finds ties; made once per pack."""

    def __init__(self, matchers: Matchers) -> None:
        self._small = TieWords(matchers.pack)
        self._cues = CueReader(matchers, self._small)
        predicates = matchers.pack.predicates
        self._moods = MoodReader(predicates, ClauseReader(predicates))
        self._offices = OfficeReader(matchers)
        self._places = PlaceReader(matchers, self._small)
        self._sides = SideReader(matchers, self._small)

    def find(self, words: Words, attributions: Sequence[Attribution] = ()) -> tuple[Relation, ...]:
        """Relations in text order.

        Args:
            words: the text with its mentions and times.
            attributions: who says what in it; may be empty.
        """
        reach = Reach(words, self._small)
        scope = Scope(words, self._moods, attributions)
        ties = list(self._offices.find(reach))
        for sentence in words.layers.sentences:
            ties += self._cues.find(reach, sentence)
            ties += self._places.find(reach, sentence)
            ties += self._sides.find(reach, sentence)
        return tuple(
            self._relation(number, tie, words, scope) for number, tie in enumerate(_once(_in_order(ties), words), 1)
        )

    def _relation(self, number: int, tie: Tie, words: Words, scope: Scope) -> Relation:
        mood = scope.mood(tie)
        span = words.layers.span(tie.first, tie.last, skip=_skip(tie, words))
        return Relation(
            id=f"r{number}",
            type=tie.relation,
            subject=_reference(tie.subject, words) if tie.subject is not None else None,
            object=_reference(tie.object, words) if tie.object is not None else None,
            status=Status.ENDED if tie.ended else Status.ONGOING,
            evidence=Quote(start=span.start, end=span.end, text=span.of(words.layers.text)),
            polarity=Polarity.NEGATED if tie.negated else mood.polarity,
            modality=mood.modality,
            timexes=scope.timexes(tie.first, tie.last),
            attribution=scope.attribution(span),
            reason=f"{tie.reason}; mood: {mood.reason}" if mood.reason else tie.reason,
        )


def _in_order(ties: Iterable[Tie]) -> list[Tie]:
    return sorted(ties, key=lambda tie: (tie.first, tie.last, tie.relation))


def _reference(party: Party, words: Words) -> str:
    return words.mentions[party.mention].id if party.mention >= 0 else party.entity or ""


def _identity(party: Party | None, words: Words) -> str:
    """What tells two mentions of one thing: the entity, or the words."""
    if party is None or party.mention < 0:
        return (party.entity if party is not None else None) or ""
    mention = words.mentions[party.mention]
    return mention.entity or mention.text


def _skip(tie: Tie, words: Words) -> int:
    """Folded letters of the first token that are clitics."""
    at = tie.first
    index = words.mention_at[at]
    if tie.reading is not None and tie.reading.first == at and index < 0:
        return tie.reading.skip
    if index < 0:
        return 0
    mention, token = words.mentions[index], words.tokens[at]
    starts = words.layers.folded.starts
    return next((k for k in range(len(token.text)) if starts[token.at + k] >= mention.start), 0)


def _once(ties: Iterable[Tie], words: Words) -> Iterator[Tie]:
    """Each tie between the same two mentions once; one that ended beats one that holds."""
    chosen: dict[tuple[str, str | None, str | None], Tie] = {}
    known_pairs: set[tuple[str, str, str]] = set()
    for tie in ties:
        if tie.is_loose:
            pair = (tie.relation, _identity(tie.subject, words), _identity(tie.object, words))
            if pair in known_pairs:
                continue
            known_pairs.add(pair)
        subject = _reference(tie.subject, words) if tie.subject is not None else None
        key = (tie.relation, subject, _reference(tie.object, words) if tie.object is not None else None)
        known = chosen.get(key)
        if known is None or (tie.ended and not known.ended):
            chosen[key] = tie
    yield from chosen.values()
