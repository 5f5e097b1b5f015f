"""`riwaya demo`: what Riwaya finds in the bundled sample accounts."""

import sys
from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from riwaya.cli.command_show import print_article
from riwaya.cli.ending import FAILED, INTERRUPTED, OK
from riwaya.cli.language import Messages
from riwaya.cli.naming_tables import SIGNS
from riwaya.cli.options import DEFAULT_PACK, make_analyzer, open_store
from riwaya.cli.reading import read_with_bar
from riwaya.cli.record_lines import EVENT_COLUMNS, event_line, print_lines
from riwaya.cli.samples import find_samples
from riwaya.cli.summary import (
    FigureRow,
    Form,
    date_rows,
    figure_rows,
    fullest_events,
    naming_rows,
    place_rows,
)
from riwaya.cli.terminal import cell_text, make_table, out
from riwaya.cli.wording import Wording
from riwaya.corpus.judged import JudgedArticles
from riwaya.corpus.labels import Labels
from riwaya.model.analysis import Analysis
from riwaya.model.article import Article
from riwaya.pipeline import Analyzer, ReadReport

if TYPE_CHECKING:
    from riwaya.store import Store

_ENTITIES, _FORMS, _FIGURES, _PLACES, _DATES = 4, 3, 4, 8, 8
_LAYERS = ("mentions", "timexes", "quantities", "attributions", "events")
_UNCOUNTED = {None, "hour", "day", "week", "month", "year"}
"""Units of figures that part 2 leaves out: none, and lengths of time."""
_KEPT, _NAME = "demo.db", "riwaya"

Accounts = list[tuple[Article, Analysis]]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("demo", help="help.demo")(demo)


def demo(
    context: typer.Context,
    store: Annotated[Path | None, typer.Option("--store", help="help.demo_store", metavar="FILE")] = None,
) -> None:
    """Reads the sample into a store and prints what is in it."""
    say: Messages = context.obj
    analyzer = make_analyzer(DEFAULT_PACK, say)
    with TemporaryDirectory() as folder:
        path = store or Path(folder) / _KEPT
        began = perf_counter()
        with open_store(path, create=True) as opened:
            report = read_with_bar(opened, [find_samples()], analyzer, None, say)
            if not report.interrupted:
                accounts = _load(opened)
                _print(out(), accounts, analyzer, perf_counter() - began, say)
                _print_next(out(), _richest(accounts)[0].id, store, say)
    raise typer.Exit(_exit_code(report))


def _exit_code(report: ReadReport) -> int:
    if report.interrupted:
        return INTERRUPTED
    return FAILED if report.refused or report.with_issues else OK


def _load(store: "Store") -> Accounts:
    """The sample accounts from the store, event by event."""
    ids = sorted(row.id for row in store.articles() if row.id.startswith("ex-"))
    read = JudgedArticles(store).read
    return [(joined.article, joined.analysis) for joined in map(read, ids)]


def _print(console: Console, accounts: Accounts, analyzer: Analyzer, seconds: float, say: Messages) -> None:
    labels = Labels(analyzer.pack, say.language)
    outlets = {article.outlet for article, _ in accounts}
    console.print(say("demo.intro", articles=len(accounts), outlets=len(outlets), seconds=f"{seconds:.1f}"))
    _print_names(console, accounts, labels, say)
    _print_figures(console, accounts, labels, say)
    _print_places(console, accounts, labels, say)
    _print_dates(console, accounts, say)
    _print_events(console, accounts, labels, say)
    _heading(console, say("demo.article"))
    print_article(console, *_richest(accounts), _LAYERS, say)


def _richest(accounts: Accounts) -> tuple[Article, Analysis]:
    """The account in which most was found, figures first."""
    return max(accounts, key=lambda pair: (len(pair[1].quantities), len(pair[1].timexes), len(pair[1].mentions)))


def _heading(console: Console, title: str) -> None:
    console.print(f"\n{title}\n", style="bold", markup=False)


def _print_names(console: Console, accounts: Accounts, labels: Labels, say: Messages) -> None:
    _heading(console, say("demo.names"))
    console.print(say("demo.names_note"), style="dim")
    rows = naming_rows(accounts, labels.written, entities=_ENTITIES)
    columns = [say(f"column.{name}") for name in ("outlet", "names")]
    for entity, uses in groupby(rows, key=lambda row: row.entity):
        cells = [(labels.outlet(use.outlet), _forms(use.forms)) for use in uses]
        console.print()
        console.print(make_table(labels.entity(entity), columns, cells))


def _forms(forms: tuple[Form, ...]) -> str:
    """The most frequent names; a count only where it is more than one."""
    shown = [
        f"{SIGNS[form.naming]}{form.text}" + (f" ×{form.count}" if form.count > 1 else "") for form in forms[:_FORMS]
    ]
    return "، ".join(shown)


