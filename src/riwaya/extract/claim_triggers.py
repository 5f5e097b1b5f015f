"""What happened to what is counted: the word of a happening that a figure belongs to, and the measure of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.claim_figures import THINGS, Figure
from riwaya.extract.names import trie_of
from riwaya.extract.readings import Reading, WordReader
from riwaya.extract.tie_words import folded, stands
from riwaya.knowledge.claim_lexicon import About, HappeningGroup
from riwaya.knowledge.form_table import Class
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.text.sentences import Sentence

_NEEDED_WITHIN, _BARRED_WITHIN = 10, 3
_BEHIND, _BEFORE = 14, 9
"""How many words a figure may stand behind the word of its happening, and before it."""
_BORDER, _VERB, _COMMA, _TAKEN = 6, 4, 2, 0.25
_COMMAS, _STOPS = frozenset("،,-"), frozenset(".?!;:؟؛")
_JOINTS = ("و", "ف")
_CONTROLLED, _CAPTURED = "controlled", "captured"


class Happening(Struct, frozen=True):
    """A word that tells what happened, in one of its readings."""

    reading: Reading
    group: HappeningGroup

    @property
    def first(self) -> int:
        """Its token."""
        return self.reading.first

    @property
    def last(self) -> int:
        """The token behind it."""
        return self.reading.last


def kind_of(figure: Figure, happening: Happening | None) -> str:
    """What a figure counts: as its words tell, else what its happening befalls («قتل خمسة»)."""
    if figure.kind is not None or happening is None:
        return figure.kind or THINGS
    is_left_open = not figure.is_named or happening.group.subject is About.COUNTED
    return (happening.group.kind if is_left_open else None) or THINGS


class MeasureCoder:
    """Codes of measures by kind and happening; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._codes = {(row.kind, row.happening): row.code for row in pack.measures.measures}
        self._parents = {kind.kind: kind.parent for kind in pack.predicates.claims.kinds}

    def code(self, kind: str, happening: str | None) -> str | None:
        """The code of a kind, or of the kinds above it; None when no codebook row has the two."""
        at: str | None = kind
        while at is not None:
            if (at, happening) in self._codes:
                return self._codes[at, happening]
            at = self._parents.get(at)
        return None

    def plain(self, kind: str) -> str:
        """The code of the count alone."""
        return self.code(kind, None) or self._codes[THINGS, None]


class HappeningReader:
    """Finds words of happenings and gives each figure the nearest that fits; made once per pack."""

    def __init__(self, pack: Pack, clauses: ClauseReader, coder: MeasureCoder) -> None:
        self._groups = pack.predicates.claims.happenings
        self._needs = [folded(group.needs) for group in self._groups]
        self._without = [folded(group.without) for group in self._groups]
        self._reader = WordReader(pack.predicates.happening_forms)
        self._lasting = trie_of((form, True) for form in pack.predicates.claims.lasting)
        self._clauses, self._coder = clauses, coder

    def find(self, words: Words, sentence: Sentence) -> list[Happening]:
        """Every reading of every such word of a sentence, in order."""
        out = []
        for at in range(sentence.first, sentence.last):
            is_free = words.mention_at[at] < 0 or words.is_mention_start(at)
            if words.timex_at[at] < 0 and is_free and not self._lasts(words, at):
                seen: set[int] = set()
                for reading in self._reader.read(words.tokens, at, words.words[at]):
                    number = reading.lexeme.group
                    if number not in seen and self._holds(words, sentence, reading, number):
                        seen.add(number)
                        out.append(Happening(reading, self._groups[number]))
        return out

    def _lasts(self, words: Words, at: int) -> bool:
        """Whether a word only says that something goes on: «لا يزال»."""
        return any(self._lasting.match(words.tokens, k) is not None for k in range(max(0, at - 1), at))

    def _holds(self, words: Words, sentence: Sentence, reading: Reading, number: int) -> bool:
        near = words.tokens[reading.last : min(sentence.last, reading.last + _NEEDED_WITHIN)]
        if self._needs[number] and not any(stands(token.text, self._needs[number]) for token in near):
            return False
        return not any(stands(token.text, self._without[number]) for token in near[:_BARRED_WITHIN])

    def nearest(self, figure: Figure, found: Sequence[Happening], words: Words) -> Happening | None:
        """The word that a figure belongs to, of those with whose happening its kind has a measure."""
        best: tuple[float, Happening | None] = (1.0, None)
        for happening in found:
            if self._fits(figure, happening):
                cost = self._cost(happening, figure, words)
                if cost < best[0]:
                    best = cost, happening
        return best[1]

    def _fits(self, figure: Figure, happening: Happening) -> bool:
        kind = kind_of(figure, happening)
        if self._coder.code(kind, happening.group.happening) is None:
            return False
        return self._is_meant(figure, happening)

    @staticmethod
    def _is_meant(figure: Figure, happening: Happening) -> bool:
        """Tells holding from taking, where one verb says both: a share is held, and so is what the present says."""
        group, reading = happening.group.happening, happening.reading
        if group not in {_CONTROLLED, _CAPTURED} or reading.morph.cls is Class.NOUN:
            return True
        is_held = figure.is_share or (reading.is_verb and not reading.is_past) or reading.morph.cls is Class.ACTIVE
        return (group == _CONTROLLED) == is_held

    def _cost(self, happening: Happening, figure: Figure, words: Words) -> float:
        """How much of its reach the word needs to the figure; 1.0 and more: too far."""
        is_behind = figure.first >= happening.last
        if not is_behind and happening.first < figure.last:
            return 0.0
        between = range(happening.last, figure.first) if is_behind else range(figure.last, happening.first)
        if is_behind:
            return self._way(between, words) / _BEHIND
        is_parted = figure.is_counted and self._is_parted(happening, between, words)
        return float("inf") if is_parted else self._way(between, words) / _BEFORE

    def _is_parted(self, happening: Happening, between: Iterable[int], words: Words) -> bool:
        """Whether a clause ends behind a figure: «18 امرأة، فيما أصيب 30», «18 امرأة وأصيب 30»."""
        joined = happening.reading.proclitics.startswith(_JOINTS)
        return joined or any(self._clauses.is_border(words.tokens[at]) for at in between)

    def _way(self, between: Iterable[int], words: Words) -> float:
        cost = 0.0
        for at in between:
            token = words.tokens[at]
            if token.kind is TokenKind.LINE or token.text in _STOPS:
                return float("inf")
            if token.text in _COMMAS:
                cost += _COMMA
            elif words.timex_at[at] >= 0:
                continue
            elif words.mention_at[at] >= 0 or words.quantity_at[at] >= 0:
                cost += _TAKEN
            elif self._clauses.is_border(token) or self._clauses.is_relative(token):
                cost += _BORDER
            elif self._clauses.is_verb(words, at):
                cost += _VERB
            else:
                cost += 1
        return cost
