"""What the words of sources and cues tell: who stands without a name, and what a cue does to its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.cue_lexicon import Shape
from riwaya.knowledge.verdict_lexicon import Sign
from riwaya.text.clitics import ARTICLE, read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.source_lexicon import SourceWord

_JOIN = "_"
_LONGEST, _LOOKED_AT = 3, 4
"""Words of a phrase of the lexicon, and words of a source among which it may begin."""


class SourceWords:
    """Looks words up; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        words = pack.predicates
        self._groups, self._forms = words.sources.sources, words.source_forms.index
        self._cues, self._cue_forms = words.cues.cues, words.cue_forms.index
        denials = (group for group in words.verdicts.signs if group.means is Sign.DENIAL)
        self._denials = {verb.split()[0] for group in denials for verb in group.verbs}
        self._passed_over = frozenset(map(fold_form, words.sources.passed_over))
        self.behind = frozenset(map(fold_form, words.sources.behind))
        """Words between somebody and the body that he speaks for."""

        self.from_whom, self.ends = (
            frozenset(map(fold_form, one)) for one in (words.sources.from_whom, words.sources.ends)
        )
        self._passing_on = frozenset(words.sources.passes_on)
        self._relays = frozenset(fold_form(one.replace(_JOIN, " ")) for one in words.sources.relays)

    def relays(self, cue: str) -> bool:
        """Whether the source of a cue is whom another one has it from."""
        return fold_form(cue) in self._relays

    def passes_on(self, cue: str) -> bool:
        """Whether a cue says that its source has it from somebody, whom عن then names; else عن is what it is about."""
        words = fold_form(cue).split()[-1:]
        return any(
            lexeme.lemma in self._passing_on for form in _forms(words) for lexeme, _ in self._cue_forms.readings(form)
        )

    def of(self, text: str) -> SourceWord | None:
        """What the first telling word of a source says of it; None for a name."""
        words = fold_form(text).split()
        for at, word in enumerate(words[:_LOOKED_AT]):
            for length in range(_LONGEST, 0, -1):
                for form in _forms(words[at : at + length]):
                    for lexeme, _ in self._forms.readings(form):
                        return self._groups[lexeme.group].means
            if word.removeprefix(ARTICLE) not in self._passed_over and not word.isdigit():
                return None
        return None

    def asserts(self, cue: str) -> bool:
        """Whether a cue puts its content forward: none that denies or demands it."""
        readings = [
            (lexeme.lemma, self._cues[lexeme.group].takes)
            for form in _forms(fold_form(cue).split()[-1:])
            for lexeme, _ in self._cue_forms.readings(form)
        ]
        is_denial = any(lemma in self._denials for lemma, _ in readings)
        return not is_denial and not any(Shape.DEMAND in takes for _, takes in readings)


def _forms(words: Sequence[str]) -> Iterator[str]:
    """Words as written, without their articles, and without the pronoun of the last."""
    if words:
        yield " ".join(words)
        yield " ".join(word.removeprefix(ARTICLE) for word in words)
        yield from (" ".join((*words[:-1], one.stem)) for one in read_pronouns(words[-1]))
