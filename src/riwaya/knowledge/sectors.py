"""Sectors of actors, as PLOVER parts those who act."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.records import Actor

_DEPTH = 5
NO_SECTOR = "none"


def sector_of(pack: Pack, actor: Actor) -> str:
    """Sector of its type, or of what it is part of where the type has none (a person, an office); else `none`."""
    for _ in range(_DEPTH):
        sector = pack.actor_types[actor.type].sector
        above = pack.actors.get(actor.parent or "")
        if sector != NO_SECTOR or above is None:
            return sector
        actor = above
    return sector
