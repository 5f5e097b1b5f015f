"""`riwaya read`: files, folders, addresses and standard input into the store."""

from datetime import UTC, datetime
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer
from rich.console import Console

from riwaya.cli.dataset_reading import (
    ClusterOption,
    DatasetAsked,
    ShardOption,
    TlsOption,
    ToOption,
    check_dataset_options,
    read_to_dataset,
)
from riwaya.cli.ending import FAILED, INTERRUPTED, OK, title_of, wrong_usage
from riwaya.cli.fetching import open_reader
from riwaya.cli.judged import warn_lost
from riwaya.cli.language import Messages
from riwaya.cli.options import (
    DEFAULT_PACK,
    DEFAULT_STORE,
    DELAY_S,
    MOST_PAGES,
    DelayOption,
    JsonOption,
    MostOption,
    OutletOption,
    PackOption,
    PublishedOption,
    StoreOption,
    make_analyzer,
    make_defaults,
    open_store,
)
from riwaya.cli.reading import read_with_bar
from riwaya.cli.second_options import (
    DEFAULT_LAYERS,
    DEFAULT_LIMIT,
    SecondLayersOption,
    SecondLimitOption,
    SecondModelOption,
    SecondOption,
    SecondPriceOption,
    SecondTokensOption,
    SecondWish,
    SendTextOption,
    open_second,
)
from riwaya.cli.second_reading import ask_second, print_second
from riwaya.cli.terminal import out, write_json
from riwaya.corpus.judged import JudgedArticles
from riwaya.model.store_address import StoreAddress
from riwaya.pipeline import ReadReport
from riwaya.readers import SUFFIXES, find_inputs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.second.run import SecondReport
    from riwaya.store import IssueRow, Store

_SHOWN_ISSUES = 10


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("read", help="help.read")(read)


def read(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(help="help.paths", metavar="PATHS")],
    *,
    store: StoreOption = DEFAULT_STORE,
    outlet: OutletOption = None,
    published: PublishedOption = None,
    pack: PackOption = DEFAULT_PACK,
    jobs: Annotated[int, typer.Option("--jobs", "-j", help="help.jobs", metavar="N", min=1)] = 1,
    follow: Annotated[bool, typer.Option("--follow", help="help.follow")] = False,
    most: MostOption = MOST_PAGES,
    delay_s: DelayOption = DELAY_S,
    second_reader: SecondOption = None,
    second_model: SecondModelOption = None,
    second_layers: SecondLayersOption = DEFAULT_LAYERS,
    second_limit: SecondLimitOption = DEFAULT_LIMIT,
    second_tokens: SecondTokensOption = None,
    second_price: SecondPriceOption = None,
    send_text: SendTextOption = False,
    to: ToOption = None,
    cluster: ClusterOption = None,
    cluster_tls: TlsOption = None,
    shard_size: ShardOption = None,
    as_json: JsonOption = False,
) -> None:
    """Reads, analyses, stores; says what became of each file. A second reader is asked when all is stored."""
    say: Messages = context.obj
    defaults = make_defaults(context, outlet, published)
    inputs = find_inputs(paths)
    if not inputs:
        raise wrong_usage(say("usage.no_files", known=", ".join(sorted(SUFFIXES))), context)
    wish = SecondWish(
        url=second_reader,
        model=second_model,
        layers=second_layers,
        limit=second_limit,
        tokens=second_tokens,
        price=second_price,
        may_leave=send_text,
    )
    into = DatasetAsked(to=to, jobs=jobs, cluster=cluster, tls=cluster_tls, shard_mib=shard_size)
    if check_dataset_options(context, into, inputs, asks_second=second_reader is not None):
        raise typer.Exit(read_to_dataset(into, inputs, pack, defaults, say, as_json=as_json))
    with open_second(context, wish) as second, open_store(store, create=True) as opened:
        analyzer, began, started = make_analyzer(pack, say), _now(), perf_counter()
        seen: list[str] = []
        with open_reader(opened, store, inputs, follow=follow, most=most, delay_s=delay_s) as reader:
            report = read_with_bar(
                opened, inputs, analyzer, defaults, say, jobs=jobs, reader=reader, on_article=seen.append
            )
            if not report.interrupted:
                reader.keep()
        seconds = perf_counter() - started
        asked = None if second is None or report.interrupted else ask_second(opened, seen, second, say)
        issues = _issues_since(opened, began)
        judged = JudgedArticles(opened)
        judged.read_judged()
    if as_json:
        write_json(_summary(store, report, issues) | ({} if asked is None else {"second": asked}))
    else:
        _print_report(out(), store, report, issues, seconds, say)
        if asked is not None:
            print_second(out(), asked, store, say)
    warn_lost(judged, say)
    raise typer.Exit(_exit_code(report, asked))


def _exit_code(report: ReadReport, asked: "SecondReport | None") -> int:
    if report.interrupted or (asked is not None and asked.interrupted):
        return INTERRUPTED
    is_second_trouble = asked is not None and (asked.failed > 0 or asked.stopped is not None)
    return FAILED if report.refused or report.with_issues or is_second_trouble else OK


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _issues_since(store: "Store", began: str) -> "tuple[IssueRow, ...]":
    return tuple(issue for issue in store.issues() if issue.at >= began)


def _summary(store: StoreAddress, report: ReadReport, issues: "Iterable[IssueRow]") -> dict[str, object]:
    return {"store": str(store), **msgspec.to_builtins(report), "issues": issues}


def _print_report(
    console: Console,
    store: StoreAddress,
    report: ReadReport,
    issues: "tuple[IssueRow, ...]",
    seconds: float,
    say: Messages,
) -> None:
    counts = ("new", "updated", "unchanged", "refused", "with_issues")
    console.print(say("read.done", store=store, seconds=f"{seconds:.1f}", words=f"{report.words:,}"), soft_wrap=True)
    for count in counts:
        console.print(f"  {getattr(report, count):>7,}  {say(f'read.{count}')}")
    if issues:
        print_issues(console, issues, say)
    if report.read:
        console.print(say("read.next", store=store), soft_wrap=True)


def print_issues(console: Console, issues: "tuple[IssueRow, ...]", say: Messages) -> None:
    """The first few issues as `code where: what`, and how many more there are."""
    console.print(f"\n{say('read.issues')}", style="bold")
    for issue in issues[:_SHOWN_ISSUES]:
        about = f"{issue.article_id}: " if issue.article_id else ""
        line = f"  {issue.code} ({title_of(issue.code, say)})  {about}{issue.message}"
        console.print(line, markup=False, soft_wrap=True)
    if len(issues) > _SHOWN_ISSUES:
        console.print(say("read.more_issues", count=len(issues) - _SHOWN_ISSUES))
