"""Which words report happenings, where the transformer has a say: it drops triggers of the lexicon and adds its own.

The lexicon knows words and the network sentences. A trigger that the network hardly believes in («أصدره» of a
statement) is dropped; words that it takes for a happening become one, read as the lexicon reads them where it has a
reading of that type, else as a word of the group that the type has for words that nobody lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.context_network import TYPES
from riwaya.extract.event_triggers import preference
from riwaya.extract.readings import Reading
from riwaya.extract.trigger_checks import Trigger, may_be_event, own_events
from riwaya.knowledge.form_table import Class, Lexeme, Morph
from riwaya.text.clitics import ARTICLE
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np

    from riwaya.extract.context_reader import ContextReading
    from riwaya.extract.event_triggers import TriggerFinder
    from riwaya.extract.words import Words
    from riwaya.knowledge.event_lexicon import EventLexicon

    Array = np.ndarray

_FAR_LESS = 0.3
"""Part of the chance of the likeliest type that a listed reading's type has to have."""
_PARTICLES = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
"""Classes of words in front of a run that are not its head: «قد», «لم»."""
_ANY = -1
"""Group of a lexeme that no lexicon lists."""


class TriggerVotes:
    """Revises triggers; made once per pack."""

    def __init__(self, lexicon: EventLexicon, finder: TriggerFinder) -> None:
        self._finder = finder
        self._unlisted = {group.type: group for group in lexicon.unlisted}

    def revise(self, triggers: Sequence[Trigger], words: Words, reading: ContextReading) -> list[Trigger]:
        """The triggers in text order, as both see them."""
        chances, labels = reading.types, reading.labels
        happens = 1 - chances[:, 0]
        kept = [one for one in triggers if happens[one.first : one.last].max() >= labels.drop]
        taken = {at for one in triggers for at in range(one.first, one.last)}
        taken |= {at for one in triggers for at in self._finder.rest_of_asked(words, one)}
        for first, last in _runs(chances, labels.take):
            if not taken.isdisjoint(range(first, last)):
                continue
            at = next((k for k in range(first, last) if _carries(words, k)), None)
            new = self._trigger(words, at, chances[at]) if at is not None and may_be_event(words, at) else None
            if new is not None:
                kept.append(new)
                taken.update(range(new.first, new.last))
        return own_events(sorted(kept, key=lambda one: one.first), words)

    def _trigger(self, words: Words, at: int, chances: Array) -> Trigger | None:
        """What a word that reports a happening is read as."""
        best = int(chances[1:].argmax()) + 1
        enough = _FAR_LESS * chances[best]
        listed = [
            one for one in self._finder.readings(words, at)
            if one.group.type in TYPES and chances[TYPES.index(one.group.type)] >= enough
        ]  # fmt: skip
        if listed:
            return min(listed, key=lambda one: (-chances[TYPES.index(one.group.type)], preference(one)))
        group = self._unlisted.get(TYPES[best])
        return None if group is None else Trigger(self._reading(words, at), group, None)

    def _reading(self, words: Words, at: int) -> Reading:
        """As the lexicon has the word with another sense, else as its class in the sentence has it."""
        known = next(iter(self._finder.forms(words, at)), None)
        return known if known is not None else _plain(words, at)


def _carries(words: Words, at: int) -> bool:
    """Whether a token can carry a happening: a word, but no particle."""
    return words.tokens[at].kind is TokenKind.WORD and words.words[at].upos not in _PARTICLES


def _plain(words: Words, at: int) -> Reading:
    """A word that no lexicon knows: a verb where the tagger says so, else a noun."""
    word, token = words.words[at], words.tokens[at]
    form = token.text[word.skip :]
    return Reading(
        lexeme=Lexeme(lemma=word.lemma or form, group=_ANY),
        morph=Morph(cls=Class.VERB if word.upos == "VERB" else Class.NOUN),
        first=at,
        last=at + 1,
        skip=word.skip,
        proclitics=token.text[: word.skip],
        pronoun="",
        is_definite=form.startswith(ARTICLE),
        is_future=False,
        agrees=True,
    )


def _runs(chances: Array, least: float) -> Iterator[tuple[int, int]]:
    """Neighbouring words that surely report a happening of one type, its head in front: `[first, last)`."""
    sure, kinds = chances[:, 1:].max(axis=1) > least, chances[:, 1:].argmax(axis=1)
    first = 0
    while first < len(sure):
        last = first + 1
        if sure[first]:
            while last < len(sure) and sure[last] and kinds[last] == kinds[first]:
                last += 1
            yield first, last
        first = last
