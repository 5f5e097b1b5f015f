"""Who stands beside or against whom: a text that casts one side casts its friends and foes with it.

Friends are the two ends of certain ties, kin by the pack (one is the parent of the other), and those of one camp; foes
are the ends of others, and who attacks whom.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from riwaya.extract.characters import by_mention
from riwaya.model.event import Polarity
from riwaya.model.frame import Role
from riwaya.model.relation import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.extract.characters import Character
    from riwaya.extract.frame_sums import Sums
    from riwaya.extract.frame_traces import Traces
    from riwaya.knowledge.pack import Pack
    from riwaya.model.event import Event
    from riwaya.model.relation import Relation

_FULL = 2.0
"""The lead of one role over its opposite from which on a character counts in full."""
Pair = tuple[str, str]


class SideReader:
    """Reads sides; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._friends, self._foes = frozenset(pack.frames.friends), frozenset(pack.frames.foes)

    def read(
        self,
        characters: Sequence[Character],
        events: Sequence[Event],
        relations: Sequence[Relation],
        sums: Mapping[str, Sums],
        traces: Traces,
    ) -> None:
        """Notes for each character the strongest lead among its friends and among its foes."""
        leads = {key: _lead(found) for key, found in sums.items()}
        ties = list(self._ties(characters, events, relations))
        for relation, one, other in {(r, *pair) for r, *ends in ties for pair in (ends, ends[::-1])}:
            lead = leads[other]
            name = f"{relation}_{Role.PROTAGONIST if lead > 0 else Role.ANTAGONIST}"
            missing = abs(lead) * min(1.0, 0.2 + traces.amount(one, "argues")) - traces.amount(one, name)
            if missing > 0:
                traces.note(one, name, missing)

    def note_kin(self, characters: Sequence[Character], traces: Traces) -> None:
        """Notes who has a superior that is named more often."""
        counts = {character.entity: len(character.mentions) for character in characters if character.entity}
        for character in characters:
            if any(counts.get(name, 0) > len(character.mentions) for name in self._above(character.entity)):
                traces.note(character.key, "lesser_kin")

    def _ties(
        self, characters: Sequence[Character], events: Sequence[Event], relations: Sequence[Relation]
    ) -> Iterator[tuple[str, str, str]]:
        of = by_mention(characters)
        for one, other in combinations(characters, 2):
            if self._are_kin(one, other):
                yield "kin_of", one.key, other.key
            elif self._share_camp(one, other):
                yield "camp_of", one.key, other.key
        for relation in relations:
            ends = [of.get(name or "") for name in (relation.subject, relation.object)]
            if relation.polarity is Polarity.AFFIRMED and relation.status is Status.ONGOING:
                yield from self._tied(relation.type, [ends[0]], [ends[1]])
        for event in events:
            if event.polarity is Polarity.AFFIRMED:
                yield from self._together([of[name] for name in event.actors if name in of])
                yield from self._tied(
                    event.type, [of.get(m) for m in event.actors], [of.get(m) for m in event.recipients]
                )

    @staticmethod
    def _together(actors: Sequence[Character]) -> Iterator[tuple[str, str, str]]:
        for one, other in combinations(actors, 2):
            if one.key != other.key:
                yield "beside", one.key, other.key

    def _tied(
        self, code: str, left: Sequence[Character | None], right: Sequence[Character | None]
    ) -> Iterator[tuple[str, str, str]]:
        name = "beside" if code in self._friends else "against" if code in self._foes else None
        for one, other in product(left, right):
            if name is not None and one is not None and other is not None and one.key != other.key:
                yield name, one.key, other.key

    def _are_kin(self, one: Character, other: Character) -> bool:
        return other.entity in set(self._above(one.entity)) or one.entity in set(self._above(other.entity))

    def _above(self, entity: str | None) -> Iterator[str]:
        """The parents of an entity, nearest first."""
        row = self._pack.actors.get(entity or "")
        for _ in range(4):
            if row is None or row.parent is None:
                return
            yield row.parent
            row = self._pack.actors.get(row.parent)

    def _share_camp(self, one: Character, other: Character) -> bool:
        rows = [self._pack.actors.get(character.entity or "") for character in (one, other)]
        camps = [set(row.camp) if row is not None else set() for row in rows]
        return bool(camps[0] & camps[1])


def _lead(sums: Sums) -> float:
    """How far a character is cast as protagonist (up to 1) or as antagonist (down to -1) by itself."""
    good, bad = max(0.0, sums.total(Role.PROTAGONIST)), max(0.0, sums.total(Role.ANTAGONIST))
    return max(-1.0, min(1.0, (good - bad) / _FULL))
