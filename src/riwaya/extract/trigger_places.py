"""Words that are an event only with the place that they take: «احتلال القوات لمدينة», «الثوار دخلوا المدينة».

Without one they name a state or a party («مقاومة الاحتلال») or any coming in («دخل مرحلة جديدة»).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.tie_words import folded
from riwaya.model.mention import PLACES
from riwaya.text.clitics import ARTICLE
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.readings import Reading
    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates

_BEHIND, _BACK = 6, 8
"""How many words the place may stand behind, and the subject of a verb before."""
_INTO, _OF = frozenset({"الي"}), "ل"
_CLITICS = frozenset("بلك")
_VERBS = frozenset({"VERB", "AUX"})


class PlaceTakers:
    """Looks for the place and the subject; made once per pack."""

    def __init__(self, predicates: Predicates) -> None:
        grammar = predicates.grammar
        self._prepositions = folded(form for row in grammar.prepositions for form in row) - _INTO
        self._borders = folded((*grammar.subordinators, *grammar.relatives))

    def takes(self, reading: Reading, words: Words) -> bool:
        """Whether a place stands behind a word as what it takes, behind a noun with ال only after ل."""
        is_named = reading.is_definite and not reading.pronoun
        if reading.is_nominal and is_named and self._is_genitive(words, reading.first):
            return False
        for at in range(reading.last, min(len(words.tokens), reading.last + _BEHIND)):
            token, mention = words.tokens[at], words.mention(at)
            if token.kind is not TokenKind.WORD or words.words[at].upos in _VERBS or token.text in self._prepositions:
                return False
            if mention is None or mention.kind not in PLACES or mention.adjectival or not words.is_mention_start(at):
                continue
            clitics = words.tokens[at].text[: mention.start - token.start]
            if clitics.endswith(_OF) or not ((is_named and reading.is_nominal) or _CLITICS & set(clitics)):
                return True
        return False

    @staticmethod
    def _is_genitive(words: Words, at: int) -> bool:
        """Whether a noun without ال stands before, whose genitive a word is: «حصار الاحتلال لغزة»."""
        before = words.words[at - 1] if at else None
        return before is not None and before.upos == "NOUN" and not words.tokens[at - 1].text.startswith(ARTICLE)

    def before(self, reading: Reading, words: Words) -> Iterator[int]:
        """Tokens of the clause before a verb among which its subject stands, nearest first."""
        if not reading.is_verb or reading.pronoun:
            return
        for at in range(reading.first - 1, max(-1, reading.first - 1 - _BACK), -1):
            token = words.tokens[at]
            if token.kind is not TokenKind.WORD or token.text in self._borders or words.words[at].upos == "VERB":
                return
            yield at