def _print_figures(console: Console, accounts: Accounts, labels: Labels, say: Messages) -> None:
    _heading(console, say("demo.figures"))
    rows = figure_rows(accounts)
    shown = 0
    columns = [say(f"column.{name}") for name in ("outlet", "quote", "comparator", "value", "unit")]
    for event, figures in groupby(rows, key=lambda row: _event(row.article_id)):
        chosen = _mixed(figures)
        shown += len(chosen)
        key = f"demo.event.{event}"
        cells = [_figure_cells(row, labels, say) for row in chosen]
        console.print(make_table(say(key) if key in say else event, columns, cells, numeric=(3,)))
        console.print()
    console.print(say("demo.figures_more", count=len(rows) - shown), style="dim")


def _mixed(figures: Iterable[FigureRow]) -> list[FigureRow]:
    """A few figures of things counted, from as many outlets as possible, in their order."""
    counted = [row for row in figures if row.quantity.unit not in _UNCOUNTED]
    seen: Counter[str] = Counter()
    turns: list[tuple[int, int]] = []
    for row in counted:
        turns.append((seen[row.outlet], len(turns)))
        seen[row.outlet] += 1
    return [counted[at] for at in sorted(at for _, at in sorted(turns)[:_FIGURES])]


def _event(article_id: str) -> str:
    """The sample's ids name their event: `ex-aleppo-neva`."""
    return article_id.split("-")[1]


def _figure_cells(row: FigureRow, labels: Labels, say: Messages) -> tuple[object, ...]:
    quote = Text().append(row.before, "dim").append(row.quantity.text, "bold").append(row.after, "dim")
    quantity = row.quantity
    value = cell_text(quantity.value) if quantity.value is not None else _bounds(quantity.low, quantity.high)
    return labels.outlet(row.outlet), quote, say(f"value.{quantity.comparator}"), value, labels.unit(quantity)


def _bounds(low: float | None, high: float | None) -> str:
    return f"{cell_text(low)} … {cell_text(high)}"


def _print_places(console: Console, accounts: Accounts, labels: Labels, say: Messages) -> None:
    rows = place_rows(accounts)
    columns = [say(f"column.{name}") for name in ("place", "count", "position", "precision", "outlets")]
    cells = [
        (
            labels.entity(row.entity),
            row.count,
            _position(row.location.lat, row.location.lon),
            row.location.precision,
            len(row.outlets),
        )
        for row in rows[:_PLACES]
    ]
    _heading(console, say("demo.places"))
    console.print(make_table("", columns, cells, numeric=(1, 4)))
    _print_rest(console, len(rows) - _PLACES, say)


def _position(lat: float | None, lon: float | None) -> str | None:
    return None if lat is None or lon is None else f"{lat:.3f}, {lon:.3f}"


def _print_dates(console: Console, accounts: Accounts, say: Messages) -> None:
    rows = date_rows(accounts)
    columns = [say(f"column.{name}") for name in ("date", "outlets", "quote")]
    cells = [(_days(row.begin, row.end), len(row.outlets), "، ".join(row.words[:_FORMS])) for row in rows[:_DATES]]
    _heading(console, say("demo.dates"))
    console.print(make_table("", columns, cells, numeric=(1,)))
    _print_rest(console, len(rows) - _DATES, say)


def _days(begin: str, end: str | None) -> str:
    return begin if begin == end else f"{begin} … {end or ''}"


def _print_events(console: Console, accounts: Accounts, labels: Labels, say: Messages) -> None:
    wording = Wording(labels, say)
    _heading(console, say("demo.events"))
    print_lines(console, [event_line(row, wording) for row in fullest_events(accounts)], EVENT_COLUMNS, say)


def _print_rest(console: Console, count: int, say: Messages) -> None:
    if count > 0:
        console.print(say("demo.more", count=count), style="dim")


def _print_next(console: Console, article_id: str, store: Path | None, say: Messages) -> None:
    """Commands to copy; the first keeps the sample when it was not kept."""
    kept = store or Path(_KEPT)
    riwaya = _program()
    steps = [] if store else [(f"{riwaya} demo --store {kept}", "demo.keep")]
    steps += [
        (f"{riwaya} articles --store {kept}", "demo.next_articles"),
        (f"{riwaya} show {article_id} --store {kept}", "demo.next_show"),
        (f"{riwaya} events {article_id} --store {kept}", "demo.next_events"),
        (f"{riwaya} accounts --place عفرين --store {kept}", "demo.next_accounts"),
        (f"{riwaya} compare --store {kept}", "demo.next_compare"),
        (f"{riwaya} claims --compare --store {kept}", "demo.next_claims"),
        (f"{riwaya} naming --store {kept}", "demo.next_naming"),
        (f"{riwaya} search حصار --store {kept}", "demo.next_search"),
        (f"{riwaya} analyze {_here(find_samples())}", "demo.next_analyze"),
        (f"{riwaya} read PATHS --store mine.db", "demo.next_read"),
    ]
    _heading(console, say("demo.next"))
    for command, key in steps:
        console.print(f"  # {say(key)}", style="dim", markup=False)
        console.print(f"  {command}", markup=False, soft_wrap=True)


def _program() -> str:
    """How to call Riwaya again: by name, or by path where the shell would not find it."""
    called = Path(sys.argv[0])
    return str(_here(called)) if called.name == _NAME and which(_NAME) is None else _NAME


def _here(path: Path) -> Path:
    """The shorter way to write a path below the current folder."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
