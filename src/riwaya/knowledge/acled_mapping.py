"""Which ACLED sub-event a PLOVER event is (`packs/codebooks/acled-mapping.yaml`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Side(StrEnum):
    """Who acts, as ACLED parts the world."""

    STATE = "state"
    NONSTATE = "nonstate"


class Struck(StrEnum):
    """Who is hit."""

    CIVILIANS = "civilians"
    ARMED = "armed"


class Territory(StrEnum):
    """What became of a place."""

    GAINED = "gained"
    LOST = "lost"


class Crowd(StrEnum):
    """What a crowd does, or what is done to it."""

    VIOLENT = "violent"
    DISPERSED = "dispersed"
    LETHAL = "lethal"


class AcledRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of the mapping; a condition that is left out holds for every event."""

    type: str | tuple[str, ...] = ()
    """PLOVER types, one or a list."""
    mode: str | tuple[str, ...] = ()
    """Modes, one or a list; empty: any, and none."""
    actor: Side | None = None
    recipient: Struck | None = None
    territory: Territory | None = None
    protest: Crowd | None = None
    acled: str | None
    """Sub-event; None: no ACLED event."""

    @property
    def types(self) -> tuple[str, ...]:
        """PLOVER types; empty: any."""
        return (self.type,) if isinstance(self.type, str) else self.type

    @property
    def modes(self) -> tuple[str, ...]:
        """Modes; empty: any, and none."""
        return (self.mode,) if isinstance(self.mode, str) else self.mode


class Parties(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How actors are told apart that the rows ask for."""

    state: tuple[str, ...] = ()
    """Sectors that are on the side of a government."""
    nonstate: tuple[str, ...] = ()
    """Sectors that are not."""
    civilian: tuple[str, ...] = ()
    """Sectors that bear no arms, whoever is theirs."""


class AcledMapping(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """`acled-mapping.yaml`: the first row that matches wins."""

    parties: Parties = Parties()
    gained: tuple[str, ...] = ()
    """Argument frames whose events win a place."""
    lost: tuple[str, ...] = ()
    """Argument frames whose events lose one."""
    mapping: tuple[AcledRow, ...] = ()
