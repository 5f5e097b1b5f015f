"""Tolls and tallies: «عدد الشهداء في المدينة بلغ 89», «ارتفعت حصيلة الجرحى إلى 40», «حصيلة القتلى: 89».

The noun of which the number is a number tells what happened, however many words stand between the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.claim_triggers import Happening, kind_of
from riwaya.extract.readings import Reading, WordReader
from riwaya.extract.tie_words import folded
from riwaya.knowledge.claim_lexicon import About, HappeningGroup
from riwaya.model.quantity import Comparator
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.extract.claim_figures import Figure
    from riwaya.extract.claim_triggers import MeasureCoder
    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.text.sentences import Sentence

_STOPS, _COLON, _AND, _BY = frozenset(".?!؟;؛"), ":", "و", "ب"
_TO = frozenset({fold_form("إلى")})
_BACK, _AHEAD, _LANDING = 8, 30, 5
"""How many words may stand between a verb of reaching and its tally, tally and figure, verb and figure."""


class _Tally(Struct, frozen=True):
    """A counted noun behind its word of counting."""

    head: int
    """Token of «عدد», or of the noun itself where it shares one («عدد القتلى … والجرحى»)."""
    happening: Happening
    is_raised: bool
    """Whether a verb of reaching stands before, so that the next figure is the tally's."""


