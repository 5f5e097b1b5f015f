"""Figures set side by side: «46% مقارنة بـ 19%», «ارتفع من 10 إلى 20», and parts of a figure («بينهم 20 طفلا»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.names import trie_of
from riwaya.extract.tie_words import folded
from riwaya.knowledge.cue_lexicon import CueRole
from riwaya.model.quantity import Comparator
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.claim_figures import Figure
    from riwaya.extract.words import Words
    from riwaya.knowledge.claim_lexicon import ClaimLexicon
    from riwaya.knowledge.cue_lexicon import CueLexicon

_TO = frozenset(map(fold_form, ["إلى", "حتى"]))
_FROM = fold_form("من")
_AND = "و"
_NEAR, _FAR, _AMONG, _MOVED, _BESIDE = 6, 30, 2, 8, 14
_STOPS, _COMMAS = frozenset(".؟?!"), frozenset("،,")
_VERB = "VERB"


class PairReader:
    """Reads what is set side by side; made once per pack."""

    def __init__(self, lexicon: ClaimLexicon, cues: CueLexicon) -> None:
        phrases = [noun.split("_")[0] for group in cues.cues if group.role is CueRole.ACCORDING for noun in group.nouns]
        self._according = folded(phrases) - folded(cues.prepositions)
        self._comparisons = trie_of((form, True) for form in lexicon.comparisons)
        self._moves, self._among = folded(lexicon.moves), folded(lexicon.among)

    def split(self, figure: Figure, words: Words) -> list[Figure]:
        """Two figures for the range of a rise or fall, «ارتفع من X إلى Y», in text order; else the figure itself."""
        tokens = words.tokens
        is_range = figure.value is None and figure.low is not None and figure.high is not None
        if not is_range or tokens[figure.first].text != _FROM or not self._moves_before(figure.first, words):
            return [figure]
        joint = next((k for k in range(figure.first, figure.last) if tokens[k].text in _TO), None)
        if joint is None or joint + 1 == figure.last:
            return [figure]
        exact = replace(figure, comparator=Comparator.EXACT)
        before = replace(exact, first=figure.first + 1, last=joint, value=figure.low, high=figure.low)
        return [before, replace(exact, first=joint + 1, value=figure.high, low=figure.high)]

    def _moves_before(self, at: int, words: Words) -> bool:
        return any(_stem(token.text, self._moves) for token in words.tokens[max(0, at - _MOVED) : at])

    def is_moved(self, at: int, figures: Sequence[Figure], words: Words) -> bool:
        """Whether a figure is the Y of «ارتفع من X إلى Y», the figure before being the X."""
        if at == 0:
            return False
        earlier, figure, tokens = figures[at - 1], figures[at], words.tokens
        if earlier.unit != figure.unit or earlier.first == 0 or tokens[earlier.first - 1].text != _FROM:
            return False
        return tokens[figure.first - 1].text in _TO and self._moves_before(earlier.first, words)

    def base(self, at: int, figures: Sequence[Figure], words: Words) -> int | None:
        """Which figure the one at a place is compared with; None for none."""
        figure = figures[at]
        behind = max(0, figure.first - _NEAR)
        found = [m for k in range(behind, figure.first) if (m := self._comparisons.match(words.tokens, k)) is not None]
        found = [m for m in found if m.last <= figure.first + 1]
        if not found:
            return None
        for other in range(at - 1, -1, -1):
            earlier = figures[other]
            if earlier.unit == figure.unit and earlier.last <= found[0].first:
                return other if self._is_near(earlier.last, figure.first, words, _FAR) else None
        return None

    def part_of(self, at: int, figures: Sequence[Figure], words: Words) -> int | None:
        """Which figure the one at a place is a part of: «10 أشخاص بينهم 3 أطفال و4 نساء»."""
        figure = figures[at]
        before = words.tokens[max(0, figure.first - _AMONG) : figure.first]
        if any(token.text in self._among for token in before):
            return next((k for k in range(at - 1, -1, -1) if figures[k].last <= figure.first), None)
        return None

    def beside(self, at: int, figures: Sequence[Figure], words: Words) -> int | None:
        """The figure beside which a bare one stands on another word: «20 قتيلا بحسب المرصد و25 بحسب الأهالي»."""
        figure = figures[at]
        if at == 0 or figure.kind is not None or figure.is_named or figures[at - 1].is_share:
            return None
        first = figures[at - 1].last
        is_near = self._is_near(first, figure.first, words, _BESIDE)
        between, behind = words.tokens[first : figure.first], words.tokens[figure.last : figure.last + _AMONG]
        is_told = all(any(_stem(token.text, self._according) for token in side) for side in (between, behind))
        return at - 1 if is_near and is_told else None

    def is_joined(self, at: int, figures: Sequence[Figure], words: Words) -> bool:
        """Whether «و» alone joins a figure to the one before it: «3 أطفال و4 نساء»."""
        if at == 0:
            return False
        figure, earlier = figures[at], figures[at - 1]
        between = [t.text for t in words.tokens[earlier.last : figure.first] if t.text not in {"،", ",", _AND}]
        opens = words.tokens[figure.first].text.startswith(_AND) or figure.first > earlier.last
        return opens and not between and figure.first >= earlier.last

    def is_listed(self, earlier: Figure, figure: Figure, words: Words) -> bool:
        """Whether «و» sets a figure beside a part that has more words: «3 أطفال من عائلة واحدة و4 نساء»."""
        between = range(earlier.last, figure.first)
        opens = words.tokens[figure.first].text.startswith(_AND) or words.tokens[figure.first - 1].text == _AND
        is_plain = not any(words.words[at].upos == _VERB or words.tokens[at].text in _COMMAS for at in between)
        return opens and is_plain and self._is_near(earlier.last, figure.first, words, _NEAR)

    @staticmethod
    def _is_near(first: int, last: int, words: Words, limit: int) -> bool:
        between = words.tokens[first:last]
        return len(between) <= limit and not any(t.kind is TokenKind.LINE or t.text in _STOPS for t in between)


def _stem(word: str, known: frozenset[str]) -> bool:
    return any(reading.stem in known for reading in read_proclitics(word))
