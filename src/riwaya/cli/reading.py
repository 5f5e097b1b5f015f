"""Reading into a store under a progress bar."""

from __future__ import annotations

import gzip
import zlib
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from riwaya.cli.terminal import progress_bar
from riwaya.pipeline import read_into
from riwaya.readers import Address
from riwaya.scale import AnalyzerPool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from rich.progress import Progress, TaskID

    from riwaya.cli.language import Messages
    from riwaya.pipeline import Analyzer, ReadReport
    from riwaya.readers import Defaults, Input, InputReader
    from riwaya.store import Store


def read_with_bar(
    store: Store,
    inputs: Sequence[Input],
    analyzer: Analyzer,
    defaults: Defaults | None,
    say: Messages,
    *,
    jobs: int = 1,
    reader: InputReader | None = None,
    on_article: Callable[[str], None] | None = None,
) -> ReadReport:
    """Reads `inputs` into `store`, in several processes if asked, and shows how far it is."""
    with ExitStack() as stack:
        bar = stack.enter_context(progress_bar())
        pool = stack.enter_context(AnalyzerPool(analyzer.pack.id, jobs)) if jobs > 1 else None
        task = bar.add_task(say("read.reading"), total=_expected(inputs) if not bar.disable else None)
        return read_into(
            store,
            inputs,
            analyzer,
            defaults=defaults,
            reader=reader,
            on_file=lambda one, _number, _count: bar.update(task, description=one.name),
            on_article=partial(_tell, bar, task, on_article),
            analyze_many=pool.analyze if pool is not None else None,
        )


def _tell(bar: Progress, task: TaskID, on_article: Callable[[str], None] | None, label: str) -> None:
    bar.advance(task)
    if on_article is not None:
        on_article(label)


def _expected(inputs: Iterable[Input]) -> int:
    """About how many articles the inputs hold, for the length of the bar."""
    return sum(1 if isinstance(one, Address) else _lines_in(one) for one in inputs)


def _lines_in(path: Path) -> int:
    """One for a file of one article, the number of lines for JSON Lines."""
    name = path.name.lower()
    if not name.endswith((".jsonl", ".jsonl.gz")):
        return 1
    try:
        with gzip.open(path) if name.endswith(".gz") else path.open("rb") as lines:
            return sum(1 for _ in lines)
    except (OSError, EOFError, zlib.error):
        return 1
