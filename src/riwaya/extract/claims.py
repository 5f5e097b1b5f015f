"""Layer `claims`: what a text asserts that can be checked, above all figures, with their whole.

A figure is a quantity or a word that stands for one (معظم, ثاني أكبر); what it measures is told by the noun that is
counted and by the nearest word of a happening. Outcomes without a figure come from events and ties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.claim_drafts import DraftReader
from riwaya.extract.claim_figures import FigureReader
from riwaya.extract.claim_outcomes import OutcomeReader
from riwaya.extract.claim_records import RecordMaker
from riwaya.extract.claim_setting import Surroundings
from riwaya.extract.claim_triggers import MeasureCoder
from riwaya.extract.clauses import ClauseReader
from riwaya.extract.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from riwaya.extract.claim_drafts import Draft
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution
    from riwaya.model.claim import Claim
    from riwaya.model.event import Event
    from riwaya.model.relation import Relation


class ClaimFinder:
    """Finds claims; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        clauses, coder = ClauseReader(pack.predicates), MeasureCoder(pack)
        self._figures = FigureReader(pack.predicates)
        self._drafts = DraftReader(pack, clauses, coder)
        self._records = RecordMaker(pack, clauses, coder)
        self._outcomes = OutcomeReader(pack)

    def find(
        self,
        words: Words,
        attributions: Sequence[Attribution] = (),
        events: Sequence[Event] = (),
        relations: Sequence[Relation] = (),
    ) -> tuple[Claim, ...]:
        """Claims in text order.

        Args:
            words: the text with its mentions, times and quantities.
            attributions: who says what in it.
            events: what happens in it.
            relations: ties that it states.
        """
        around, voices = Surroundings(words, events, relations), Voices(attributions)
        figures = [*self._figures.read(words), *self._figures.read_times(words)]
        claims: list[Claim] = []
        for sentence in words.layers.sentences:
            here = [f for f in figures if sentence.first <= f.first < sentence.last]
            drafts = self._drafts.read(here, words, sentence)
            made: dict[int, Claim] = {}
            for index in sorted(range(len(drafts)), key=lambda k: drafts[k].compared is not None):
                if self._drafts.holds(drafts[index]):
                    made[index] = self._records.make(index, drafts[index], drafts, made, words, around, voices)
            claims += _with_sums(made, drafts)
        claims += self._outcomes.find(words, claims, events, relations)
        return _numbered(claims)


def _with_sums(made: Mapping[int, Claim], drafts: Sequence[Draft]) -> Iterator[Claim]:
    """The claims of a sentence: what is a part of a sum is one, and so is the whole of such a part."""
    summed = {_whole_of(index, drafts) for index, claim in made.items() if claim.cumulative}
    for index, claim in made.items():
        yield replace(claim, cumulative=True) if _whole_of(index, drafts) in summed else claim


def _whole_of(index: int, drafts: Sequence[Draft]) -> int:
    """The figure of which a figure is a part, or a part of a part; parts stand behind their whole."""
    part_of = drafts[index].part_of
    return index if part_of is None or part_of >= index else _whole_of(part_of, drafts)


def _numbered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims in text order under their final ids."""
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.measure))
    names = {claim.id: f"c{number}" for number, claim in enumerate(ordered, 1)}
    return tuple(replace(c, id=names[c.id], compared=names[c.compared] if c.compared else None) for c in ordered)