class TallyReader:
    """Reads tallies; made once per pack."""

    def __init__(self, pack: Pack, clauses: ClauseReader, coder: MeasureCoder) -> None:
        lexicon = pack.predicates.claims
        self._nouns, self._reaches = WordReader(pack.predicates.counted_forms), WordReader(pack.predicates.reach_forms)
        self._counted, self._heads = lexicon.counted, folded(lexicon.tallies)
        self._multiples = folded(lexicon.multiple_nouns)
        self._loose = frozenset(row.together for row in lexicon.counted if row.together)
        self._clauses, self._coder = clauses, coder

    def read(self, figures: Sequence[Figure], words: Words, sentence: Sentence) -> Mapping[int, Happening]:
        """What the tallies of a sentence tell of its figures, by index in `figures`."""
        starts = {figure.first: index for index, figure in enumerate(figures)}
        ends = {figure.last: index for index, figure in enumerate(figures)}
        out: dict[int, Happening] = {}
        for at in range(sentence.first, sentence.last):
            tally = self._tally(at, words, sentence, is_shared=bool(out))
            if tally is None:
                continue
            before = ends.get(tally.head, ends.get(tally.head + 1)) if tally.is_raised else None
            index = self._ahead(tally, figures, starts, words, sentence) if before is None else before
            is_new = index is not None and index not in out
            if index is not None and is_new and self._fits(self.settled(figures[index], words), tally.happening):
                out[index] = tally.happening
        return out

    def is_loose(self, tally: Happening) -> bool:
        """Whether one noun alone tells less than a word of a happening beside it: ضحايا."""
        return self._counted[tally.reading.lexeme.group].happening in self._loose

    def settled(self, figure: Figure, words: Words) -> Figure:
        """The figure without the hedge of its verb (come to 160 is not at most 160), nor a «عدد» taken for a unit."""
        if figure.unit is None and self._is_head(words, figure.last - 1):
            figure = replace(figure, last=figure.last - 1, is_named=False)
        is_verb = figure.comparator is Comparator.AT_MOST and self._reaches_at(figure.first, words)
        if not is_verb or figure.value is None:
            return figure
        return replace(figure, low=figure.value, high=figure.value, comparator=Comparator.EXACT)

    def _tally(self, at: int, words: Words, sentence: Sentence, *, is_shared: bool) -> _Tally | None:
        """The counted noun at a token as a tally; without a word of counting only beside another (`is_shared`)."""
        reading = self._noun(at, words)
        if reading is None or at == sentence.first:
            return None
        is_headed = self._is_head(words, at - 1)
        if not is_headed and not (is_shared and reading.proclitics == _AND):
            return None
        group = self._group(reading, words)
        head = at - 1 if is_headed else at
        is_raised = not is_headed or self._is_raised(head, words, sentence)
        return _Tally(head, Happening(reading, group), is_raised)

    def _is_head(self, words: Words, at: int) -> bool:
        return any(reading.stem in self._heads for reading in read_proclitics(words.tokens[at].text))

    def _noun(self, at: int, words: Words) -> Reading | None:
        return next(iter(self._nouns.read(words.tokens, at, words.words[at], is_lenient=True)), None)

    def _group(self, reading: Reading, words: Words) -> HappeningGroup:
        """What the noun tells; with another right behind it what both are together: «القتلى والجرحى»."""
        row = self._counted[reading.lexeme.group]
        behind = self._noun(reading.last, words) if reading.last < len(words.tokens) else None
        other = self._counted[behind.lexeme.group] if behind is not None and behind.proclitics == _AND else row
        is_both = other.together == row.together and other.happening != row.happening
        happening = (row.together if is_both else None) or row.happening
        return HappeningGroup(happening=happening, subject=About.COUNTED, kind=row.kind)

    def _is_raised(self, head: int, words: Words, sentence: Sentence) -> bool:
        for at in range(head - 1, max(sentence.first, head - _BACK) - 1, -1):
            token = words.tokens[at]
            if token.kind is TokenKind.LINE or token.text in _STOPS:
                return False
            if self._reaches_at(at, words):
                return True
            if self._clauses.is_verb(words, at):
                return False
        return False

    def _reaches_at(self, at: int, words: Words) -> bool:
        return bool(self._reaches.read(words.tokens, at, words.words[at], is_lenient=True))

    def _ahead(
        self, tally: _Tally, figures: Sequence[Figure], starts: Mapping[int, int], words: Words, sentence: Sentence
    ) -> int | None:
        """The figure that a tally comes to: past its adjectives, places, times and relative clauses."""
        reached = tally.happening.last - 1 if tally.is_raised else -1
        in_relative = False
        for at in range(tally.happening.last, min(sentence.last, tally.happening.last + _AHEAD)):
            token, index = words.tokens[at], starts.get(at)
            if token.kind is TokenKind.LINE or token.text in _STOPS:
                return None
            if token.text == _COLON or (self._reaches_at(at, words) and not self._opens(at, words)):
                reached, in_relative = at, False
            if index is not None and self._fits(figures[index], tally.happening) and not self._differs(at, words):
                is_near = at - reached <= _LANDING or tally.is_raised
                is_meant = reached >= 0 and is_near and (not in_relative or self._lands(at, words))
                if is_meant and not self._multiplies(figures[index], words):
                    return index
            elif self._clauses.is_relative(token):
                in_relative = True
            elif reached < at and self._ends(at, words, in_relative=in_relative):
                return None
        return None

    def _ends(self, at: int, words: Words, *, in_relative: bool) -> bool:
        """Whether another predicate begins, so that no figure behind is the tally's."""
        return self._opens(at, words) or (self._clauses.is_verb(words, at) and not in_relative)

    def _differs(self, at: int, words: Words) -> bool:
        """Whether a figure tells by how much a tally rose: «ارتفع بـ 20»."""
        before = [r for k in (at - 1, at) for r in self._reaches.read(words.tokens, k, words.words[k], is_lenient=True)]
        is_by = words.tokens[at].text.startswith(_BY) and words.words[at].skip > 0
        return is_by and any(reading.lexeme.group > 0 for reading in before)

    def _multiplies(self, figure: Figure, words: Words) -> bool:
        """«ثلاثة أمثال»."""
        return any(token.text in self._multiples for token in words.tokens[figure.last - 1 : figure.last + 1])

    def _opens(self, at: int, words: Words) -> bool:
        """Whether another clause begins: with «فيما», or with a verb behind «و»."""
        if self._clauses.is_border(words.tokens[at]):
            return True
        return words.tokens[at].text.startswith(_AND) and words.words[at].skip > 0 and self._clauses.is_verb(words, at)

    def _lands(self, at: int, words: Words) -> bool:
        """Whether a figure stands behind «إلى» or ب, where a relative clause may lie before it."""
        return words.tokens[at - 1].text in _TO or words.tokens[at].text in _TO or words.words[at].skip > 0

    def _fits(self, figure: Figure, happening: Happening) -> bool:
        if figure.happening is not None and not figure.is_state:
            return False
        kind = kind_of(figure, happening)
        return not figure.is_share and self._coder.code(kind, happening.group.happening) is not None
