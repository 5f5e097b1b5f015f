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


class AcledCoder:
    """Looks sub-events up; made once per pack."""

    def __init__(self, mapping: AcledMapping) -> None:
        """Sorts the rows by type."""
        rows = list(enumerate(mapping.mapping, 1))
        types = {kind for _, row in rows for kind in row.types}
        self._any = [(number, row) for number, row in rows if not row.types]
        self._rows = {kind: [(n, row) for n, row in rows if not row.types or kind in row.types] for kind in types}

    def code(self, facts: Facts, own: str | None = None) -> AcledCode:
        """The sub-event of an event.

        Args:
            facts: what is known of it.
            own: the sub-event that its word names in the lexicon. It comes before the table, but behind rows on
                territory that was gained and on crowds.
        """
        for number, row in self._rows.get(facts.type, self._any):
            is_first = row.territory is Territory.GAINED or row.protest is not None
            if (own is None or is_first) and _holds(row, facts):
                return AcledCode(row.acled, f"table row {number}")
        return AcledCode(own, "lexicon" if own is not None else "")


def _holds(row: AcledRow, facts: Facts) -> bool:
    return (
        row.actor in {None, facts.actor}
        and row.recipient in {None, facts.recipient}
        and row.territory in {None, facts.territory}
        and row.protest in {None, facts.protest}
        and (not row.mode or facts.mode in row.modes)
    )
