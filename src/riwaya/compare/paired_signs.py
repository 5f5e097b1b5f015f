"""Signs that two kinds of words give together, and states that follow each other; made once per pack."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.knowledge.form_table import FormIndex
    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.verdict_lexicon import PairedSign, Sign
    from riwaya.text.tokens import Token

    Rungs = Mapping[int, int]


class PairedSigns:
    """Reads signs of two words: «دون» and «إصابات», «سقط» and «صاروخ»."""

    def __init__(self, pack: Pack) -> None:
        self._rows = pack.predicates.verdicts.paired
        self._forms = pack.predicates.paired_forms.index
        self._idle = frozenset(map(fold_form, pack.predicates.verdicts.no_negations))

    def signs(self, tokens: Sequence[Token]) -> tuple[frozenset[Sign], frozenset[tuple[int, Sign]]]:
        """What pairs of words say, and which signs of single words, by position, they take away."""
        places: dict[int, list[int]] = {}
        for at in range(len(tokens)):
            if at + 1 < len(tokens) and tokens[at + 1].text in self._idle:
                continue
            for group in groups_at(self._forms, tokens, at):
                places.setdefault(group, []).append(at)
        given: set[Sign] = set()
        blocked: set[tuple[int, Sign]] = set()
        for number, row in enumerate(self._rows):
            for at in _met(row, places.get(2 * number, ()), places.get(2 * number + 1, ())):
                if row.means is not None:
                    given.add(row.means)
                if row.blocks is not None:
                    blocked.add((at, row.blocks))
        return frozenset(given), frozenset(blocked)


class LadderWords:
    """Reads how far along a ladder of states a statement is."""

    def __init__(self, pack: Pack) -> None:
        ladders = pack.predicates.verdicts.ladders
        self._forms = pack.predicates.rung_forms.index
        self._rungs = [(number, rung) for number, row in enumerate(ladders) for rung in range(len(row.rungs))]

    def rungs(self, tokens: Sequence[Token]) -> dict[int, int]:
        """By ladder, the furthest state that the words tell."""
        found: dict[int, int] = {}
        for at in range(len(tokens)):
            for group in groups_at(self._forms, tokens, at):
                ladder, rung = self._rungs[group]
                found[ladder] = max(rung, found.get(ladder, rung))
        return found


def _met(row: PairedSign, ones: Sequence[int], others: Sequence[int]) -> Iterator[int]:
    """Where the first word of a pair stands, each time that the second one is near enough."""
    for at in ones:
        if any(other != at and (not row.behind or 0 < other - at <= row.behind) for other in others):
            yield at


def groups_at(forms: FormIndex, tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Groups of a table that the word at a position belongs to, alone or with the words behind it."""
    for form in readings_of(tokens[at].text):
        yield from (lexeme.group for lexeme, _ in forms.readings(form))
        for longer in forms.longer(form):
            size = longer.count(" ") + 1
            if " ".join((form, *(one.text for one in tokens[at + 1 : at + size]))) == longer:
                yield from (lexeme.group for lexeme, _ in forms.readings(longer))


@lru_cache(maxsize=65536)
def readings_of(word: str) -> frozenset[str]:
    """A word and what it may be without clitics."""
    stems = {reading.stem for reading in read_proclitics(word)}
    bare = stems | {stem.removeprefix(ARTICLE) for stem in stems}
    return frozenset(bare | {suffixed.stem for stem in bare for suffixed in read_pronouns(stem)})
