"""Who is cast how by which group, as a table: the shares of the four roles as one bar a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.cli.terminal import make_table, out
from riwaya.model.frame import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.cli.language import Messages
    from riwaya.compare.framing import Framing, FramingCell
    from riwaya.compare.groups import By
    from riwaya.corpus.labels import Labels
    from riwaya.model.store_address import StoreAddress

SIGNS = {Role.PROTAGONIST: "▲", Role.ANTAGONIST: "▼", Role.INNOCENT: "○", Role.NONE: "·"}
"""One cell of a bar; they differ without their colours, too."""
_STYLES = {Role.PROTAGONIST: "green", Role.ANTAGONIST: "red", Role.INNOCENT: "cyan", Role.NONE: "dim"}
_CELLS = 10
"""Signs of a bar."""
_WHO, _GROUP, _WIDE = 36, 18, 100


class FramingPrinter:
    """Prints framings for people."""

    def __init__(self, labels: Labels, say: Messages, *, by: By, limit: int) -> None:
        self._labels, self._say, self._by, self._limit = labels, say, by, limit
        self._console = out()

    def print(self, framings: Sequence[Framing], store: StoreAddress) -> None:
        """A row for each entity, or a paragraph where columns have no room."""
        say, shown = self._say, framings[: self._limit]
        if not framings:
            self._console.print(say("frames.none", where=store), soft_wrap=True, markup=False)
            return
        self._console.print(Text(say("framing.title", count=len(framings)), style="bold"))
        groups = sorted({cell.group for one in shown for cell in one.cells})
        if self._console.width >= max(_WIDE, _WHO + _GROUP * len(groups)):
            columns = [say("column.who"), say("column.frames"), *map(self._group, groups)]
            rows = [
                [self._labels.entity(one.entity), one.count, *(_bar(one.cell(group)) for group in groups)]
                for one in shown
            ]
            self._console.print(make_table("", columns, rows, numeric=(1,)))
        else:
            for one in shown:
                self._paragraph(one)
        if len(framings) > len(shown):
            self._note("rows.more", count=len(framings) - len(shown))
        self._note("framing.signs", **{role.value: SIGNS[role] for role in Role})

    def _paragraph(self, one: Framing) -> None:
        self._console.print(Text(f"{self._labels.entity(one.entity)} ({one.count})", style="bold"))
        for cell in one.cells:
            self._console.print(Padding(Text.assemble(_bar(cell), "  ", self._group(cell.group)), (0, 0, 0, 2)))

    def _group(self, group: str) -> str:
        return self._labels.group(group, self._by)

    def _note(self, key: str, **values: object) -> None:
        self._console.print(self._say(key, **values), style="dim", markup=False, soft_wrap=True)


def _bar(cell: FramingCell | None) -> Text:
    """`▲▲▲▼▼▼▼··· (7)`: ten signs, shared out by the largest remainders."""
    if cell is None:
        return Text("–")
    exact = {role: share * _CELLS for role, share in cell.roles.items()}
    signs = {role: int(size) for role, size in exact.items()}
    left = _CELLS - sum(signs.values())
    for role in sorted(exact, key=lambda role: signs[role] - exact[role])[:left]:
        signs[role] += 1
    return Text.assemble(*((SIGNS[role] * signs[role], _STYLES[role]) for role in SIGNS), (f" ({cell.count})", "dim"))
