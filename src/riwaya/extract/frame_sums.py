"""From features to a frame: sums of named weights, and the role, valence and fine roles that follow from them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.frame import Role, Valence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.extract.frame_traces import Trace
    from riwaya.knowledge.frame_lexicon import FrameFeature, FrameLexicon

MATTERS, FAVOURABLE, UNFAVOURABLE = "matters", "favourable", "unfavourable"
ROLES = (Role.PROTAGONIST, Role.ANTAGONIST, Role.INNOCENT)
COLUMNS = (MATTERS, *map(str, ROLES), FAVOURABLE, UNFAVOURABLE)
"""What is summed up: fields of `FrameFeature`."""
_MOST_FINE = 2
_TOLD = 0.05
"""What a feature has to add to be named in a reason."""


class Part(Struct, frozen=True):
    """What one feature adds to a sum."""

    feature: str
    adds: float

    def __str__(self) -> str:
        """As reasons name it: `pejorative_name +1.20`."""
        return f"{self.feature} {self.adds:+.2f}"


class Sums(Struct, frozen=True):
    """All sums of one character, each with its parts."""

    parts: Mapping[str, tuple[Part, ...]]

    def total(self, column: str) -> float:
        """A sum."""
        return sum(part.adds for part in self.parts[column])

    def reason(self, column: str) -> str:
        """The sum with its parts, those that add most first."""
        told = [part for part in self.parts[column] if abs(part.adds) >= _TOLD]
        listed = sorted(told, key=lambda part: -abs(part.adds))
        return f"{column} {self.total(column):+.2f} ({', '.join(map(str, listed))})"


def value_of(amount: float) -> float:
    """What an amount counts: 1 for one, and ever less for each more."""
    return math.log2(1 + amount)


class Weigher:
    """Adds up features; made once per pack."""

    def __init__(self, lexicon: FrameLexicon) -> None:
        self._features: Mapping[str, FrameFeature] = {feature.id: feature for feature in lexicon.features}
        self._plain = {row.role: row.fine for row in lexicon.fine}

    def sums(self, traces: Mapping[str, Trace]) -> Sums:
        """The sums of a character; a feature without a row in the table counts nothing."""
        known = [(row, value_of(traces[name].amount)) for name, row in self._features.items() if name in traces]
        return Sums({
            column: tuple(
                Part(row.id, weight * value) for row, value in known if (weight := float(getattr(row, column)))
            )
            for column in COLUMNS
        })

    def role(self, sums: Sums) -> Role:
        """The role whose sum is highest, if it is above zero."""
        best = max(ROLES, key=sums.total)
        return best if sums.total(best) > 0 else Role.NONE

    def valence(self, sums: Sums) -> Valence:
        """Which of the two stances are above zero."""
        good, bad = sums.total(FAVOURABLE) > 0, sums.total(UNFAVOURABLE) > 0
        if good and bad:
            return Valence.MIXED
        return Valence.FAVOURABLE if good else Valence.UNFAVOURABLE if bad else Valence.NEUTRAL

    def fine(self, role: Role, sums: Sums) -> tuple[str, ...]:
        """Fine roles for which features speak, those of the heaviest first; else the plain one of the role."""
        if role is Role.NONE:
            return ()
        found = dict.fromkeys(self._fine_of(role, sums.parts[role]))
        if not found and role in self._plain:
            found = {self._plain[role]: None}
        return tuple(found)[:_MOST_FINE]

    def _fine_of(self, role: Role, parts: Iterable[Part]) -> Iterator[str]:
        for part in sorted(parts, key=lambda part: -part.adds):
            if part.adds > 0:
                yield from self._features[part.feature].fine.get(role, ())
