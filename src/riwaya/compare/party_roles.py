"""Whether a source is a party to what it tells of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from riwaya.compare.kinship import Kinship
from riwaya.compare.tellings import ANONYMOUS, PartyRole, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.tellings import Telling
    from riwaya.knowledge.pack import Pack

_TAKE_SIDES = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.OFFICIAL, SourceKind.PARTY}) | ANONYMOUS
"""Sources whose camp makes them a side; those who count the dead or treat the hurt do not fight beside their camp."""
_OFTEN = 0.25
"""Share of the tellings that name somebody in which a party has to be named: one slip makes nobody a party."""


class PartyRoles:
    """Tells parties from bystanders; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._kinship = Kinship(pack)
        self._camps = {row.id: row.camp for row in pack.actors.values()}
        self._camps |= {row.id: row.camp for row in pack.outlets.values()}

    def camps(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Camps of sources by key, each once."""
        return tuple(dict.fromkeys(camp for key in sorted(keys) for camp in self._camps_of(key)))

    def role(self, kind: SourceKind, mine: Sequence[Telling], every: Sequence[Telling]) -> PartyRole | None:
        """How the source of some tellings stands to those who act and suffer in all of them; None: a bystander."""
        own = [holder_of(telling.root) for telling in mine]
        actors = _often([telling.actors for telling in every]).union(*(telling.actors for telling in mine))
        recipients = _often([telling.recipients for telling in every])
        if self._kinship.are_related(own, actors):
            return PartyRole.ACTOR
        if self._kinship.are_related(own, recipients):
            return PartyRole.RECIPIENT
        if kind not in _TAKE_SIDES:
            return None
        sides = {camp for entity in actors | recipients for camp in self._camps_of(entity)}
        return PartyRole.SIDE if sides.intersection(self.camps(own)) else None

    def _camps_of(self, key: str) -> tuple[str, ...]:
        return self._camps.get(holder_of(key), ())


def holder_of(key: str) -> str:
    """The outlet behind an unnamed source, by key; any other key itself."""
    return key.partition("@")[2] or key


def _often(named: Iterable[frozenset[str]]) -> set[str]:
    """Entities that a fair share of those name who name any."""
    told = [entities for entities in named if entities]
    counts = Counter(entity for entities in told for entity in entities)
    return {entity for entity, count in counts.items() if count >= _OFTEN * len(told)}
