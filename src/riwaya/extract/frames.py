"""Layer `frames`: how a text casts those it is about.

Every character (all mentions of one entity) shows features; a table gives their weights; sums decide whether the
character matters enough for a frame, its role, and the author's stance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.characters import Character, CharacterReader
from riwaya.extract.frame_features import FeatureReader
from riwaya.extract.frame_sides import SideReader
from riwaya.extract.frame_sums import FAVOURABLE, MATTERS, UNFAVOURABLE, Sums, Weigher
from riwaya.extract.frame_traces import Trace
from riwaya.model.attribution import Attribution
from riwaya.model.event import Event
from riwaya.model.frame import Frame, Role, Valence
from riwaya.model.loaded import Loaded
from riwaya.model.relation import Relation
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.model.span import Span

_STEPS = 2
"""How far sides reach: the friends of a friend."""
UNLISTED = 1.0
"""What the sum `matters` has to exceed where no row of the pack stands for a character."""
_EVIDENCE = 4
"""Pieces of evidence of a frame."""


class Layers(Struct, frozen=True, kw_only=True):
    """What other extractors found in the text."""

    attributions: Sequence[Attribution] = ()
    events: Sequence[Event] = ()
    relations: Sequence[Relation] = ()
    loaded: Sequence[Loaded] = ()


class Weighed(Struct, frozen=True):
    """A character with its features and their sums."""

    character: Character
    traces: Mapping[str, Trace]
    sums: Sums


class FrameFinder:
    """Finds frames; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._characters = CharacterReader(pack)
        self._features = FeatureReader(pack.frames)
        self._weigher = Weigher(pack.frames)
        self._sides = SideReader(pack)

    def find(self, words: Words, layers: Layers) -> tuple[Frame, ...]:
        """Frames in the order in which their characters come."""
        chosen = [one for one in self.weigh(words, layers) if self._is_framed(one)]
        return tuple(self._frame(f"f{number}", one, words) for number, one in enumerate(chosen, 1))

    def weigh(self, words: Words, layers: Layers) -> list[Weighed]:
        """Every character of the text with its sums, framed or not."""
        characters = self._characters.read(words)
        traces = self._features.read(
            words, characters, layers.attributions, layers.events, layers.relations, layers.loaded
        )
        self._sides.note_kin(characters, traces)
        for _ in range(_STEPS):
            sums = {one.key: self._weigher.sums(traces.of(one.key)) for one in characters}
            self._sides.read(characters, layers.events, layers.relations, sums, traces)
        for one in characters:
            role = self._weigher.role(self._weigher.sums(traces.of(one.key)))
            if role is not Role.NONE:
                traces.note(one.key, f"as_{role}")
        return [Weighed(one, traces.of(one.key), self._weigher.sums(traces.of(one.key))) for one in characters]

    def _is_framed(self, one: Weighed) -> bool:
        """Listed ones that matter; unlisted ones that matter more, and only in a role: little else tells them apart."""
        matters = one.sums.total(MATTERS)
        if one.character.is_listed:
            return matters > 0
        return matters > UNLISTED and self._weigher.role(one.sums) is not Role.NONE

    def _frame(self, name: str, one: Weighed, words: Words) -> Frame:
        sums = one.sums
        role, valence = self._weigher.role(sums), self._weigher.valence(sums)
        return Frame(
            id=name,
            entity=one.character.entity,
            mention=next(mention.id for mention in one.character.mentions if mention.entity == one.character.entity),
            role=role,
            fine=self._weigher.fine(role, sums),
            valence=valence,
            evidence=tuple(
                Quote(start=span.start, end=span.end, text=span.of(words.layers.text))
                for span in _evidence(one, role, valence)
            ),
            reason=_reason(sums, role),
        )


def _evidence(one: Weighed, role: Role, valence: Valence) -> list[Span]:
    """What speaks most for role and stance, in text order; else where the character comes first."""
    columns: list[str] = [role] if role is not Role.NONE else []
    columns += [FAVOURABLE] if valence in {Valence.FAVOURABLE, Valence.MIXED} else []
    columns += [UNFAVOURABLE] if valence in {Valence.UNFAVOURABLE, Valence.MIXED} else []
    parts = sorted((part for column in columns for part in one.sums.parts[column]), key=lambda part: -part.adds)
    shown = [part.feature for part in parts if part.adds > 0] or ["acts", "undergoes", "mentions"]
    found = dict.fromkeys(span for feature in shown if feature in one.traces for span in one.traces[feature].spans)
    whole = [span for span in found if not any(other.contains(span) and other != span for other in found)]
    return sorted(whole[:_EVIDENCE]) or [one.character.mentions[0].span]


def _reason(sums: Sums, role: Role) -> str:
    """The sums that decided; without a role, those of the three that came nearest."""
    nearest = role if role is not Role.NONE else max((Role.PROTAGONIST, Role.ANTAGONIST, Role.INNOCENT), key=sums.total)
    return "; ".join(sums.reason(column) for column in (MATTERS, nearest, FAVOURABLE, UNFAVOURABLE))
