"""The same pipeline in several processes: articles are analysed side by side and come back in their order."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Self

from riwaya.knowledge.loader import load_pack
from riwaya.pipeline import Analyzer
from riwaya.text.batches import TEXTS
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from riwaya.model.analysis import Analysis
    from riwaya.readers import Reading

    Handed = tuple[list[Reading], Future[list[Analysis]]]

_AHEAD = 3
"""Chunks for each process that wait their turn, so that none is idle and memory stays bounded."""
_analyzer: Analyzer | None = None


class AnalyzerPool:
    """Processes that each hold an analyzer; use as a context manager."""

    def __init__(self, pack_id: str, jobs: int) -> None:
        """Starts `jobs` processes; each loads pack and models once."""
        self._limit = jobs * _AHEAD
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(pack_id,))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def analyze(self, readings: Iterable[Reading]) -> Iterator[tuple[Reading, Analysis]]:
        """Each reading with its analysis, in order; readings are taken only a little ahead."""
        source = iter(readings)
        waiting: deque[Handed] = deque()
        while chunk := list(islice(source, TEXTS)):
            waiting.append((chunk, self._pool.submit(_analyze, chunk)))
            if len(waiting) >= self._limit:
                yield from _finished(waiting.popleft())
        while waiting:
            yield from _finished(waiting.popleft())


def _finished(handed: Handed) -> Iterator[tuple[Reading, Analysis]]:
    chunk, future = handed
    yield from zip(chunk, future.result(), strict=True)


def _start(pack_id: str) -> None:
    """Runs once in each process; Ctrl-C is left to the process that stores."""
    global _analyzer  # noqa: PLW0603 - one analyzer a process, and no other way in
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _analyzer = Analyzer(load_pack(pack_id), models=find_models())


def _analyze(readings: list[Reading]) -> list[Analysis]:
    if _analyzer is None:
        message = "a process of the pool was not started"
        raise RuntimeError(message)
    return [analysis for _, analysis in _analyzer.analyze_many(readings)]
