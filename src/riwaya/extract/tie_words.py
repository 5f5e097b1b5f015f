"""The small words round a tie, compiled from the lexicon for lookup by folded form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.tie_lexicon import Slot

_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")
_AND = ("و", "ف")


def folded(words: Iterable[str]) -> frozenset[str]:
    """Words as texts are folded."""
    return frozenset(map(fold_form, words))


class TieWords:
    """Sets of folded words; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        lexicon = pack.predicates.ties
        self.prepositions = folded(lexicon.prepositions)
        self.with_pronoun = {
            word + pronoun: word for word in self.prepositions if word not in {"ل", "ب"} for pronoun in _PRONOUNS
        } | {one + pronoun: one for one in ("ل", "ب") for pronoun in _PRONOUNS}
        self.agents = folded(lexicon.agents)
        self.passed_over = folded(lexicon.passed_over)
        self.measures = folded(lexicon.measures)
        self.stops = folded(lexicon.stops)
        self.relatives = folded(pack.nouns.relatives)
        self.forces = folded(lexicon.forces)
        self.endings = folded(lexicon.endings)
        self.accusations = folded(lexicon.accusations)
        self.people = folded(lexicon.people)
        self.grounds = folded(lexicon.grounds)
        self.holders = folded(lexicon.holders)
        self.other_words = folded(lexicon.other_words)
        self.fights = folded(lexicon.fights)
        self.feuds = folded(lexicon.feuds)
        self.armed_types = frozenset(lexicon.armed_types)
        self.irregular_types = frozenset(lexicon.irregular_types)
        self.settlements = folded(lexicon.settlements)
        self.sources = folded(lexicon.sources)
        self.governments = folded(lexicon.governments)
        self.armies = folded(lexicon.armies)
        self.auxiliaries = folded(lexicon.auxiliaries)
        self.provinces = folded(lexicon.provinces)
        self.motions = folded(lexicon.motions)
        self.frames = {frame.id: frame for frame in lexicon.frames}
        self.prepositions_of = {frame.id: _by_preposition(frame.prepositions) for frame in lexicon.frames}
        self.before_of = {frame.id: _by_preposition(frame.before) for frame in lexicon.frames}

    def without_and(self, word: str, known: frozenset[str]) -> str | None:
        """The word, or what stands behind its و or ف, if that is among `known`."""
        if word in known:
            return word
        return word[1:] if word[:1] in _AND and word[1:] in known else None


def _by_preposition(slots: Mapping[str, Slot]) -> dict[str, Slot]:
    return {fold_form(word): slot for word, slot in slots.items()}


def stands(word: str, wanted: frozenset[str]) -> bool:
    """Whether a folded word is one of those wanted, with or without ال or a clitic."""
    return word in wanted or bare(word) in wanted or word[1:] in wanted


def bare(word: str) -> str:
    """A folded word without ال."""
    return word.removeprefix(ARTICLE)
