"""Codes of an event beside its type: mode, contexts, ACLED sub-event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.acled_codes import AcledCoder, Facts
from riwaya.extract.event_contexts import ContextReader
from riwaya.extract.event_modes import ModeReader
from riwaya.extract.event_parties import PartyReader
from riwaya.knowledge.acled_mapping import Crowd, Territory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.coded_nouns import Coded
    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack

_ASSAULT, _PROTEST = "ASSAULT", "PROTEST"
_VIOLENT = frozenset({"riot", "vandalize"})
_DISPERSING = "crowd-control"
_NOT_LETHAL = frozenset({"crowd-control", "beat", "abduct", "destroy"})


class Codes(Struct, frozen=True):
    """What the codebooks make of an event."""

    mode: str | None
    contexts: tuple[str, ...]
    acled: str | None
    reasons: tuple[str, ...]


class EventCoder:
    """Gives codes; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._gained, self._lost = frozenset(pack.acled.gained), frozenset(pack.acled.lost)
        self._acled = AcledCoder(pack.acled)
        self._modes = ModeReader(pack.predicates)
        self._contexts = ContextReader(pack.predicates)
        self._parties = PartyReader(pack)

    def code(self, happenings: Sequence[Happening], words: Words) -> list[Codes]:
        """Codes of all events of a text, in its order."""
        stops = {at for one in happenings for at in range(one.trigger.first, one.trigger.last)}
        nouns: dict[int, list[Coded]] = {}
        groups = _by_sentence(happenings, words)
        out = []
        for one in happenings:
            sentence = words.sentence_at[one.trigger.first]
            first = sentence.first if sentence is not None else -1
            if sentence is not None and first not in nouns:
                nouns[first] = self._contexts.nouns(words, sentence)
            out.append(self._code(one, words, stops, nouns.get(first, []), groups[first]))
        return out

    def _code(
        self, one: Happening, words: Words, stops: set[int], nouns: list[Coded], sentence: Sequence[Happening]
    ) -> Codes:
        group = one.trigger.group
        weapon = self._modes.read(one.trigger, words, stops)
        mode = weapon.code if weapon is not None else group.mode
        facts = Facts(
            type=group.type,
            mode=mode,
            actor=self._parties.side(one, words),
            recipient=self._parties.struck(one, words),
            territory=self._territory(one),
            protest=self._crowd(one, words, sentence),
        )
        acled = self._acled.code(facts, group.acled if weapon is None else None)
        reasons = [f"mode: {weapon.lemma}"] if weapon is not None else []
        if acled.reason:
            reasons.append(f"acled: {acled.reason}")
        return Codes(mode, self._contexts.read(one.trigger, nouns), acled.code, tuple(reasons))

    def _territory(self, one: Happening) -> Territory | None:
        frame = one.trigger.group.frame
        if frame in self._gained:
            return Territory.GAINED
        return Territory.LOST if frame in self._lost else None

    def _crowd(self, one: Happening, words: Words, sentence: Sequence[Happening]) -> Crowd | None:
        """What a crowd does or suffers, as this event and those of its sentence tell."""
        group = one.trigger.group
        if group.type == _ASSAULT:
            is_lethal = self._is_lethal(one) and self._parties.hits_protesters(one, words)
            return Crowd.LETHAL if is_lethal else None
        if group.type != _PROTEST:
            return None
        others = [other for other in sentence if other is not one]
        if any(self._is_lethal(other) and self._parties.hits_protesters(other, words) for other in others):
            return Crowd.LETHAL
        if any(other.trigger.group.mode == _DISPERSING for other in others):
            return Crowd.DISPERSED
        return Crowd.VIOLENT if any(other.trigger.group.mode in _VIOLENT for other in others) else None

    @staticmethod
    def _is_lethal(one: Happening) -> bool:
        return one.trigger.group.type == _ASSAULT and one.trigger.group.mode not in _NOT_LETHAL


def _by_sentence(happenings: Sequence[Happening], words: Words) -> dict[int, list[Happening]]:
    """Events by the first token of their sentence; -1 for those outside of any."""
    out: dict[int, list[Happening]] = {}
    for one in happenings:
        sentence = words.sentence_at[one.trigger.first]
        out.setdefault(sentence.first if sentence is not None else -1, []).append(one)
    return out
