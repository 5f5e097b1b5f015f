"""Contexts of an event: those of its word, and those that nouns of its sentence speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.coded_nouns import CodedNounFinder

if TYPE_CHECKING:
    from riwaya.extract.coded_nouns import Coded
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates
    from riwaya.text.sentences import Sentence

_MOST = 3


class ContextReader:
    """Gives contexts; made once per pack."""

    def __init__(self, predicates: Predicates) -> None:
        self._nouns = CodedNounFinder(predicates.nouns.contexts, predicates.context_forms)

    def nouns(self, words: Words, sentence: Sentence) -> list[Coded]:
        """All nouns of a sentence that speak of a context."""
        return list(self._nouns.find(words.tokens, sentence.first, sentence.last))

    @staticmethod
    def read(trigger: Trigger, nouns: list[Coded]) -> tuple[str, ...]:
        """At most three contexts: the word's own, then those of the nearest nouns, equal distances in text order."""
        near = sorted(nouns, key=lambda noun: max(noun.first - trigger.last, trigger.first - noun.last))
        return tuple(dict.fromkeys((*trigger.group.contexts, *(noun.code for noun in near))))[:_MOST]
