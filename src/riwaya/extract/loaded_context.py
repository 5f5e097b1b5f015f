"""Whether a loaded word counts where it stands: by its strength, by the name it is in, by quotation marks."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from riwaya.extract.quotations import find_quotations
from riwaya.knowledge.loaded_lexicon import Strength
from riwaya.model.mention import PARTIES, Naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.extract.loaded_matches import Hit
    from riwaya.extract.words import Words
    from riwaya.model.attribution import Attribution
    from riwaya.text.sentences import Sentence

_CLAUSE = 8
"""Words either side in which an actor stands in the clause of a word."""
_KINDS, _WORDS_EACH = 4, 45
"""A text is thick with loaded words where it has so many different ones, and one to so many words."""
_ALONE = 2
"""Words in marks that are set apart rather than quoted."""
_NAMED = "name "
"""How the reason of a mention by a name of the pack begins."""


_QUOTED_SHARE, _FACTS_SHARE, _LEAST_WORDS = 0.25, 0.025, 120
"""An author argues where less than this share of the text is reported speech, and of the words times and numbers."""


class Standing(Enum):
    """What a word's surroundings make of it."""

    COUNTS = 1
    IN_THICK_TEXT = 2
    """Counts if the text as a whole speaks for a side or argues."""
    IN_OPINION = 3
    """Counts if the author argues."""
    NONE = 4


class LoadedContext:
    """Reads what surrounds the hits of one text."""

    def __init__(self, words: Words, attributions: Sequence[Attribution] = ()) -> None:
        self._words = words
        self.is_opinion = _argues(words, attributions)
        self._alone = frozenset(
            at
            for quotation in find_quotations(words.layers)
            if quotation.is_closed and quotation.words <= _ALONE
            for at in range(quotation.first, quotation.last)
        )

    def is_set_apart(self, hit: Hit) -> bool:
        """Whether a hit stands alone in quotation marks."""
        return hit.first in self._alone

    def standing(self, hit: Hit, sentence: Sentence) -> Standing:
        """What becomes of a hit."""
        if self._is_inside_neutral_name(hit):
            return Standing.NONE
        if self.is_set_apart(hit):
            return Standing.COUNTS
        match hit.entry.strength:
            case Strength.STRONG:
                return Standing.COUNTS
            case Strength.NAME:
                mention = self._words.mention(hit.first)
                is_party = mention is not None and mention.kind in PARTIES
                return Standing.COUNTS if is_party else Standing.NONE
            case Strength.WEAK:
                return Standing.COUNTS if self._has_actor_near(hit, sentence) else Standing.IN_THICK_TEXT
            case Strength.FAINT:
                return Standing.IN_THICK_TEXT
            case Strength.OPINION:
                return Standing.IN_OPINION
            case _:
                return Standing.NONE

    def is_thick(self, counted: Iterable[Hit]) -> bool:
        """Whether a text speaks for a side throughout: many words that count by themselves, of several kinds."""
        lemmas = [hit.entry.lemma for hit in counted]
        return len(set(lemmas)) >= _KINDS and len(lemmas) * _WORDS_EACH >= self._words.layers.words

    def _is_inside_neutral_name(self, hit: Hit) -> bool:
        """Whether the words are part of a longer name of the pack that takes no side."""
        mention = self._words.mention(hit.first)
        if mention is None or not mention.reason.startswith(_NAMED):
            return False
        first, last = self._words.mention_range(self._words.mention_at[hit.first])
        return mention.naming is Naming.NEUTRAL and last - first > hit.last - hit.first

    def _has_actor_near(self, hit: Hit, sentence: Sentence) -> bool:
        around = range(max(sentence.first, hit.first - _CLAUSE), min(sentence.last, hit.last + _CLAUSE))
        found = (self._words.mention(at) for at in around)
        return any(mention is not None and mention.kind in PARTIES for mention in found)


def _argues(words: Words, attributions: Sequence[Attribution]) -> bool:
    """Whether a text is its author's own argument: little reported speech, few times and numbers."""
    count = words.layers.words
    quoted = {at for one in attributions if one.content for at in range(one.content.start, one.content.end)}
    facts = len(words.timexes) + len(words.quantities)
    return (
        count >= _LEAST_WORDS
        and len(quoted) <= _QUOTED_SHARE * len(words.layers.text)
        and facts <= _FACTS_SHARE * count
    )
