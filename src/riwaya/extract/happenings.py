"""What the rules make of a trigger, before anyone votes on it."""

from __future__ import annotations

from msgspec import Struct

from riwaya.extract.event_arguments import Argument
from riwaya.extract.event_moods import Mood
from riwaya.extract.trigger_checks import Trigger
from riwaya.knowledge.event_lexicon import Role


class Happening(Struct, frozen=True):
    """A trigger with its participants and its mood."""

    trigger: Trigger
    arguments: tuple[Argument, ...]
    mood: Mood

    @property
    def roles(self) -> tuple[str, ...]:
        """Roles that somebody or some place fills, each once, sorted."""
        return tuple(sorted({one.role.value for one in self.arguments if one.role is not Role.NONE}))
