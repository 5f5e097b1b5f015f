"""The mode of an attack, from the weapon named beside a word that names none: «قصفت … بالمدفعية»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.coded_nouns import CodedNounFinder
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Set

    from riwaya.extract.coded_nouns import Coded
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates

_TYPE = "ASSAULT"
_BEHIND, _BEFORE = 10, 2
"""Words within which a weapon belongs to the attack."""
_STOPS = frozenset({".", "?", "!", ";", ":", ","})


class ModeReader:
    """Gives modes; made once per pack."""

    def __init__(self, predicates: Predicates) -> None:
        self._nouns = CodedNounFinder(predicates.nouns.instruments, predicates.instrument_forms)

    def read(self, trigger: Trigger, words: Words, stops: Set[int]) -> Coded | None:
        """The weapon whose mode the event has; None for other types, words with a mode, and without a weapon near.

        Args:
            trigger: the word that reports the event.
            words: the text.
            stops: tokens of triggers, which no weapon is looked for behind.
        """
        sentence = words.sentence_at[trigger.first]
        if trigger.group.type != _TYPE or trigger.group.mode is not None or sentence is None:
            return None
        last = trigger.last
        while last < min(sentence.last, trigger.last + _BEHIND) and not _ends(words, last, stops):
            last += 1
        first = trigger.first
        while first > max(sentence.body, trigger.first - _BEFORE) and not _ends(words, first - 1, stops):
            first -= 1
        found = [
            *self._nouns.find(words.tokens, trigger.last, last),
            *self._nouns.find(words.tokens, first, trigger.first),
        ]
        return found[0] if found else None


def _ends(words: Words, at: int, stops: Set[int]) -> bool:
    token = words.tokens[at]
    return token.kind is TokenKind.LINE or token.text in _STOPS or at in stops
