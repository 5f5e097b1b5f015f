"""Words around cues: who can speak, what is said to happen, and the small words between; made once per pack."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from riwaya.knowledge.form_table import Class
from riwaya.knowledge.inflection import noun_forms
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.knowledge.predicates import Predicates
    from riwaya.text.tokens import Token

_NOUNS = frozenset({Class.MASDAR, Class.NOUN})
_PATTERNS = re.compile("(ا(?:ن..ا.|.ت.ا.|ست..ا[.ء]?.?)|ت..ي.ه?|ت.ا..|م.ا..ه|است.ا.ه|ا.ا.ه)")
"""Shapes of verbal nouns of derived verbs, folded."""
_FOURTH = re.compile("ا..ا.(ه|ها|هم)?")
"""إعلان; with hamza above the alif it is a plural (أعمال)."""
_FIFTH = re.compile("ت[^ا]..")
"""توقف; told from a present only behind ال."""


class CueWords:
    """The nouns around cues."""

    def __init__(self, predicates: Predicates) -> None:
        cues = predicates.cues
        self._sayers, self._happenings = _forms(cues.sayers), _forms(cues.happenings)
        self.prepositions = frozenset(map(fold_form, cues.prepositions))
        self.adverbs = frozenset(map(fold_form, cues.adverbs))
        self.telling = frozenset(map(fold_form, cues.telling))
        self.openers = frozenset(map(fold_form, cues.openers))
        self.things = frozenset(map(fold_form, cues.things))
        self.masculine_states = frozenset(map(fold_form, cues.masculine_states))
        self.quantifiers = frozenset(map(fold_form, cues.quantifiers))
        self.groups = frozenset(map(fold_form, cues.groups))
        self.before_that = frozenset(map(fold_form, cues.before_that))
        self.adverbial = frozenset(map(fold_form, cues.adverbial))
        self.carriers = frozenset(map(fold_form, cues.carriers))
        self.namings = frozenset(map(fold_form, predicates.grammar.namings))
        self.closers = frozenset(map(fold_form, cues.closers))
        self.weightless = self.adverbs | self.telling | self.prepositions | self.carriers
        """Words that part nothing from its cue."""
        self._events = predicates.event_forms.index

    def is_sayer(self, text: str) -> bool:
        """Whether a word is a noun of somebody, or of a document, that speaks: مصادر, تقرير."""
        return any(stem in self._sayers for stem in stems(text))

    def happens(self, token: Token) -> bool:
        """As `is_happening`, for a whole token: إنجاز with its hamza below, or none."""
        if self.is_happening(token.text):
            return True
        return token.above < 0 and bool(_FOURTH.fullmatch(token.text.removeprefix(ARTICLE)))

    def is_happening(self, text: str) -> bool:
        """Whether a word is a noun of something that happens, by list or by the pattern of verbal nouns."""
        bare = text.removeprefix(ARTICLE)
        if bare != text and _FIFTH.fullmatch(bare):
            return True
        forms = {bare, bare.removesuffix("ا"), *(reading.stem for reading in read_pronouns(bare))}
        return any(form in self._happenings or _PATTERNS.fullmatch(form) or self._reports_event(form) for form in forms)

    def _reports_event(self, form: str) -> bool:
        return any(morph.cls in _NOUNS for _, morph in self._events.readings(form))


@lru_cache(maxsize=4096)
def needed_forms(nouns: tuple[str, ...]) -> frozenset[str]:
    """Forms of the nouns that a cue asks for as its object."""
    return _forms(nouns)


def stems(text: str) -> set[str]:
    """Readings of a word without proclitics and article."""
    return {reading.stem.removeprefix(ARTICLE) for reading in read_proclitics(text)}


def _forms(nouns: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(form) for noun in nouns for form in noun_forms(noun))
