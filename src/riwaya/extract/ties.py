"""A tie as found, before negation, time and voice are read, and what may be its parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.readings import Reading
from riwaya.extract.tie_reach import Party
from riwaya.knowledge.tie_lexicon import Slot
from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from riwaya.extract.matchers import Matchers
    from riwaya.extract.words import Words

Slots = dict[Slot, tuple[Party, ...]]


class Tie(Struct, frozen=True):
    """A tie between two parties."""

    relation: str
    subject: Party | None
    object: Party | None
    first: int
    """Tokens `[first, last)` that state it, parties included."""
    last: int
    reason: str
    ended: bool = False
    negated: bool = False
    is_loose: bool = False
    """Stated by nothing but order or a small word: kept once in a text for the same two parties."""
    reading: Reading | None = None
    """None for a tie that no word of the lexicon states."""


class Signatures:
    """What may be party of a tie; made once per pack."""

    def __init__(self, matchers: Matchers) -> None:
        pack = matchers.pack
        self._kinds = {
            row.relation: {Slot.SUBJECT: frozenset(row.subject), Slot.OBJECT: frozenset(row.object)}
            for row in pack.predicates.ties.signatures
        }
        self._states = {*pack.countries, *matchers.world.capitals}
        self._places = pack.places

    def takes_places(self, relation: str, slot: Slot) -> bool:
        """Whether a place may fill a slot as a place."""
        return Kind.PLACE in self._kinds[relation][slot]

    def allow(self, words: Words, relation: str, slot: Slot, party: Party) -> bool:
        """Whether a mention may fill a slot: by its kind, or as a state that acts."""
        if slot is Slot.NONE:
            return False
        kinds = self._kinds[relation][slot]
        if party.mention < 0:
            return (Kind.PLACE if party.entity in self._places else Kind.ACTOR) in kinds or party.entity in self._states
        mention = words.mentions[party.mention]
        return mention.kind in kinds or (mention.entity in self._states and Kind.ACTOR in kinds)
