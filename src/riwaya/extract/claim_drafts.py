"""Figures of a sentence with what was read to them: what happened, the whole, and the figures beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.claim_figures import ALL_OF_IT, PERCENT, SHARE, Figure
from riwaya.extract.claim_pairs import PairReader
from riwaya.extract.claim_ranks import RankReader
from riwaya.extract.claim_singles import SINGLES, SingleReader
from riwaya.extract.claim_tallies import TallyReader
from riwaya.extract.claim_triggers import Happening, HappeningReader, MeasureCoder, kind_of
from riwaya.extract.claim_wholes import FoundWhole, WholeReader
from riwaya.extract.claim_words import WordFigureReader
from riwaya.text.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack

LEAD = 14
"""How many words before a figure its claim may begin, with the word of its happening."""
_AREA, _CHANGED = "share_of_area", "changed"


class Draft(Struct, frozen=True):
    """A claim on its way: a figure with what was read to it."""

    figure: Figure
    sentence: Sentence
    happening: Happening | None
    told: str | None
    """What happened, also where no word beside tells it: by the noun, or by the figure before."""
    whole: FoundWhole | None = None
    compared: int | None = None
    """Index of the draft that it is compared with."""
    part_of: int | None = None


class DraftReader:
    """Reads drafts; made once per pack."""

    def __init__(self, pack: Pack, clauses: ClauseReader, coder: MeasureCoder) -> None:
        lexicon = pack.predicates.claims
        self._ranks = RankReader(lexicon)
        self._by_words = WordFigureReader(lexicon, pack.numbers)
        self._happenings = HappeningReader(pack, clauses, coder)
        self._wholes, self._pairs = WholeReader(pack, clauses), PairReader(lexicon, pack.predicates.cues)
        self._singles, self._tallies = SingleReader(lexicon, pack.numbers), TallyReader(pack, clauses, coder)
        self._entire = frozenset(lexicon.entire_happenings)

    def read(self, figures: Sequence[Figure], words: Words, sentence: Sentence) -> list[Draft]:
        """The figures of a sentence with what happened to what they count."""
        found = self._happenings.find(words, sentence)
        listed = _apart([*figures, *self._by_words.read(words, sentence), *self._ranks.read(words, sentence)])
        listed = _apart([*listed, *self._singles.read(found, words, sentence)])
        listed = [part for figure in sorted(listed, key=lambda f: f.first) for part in self._pairs.split(figure, words)]
        tallied = self._tallies.read(listed, words, sentence)
        drafts: list[Draft] = []
        for index, figure in enumerate(listed):
            draft = self._draft(figure, found, tallied.get(index), words, sentence)
            beside = self._pairs.beside(index, listed, words)
            if beside is not None:
                draft = _as_told(draft, drafts[beside])
            part, base = self._pairs.part_of(index, listed, words), self._pairs.base(index, listed, words)
            joined = self._pairs.is_joined(index, listed, words)
            part = self._listed(draft, drafts, words) if part is None else part
            part = _part_before(draft, drafts) if part is None else part
            drafts.append(self._related(draft, drafts, part, base, joined=joined))
            if self._pairs.is_moved(index, listed, words):
                drafts[-2:] = _moved(drafts[-2], drafts[-1], index)
        return drafts

    def _draft(
        self, figure: Figure, found: list[Happening], tally: Happening | None, words: Words, sentence: Sentence
    ) -> Draft:
        whole = self._wholes.read(figure, words, sentence) if figure.unit == PERCENT else None
        if whole is not None and figure.kind == SHARE:
            figure = replace(figure, kind=whole.kind)
        elif figure.reason == ALL_OF_IT:
            figure = replace(figure, kind=_AREA)
        figure = figure if tally is None else self._tallies.settled(figure, words)
        happening = self._happening(figure, found, tally, words)
        is_new = figure.is_state and happening is not None and happening.last <= figure.first
        if figure.happening is not None and not is_new:
            return Draft(figure, sentence, self._same(figure, found), figure.happening, whole)
        return Draft(figure, sentence, happening, happening.group.happening if happening else None, whole)

    def _happening(
        self, figure: Figure, found: list[Happening], tally: Happening | None, words: Words
    ) -> Happening | None:
        """The word that a figure belongs to: its tally, unless that says less than the nearest word."""
        if tally is not None and not self._tallies.is_loose(tally):
            return tally
        return self._happenings.nearest(figure, found, words) or tally

    @staticmethod
    def _same(figure: Figure, found: list[Happening]) -> Happening | None:
        """The word beside that tells the same as the counted noun: «سقوط 5 قتلى»."""
        near = [h for h in found if h.group.happening == figure.happening and h.last <= figure.first]
        return near[-1] if near and figure.first - near[-1].last <= LEAD else None

    def _listed(self, draft: Draft, drafts: list[Draft], words: Words) -> int | None:
        """The figure that one is a part of, beside an earlier part with more words of its own."""
        earlier = next((d for d in reversed(drafts) if d.part_of is not None), None)
        if earlier is None or draft.figure.is_share or draft.told not in {None, earlier.told}:
            return None
        return earlier.part_of if self._pairs.is_listed(earlier.figure, draft.figure, words) else None

    @staticmethod
    def _related(draft: Draft, drafts: list[Draft], part: int | None, base: int | None, *, joined: bool) -> Draft:
        """The draft with what it takes from the figure that it is compared with, or is a part of."""
        if base is not None:
            other = drafts[base]
            kind = other.figure.kind
            figure = replace(draft.figure, kind=kind, happening=other.figure.happening)
            return replace(
                draft,
                figure=figure,
                told=other.told,
                happening=other.happening,
                whole=draft.whole or other.whole,
                compared=base,
            )
        if part is None and joined and drafts[-1].part_of is not None:
            shared = drafts[drafts[-1].part_of].told
            part = drafts[-1].part_of if draft.told in {None, shared} else None
        if part is not None and (draft.figure.happening is None or draft.figure.is_state):
            other = drafts[part]
            return replace(draft, told=other.told, happening=other.happening, part_of=part)
        return draft

    def holds(self, draft: Draft) -> bool:
        """Whether a figure is claimed at all."""
        if draft.figure.reason == ALL_OF_IT:
            return draft.told in self._entire
        if draft.figure.reason in SINGLES:
            return draft.told in self._singles.happenings
        return True


def _part_before(draft: Draft, drafts: list[Draft]) -> int | None:
    """The counted people of whom a share tells something, where no word behind it tells more: «40 شخصا معظمهم …»."""
    whole, happening = draft.whole, draft.happening
    if whole is None or (happening is not None and happening.first >= draft.figure.last):
        return None
    return next((k for k, d in enumerate(drafts) if (d.figure.first, d.figure.last) == (whole.first, whole.last)), None)


def _as_told(draft: Draft, other: Draft) -> Draft:
    """A bare figure that counts what the one beside it counts."""
    figure = replace(draft.figure, kind=other.figure.kind or kind_of(other.figure, other.happening))
    return replace(draft, figure=figure, told=other.told, happening=other.happening)


def _moved(before: Draft, now: Draft, index: int) -> list[Draft]:
    """The two ends of a rise or fall, the earlier set against the later; that it rose is not what they measure."""
    if now.told == _CHANGED:
        now = replace(now, told=None, happening=None)
    figure = replace(before.figure, kind=now.figure.kind, happening=now.figure.happening)
    shared = {"told": now.told, "happening": now.happening, "whole": before.whole or now.whole}
    return [replace(before, figure=figure, compared=index, **shared), now]


def _apart(figures: list[Figure]) -> list[Figure]:
    """The figures without those that overlap an earlier one of the list."""
    taken: set[int] = set()
    out = []
    for figure in figures:
        tokens = set(range(figure.first, figure.last))
        if not tokens & taken:
            taken |= tokens
            out.append(figure)
    return out
