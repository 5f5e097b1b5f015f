"""The naming matrix as tables: names against groups, with bars; over time, with lines of bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.cli.marks import Mark, mark_quote
from riwaya.cli.terminal import make_table, out
from riwaya.cli.wording import Wording
from riwaya.compare.naming_distance import naming_distances
from riwaya.model.mention import Naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.cli.language import Messages
    from riwaya.compare.groups import By
    from riwaya.compare.naming import NameRow, NamingMatrix
    from riwaya.corpus.labels import Labels
    from riwaya.model.store_address import StoreAddress

SIGNS = {Naming.NEUTRAL: "", Naming.HONORIFIC: "▲", Naming.PEJORATIVE: "▼", Naming.CONTESTED: "◆"}
"""Stand before names that are not neutral."""
_STYLES = {
    Naming.NEUTRAL: "",
    Naming.HONORIFIC: "green",
    Naming.PEJORATIVE: "red",
    Naming.CONTESTED: "yellow",
}
_BAR, _PARTS, _HEIGHTS = "█", " ▏▎▍▌▋▊▉", " ▁▂▃▄▅▆▇█"
_BAR_CELLS = 5
"""Cells of a bar of 100 %."""
_GROUP_WIDTH, _NAME_WIDTH, _WIDE = 18, 44, 100
_QUOTE_LINES = 2
_INDENT = 4


class NamingPrinter:
    """Prints matrices for people; labels are the pack's, names the texts' own."""

    def __init__(self, labels: Labels, say: Messages, *, by: By, limit: int) -> None:
        self._labels, self._say, self._by, self._limit = labels, say, by, limit
        self._console = out()

    def nothing(self, store: StoreAddress, actor: str | None) -> None:
        """Says that there is nothing, and what to do."""
        message = self._say("naming.none", where=store) if actor is None else self._say("naming.nobody", actor=actor)
        self._console.print(message, soft_wrap=True, markup=False)

    def overview(self, matrices: Sequence[NamingMatrix], store: StoreAddress) -> None:
        """Each entity with the name that each group uses most."""
        say, shown = self._say, matrices[: self._limit]
        self._title("naming.title", count=len(matrices))
        groups = _groups_of(shown)
        if self._by.is_time or not self._fits(groups):
            for matrix in shown:
                self._paragraph(matrix)
        else:
            columns = [say("column.who"), say("column.uses"), *map(self._group, groups)]
            rows = [
                [self._labels.entity(matrix.entity), matrix.count, *(self._top(matrix, group) for group in groups)]
                for matrix in shown
            ]
            self._console.print(make_table("", columns, rows, numeric=(1,)))
        self._more(len(matrices) - len(shown))
        self._note("naming.signs")
        self._note("naming.next", actor=shown[0].entity, store=store)

    def matrices(self, matrices: Iterable[NamingMatrix]) -> None:
        """All names of each entity."""
        for matrix in matrices:
            self._title("naming.of", who=self._labels.entity(matrix.entity), count=matrix.count)
            rows = matrix.names[: self._limit]
            if self._by.is_time:
                self._over_time(matrix, rows)
            elif self._fits([group.group for group in matrix.groups]):
                self._side_by_side(matrix, rows)
            else:
                self._under_each_other(matrix, rows)
            self._more(len(matrix.names) - len(rows))
            self._examples(rows)
        self._note("naming.signs")

    def distances(self, matrices: Sequence[NamingMatrix]) -> None:
        """Pairs of groups, the farthest first."""
        say = self._say
        pairs = naming_distances(matrices)
        self._title("naming.distances", count=len(pairs))
        columns = [say(f"column.{name}") for name in ("groups", "distance", "chance", "actors", "uses")]
        rows = [
            [
                f"{self._group(pair.left)} — {self._group(pair.right)}",
                Text(f"{pair.distance:.2f} {_bar(pair.distance, 2 * _BAR_CELLS)}"),
                f"{pair.chance:.2f}",
                pair.entities,
                pair.uses,
            ]
            for pair in pairs
        ]
        self._console.print(make_table("", columns, rows, numeric=(2, 3, 4)))
        self._note("naming.distances_note")

    def _side_by_side(self, matrix: NamingMatrix, rows: Sequence[NameRow]) -> None:
        """Names as rows, groups as columns, a bar in each cell."""
        columns = [self._say("column.name"), *(f"{self._group(one.group)} ({one.count})" for one in matrix.groups)]
        cells = [[_name(row), *(_share(row, one.group) for one in matrix.groups)] for row in rows]
        cells.append([self._sided(), *(Text(f"{_sided_share(matrix, one.group):>10.0%}") for one in matrix.groups)])
        self._console.print(make_table("", columns, cells))

    def _under_each_other(self, matrix: NamingMatrix, rows: Sequence[NameRow]) -> None:
        """For narrow screens: a paragraph a group."""
        for one in matrix.groups:
            self._console.print(Text(f"{self._group(one.group)} ({one.count})", style="bold"))
            own = sorted((row for row in rows if row.count_of(one.group)), key=lambda row: -row.count_of(one.group))
            for row in own:
                self._console.print(Padding(Text.assemble(_share(row, one.group), "  ", _name(row)), (0, 0, 0, 2)))
            line = Text.assemble(f"{_sided_share(matrix, one.group):>10.0%}  ", self._sided())
            self._console.print(Padding(line, (0, 0, 0, 2)))

    def _over_time(self, matrix: NamingMatrix, rows: Sequence[NameRow]) -> None:
        """Names as rows, and how their share rises and falls from group to group."""
        say, groups = self._say, matrix.groups
        span = f"{groups[0].group} … {groups[-1].group}"
        columns = [say("column.name"), say("column.uses"), span, say("column.first"), say("column.last")]
        cells = [
            [
                _name(row),
                row.count,
                Text("".join(_height(_share_of(row, one.group)) for one in groups)),
                *(f"{_share_of(row, groups[at].group):.0%}" for at in (0, -1)),
            ]
            for row in rows
        ]
        self._console.print(make_table("", columns, cells, numeric=(1, 3, 4)))

    def _paragraph(self, matrix: NamingMatrix) -> None:
        self._console.print(Text(f"{self._labels.entity(matrix.entity)} ({matrix.count})", style="bold"))
        for one in matrix.groups:
            line = Text.assemble(f"{self._group(one.group)}: ", self._top(matrix, one.group))
            self._console.print(Padding(line, (0, 0, 0, 2)))

    def _top(self, matrix: NamingMatrix, group: str) -> Text:
        """The name that a group uses most, and its share."""
        row = max(matrix.names, key=lambda row: row.count_of(group))
        if row.count_of(group) == 0:
            return Text("–")
        return Text.assemble(_name(row), f" {_share_of(row, group):.0%}")

    def _examples(self, rows: Sequence[NameRow]) -> None:
        """A sentence of each name with its citation: the earliest of the group that uses the name most."""
        self._console.print(Text(f"\n{self._say('naming.examples')}", style="bold"))
        wording = Wording(self._labels, self._say)
        room = (self._console.width - _INDENT) * _QUOTE_LINES - _INDENT
        for row in rows:
            use = max(row.cells, key=lambda cell: cell.count).example
            mark = Mark("mentions", use.mention.start, use.mention.end)
            quote = mark_quote(use.quote, [mark], mark, styled=self._console.is_terminal, limit=room)
            self._console.print(_name(row))
            self._console.print(Padding(quote, (0, 0, 0, _INDENT), expand=False))
            source = Text(self._say.direction + wording.citation(use.article, use.quote), style="dim")
            self._console.print(Padding(source, (0, 0, 0, _INDENT), expand=False))

    def _sided(self) -> Text:
        return Text(self._say("naming.sided"), style="italic")

    def _group(self, group: str) -> str:
        return self._labels.group(group, self._by)

    def _fits(self, groups: Sequence[str]) -> bool:
        """Whether there is room for a column a group."""
        return self._console.width >= max(_WIDE, _NAME_WIDTH + _GROUP_WIDTH * len(groups))

    def _title(self, key: str, **values: object) -> None:
        self._console.print(Text(self._say(key, **values), style="bold"))

    def _more(self, count: int) -> None:
        if count > 0:
            self._note("naming.more", count=count)

    def _note(self, key: str, **values: object) -> None:
        self._console.print(self._say(key, **values), style="dim", markup=False, soft_wrap=True)


def _groups_of(matrices: Iterable[NamingMatrix]) -> list[str]:
    return sorted({one.group for matrix in matrices for one in matrix.groups})


def _name(row: NameRow) -> Text:
    """A name, before it the sign of its naming."""
    return Text(f"{SIGNS[row.naming]} {row.name}".strip(), style=_STYLES[row.naming])


def _share_of(row: NameRow, group: str) -> float:
    return next((cell.share for cell in row.cells if cell.group == group), 0.0)


def _sided_share(matrix: NamingMatrix, group: str) -> float:
    """How much of a group's uses are of names that are not neutral."""
    return sum(_share_of(row, group) for row in matrix.names if row.naming is not Naming.NEUTRAL)


def _share(row: NameRow, group: str) -> Text:
    """`██ 41% (12)`."""
    if row.count_of(group) == 0:
        return Text("·", style="dim")
    share = _share_of(row, group)
    bar = _bar(share, _BAR_CELLS).ljust(_BAR_CELLS)
    return Text.assemble((bar, _STYLES[row.naming] or "blue"), f" {share:4.0%}", (f" ({row.count_of(group)})", "dim"))


def _bar(share: float, cells: int) -> str:
    """A bar of eighths of cells; any use at all shows."""
    whole, eighths = divmod(max(1, round(share * cells * len(_PARTS))), len(_PARTS))
    return (_BAR * whole + _PARTS[eighths]).rstrip()


def _height(share: float) -> str:
    """One cell whose filling shows a share; any use at all shows."""
    return _HEIGHTS[0] if share == 0 else _HEIGHTS[max(1, round(share * (len(_HEIGHTS) - 1)))]
