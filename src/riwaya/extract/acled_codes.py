"""The ACLED sub-event of an event, by the table of the codebook: the first row whose conditions hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.acled_mapping import Crowd, Side, Struck, Territory

if TYPE_CHECKING:
    from riwaya.knowledge.acled_mapping import AcledMapping, AcledRow


class Facts(Struct, frozen=True, kw_only=True):
    """What the table asks of an event; None is unknown, or not so."""

    type: str
    mode: str | None = None
    actor: Side | None = None
    recipient: Struck | None = None
    territory: Territory | None = None
    protest: Crowd | None = None


class AcledCode(Struct, frozen=True):
    """A sub-event and why."""

    code: str | None
    """None: no ACLED event."""
    reason: str
    """`table row 7`, `lexicon`, or empty when no row matches."""


def code_acled(facts: Facts, own: str | None, mapping: AcledMapping) -> AcledCode:
    """The sub-event of an event.

    Args:
        facts: what is known of it.
        own: the sub-event that its word names in the lexicon. It comes before the table, but behind rows on territory
            that was gained and on crowds.
        mapping: the table.
    """
    matching = [(number, row) for number, row in enumerate(mapping.mapping, 1) if _holds(row, facts)]
    if own is not None:
        matching = [(number, row) for number, row in matching if row.territory is Territory.GAINED or row.protest]
    if matching:
        number, row = matching[0]
        return AcledCode(row.acled, f"table row {number}")
    return AcledCode(own, "lexicon" if own is not None else "")


def _holds(row: AcledRow, facts: Facts) -> bool:
    pairs = (
        (row.actor, facts.actor),
        (row.recipient, facts.recipient),
        (row.territory, facts.territory),
        (row.protest, facts.protest),
    )
    if any(asked is not None and asked is not known for asked, known in pairs):
        return False
    return (not row.types or facts.type in row.types) and (not row.modes or facts.mode in row.modes)
