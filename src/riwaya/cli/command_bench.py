"""`riwaya bench`: words a second by stage, memory, and the time to be ready."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from riwaya.bench.stages import Benchmark, measure, read_corpus, repeat_to
from riwaya.cli.language import Messages
from riwaya.cli.options import DEFAULT_PACK, JsonOption, PackOption, make_language
from riwaya.cli.samples import find_samples
from riwaya.cli.terminal import err, make_table, out, write_json
from riwaya.model.article import Article

_DEFAULT_WORDS = 10_000
_BAR = 24


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("bench", help="help.bench")(bench)


def bench(
    context: typer.Context,
    path: Annotated[Path | None, typer.Argument(help="help.bench_path", metavar="[PATH]", show_default=False)] = None,
    rounds: Annotated[int, typer.Option("--rounds", help="help.rounds", metavar="N", min=1)] = 3,
    pack: PackOption = DEFAULT_PACK,
    compare: Annotated[bool, typer.Option("--compare", help="help.bench_compare")] = False,
    as_json: JsonOption = False,
) -> None:
    """Measures on this machine and shows the stages side by side, or the language layer beside a rival."""
    say: Messages = context.obj
    articles = repeat_to(read_corpus([find_samples()]), _DEFAULT_WORDS) if path is None else read_corpus([path])
    if compare:
        _compare(articles, pack, rounds, say, as_json=as_json)
        return
    console = err()
    if console.is_terminal:
        with console.status(say("bench.working")):
            result = measure(articles, pack, rounds=rounds)
    else:
        result = measure(articles, pack, rounds=rounds)
    if as_json:
        write_json(result, indent=1)
    else:
        _print(out(), result, say)


def _compare(articles: Sequence[Article], pack: str, rounds: int, say: Messages, *, as_json: bool) -> None:
    from riwaya.bench.rival import compare as measure_both

    reader = make_language(pack)
    with err().status(say("bench.comparing", round=1, rounds=rounds)) as status:
        result = measure_both(
            articles,
            reader,
            rounds=rounds,
            on_round=lambda done: status.update(say("bench.comparing", round=done + 1, rounds=rounds)),
        )
    if as_json:
        write_json({**msgspec.structs.asdict(result), "ratio": result.ratio}, indent=1)
    else:
        speeds = {"ours": f"{result.language_words_per_s:,.0f}", "theirs": f"{result.rival_words_per_s:,.0f}"}
        out().print(say("bench.compare", **speeds, ratio=f"{result.ratio:.1f}"), soft_wrap=True)


def _print(console: Console, result: Benchmark, say: Messages) -> None:
    columns = [say(f"column.{name}") for name in ("stage", "words_per_s", "ms_per_1000", "share", "bar")]
    rows = [
        (
            stage.name,
            f"{stage.words_per_s:,.0f}",
            f"{1e6 / stage.words_per_s:.1f}",
            f"{stage.share:.1%}",
            "█" * max(1, round(stage.share * _BAR)),
        )
        for stage in result.stages
    ]
    rows.append((say("bench.all"), f"{result.words_per_s:,.0f}", f"{1e6 / result.words_per_s:.1f}", f"{1:.1%}", ""))
    title = say("bench.title", articles=result.articles, words=f"{result.words:,}", rounds=result.rounds)
    console.print(make_table(title, columns, rows, numeric=(1, 2, 3)))
    pack = result.pack
    figures = {
        "yaml": f"{pack.yaml_s * 1000:.0f}",
        "compiled": f"{pack.compiled_s * 1000:.0f}",
        "ratio": f"{pack.yaml_s / pack.compiled_s:.0f}",
        "analyzer": f"{pack.analyzer_s * 1000:.0f}",
    }
    console.print(f"\n{say('bench.pack', **figures)}")
    if result.peak_mib is not None:
        console.print(say("bench.memory", peak=f"{result.peak_mib:.0f}"))
