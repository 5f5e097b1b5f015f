"""Ways to break what runs: a process that dies at a chosen statement, a disk that is full, pages overwritten."""

from __future__ import annotations

import errno
import os
import signal
from typing import TYPE_CHECKING

from sqlalchemy import event

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Engine


def in_child(run: Callable[[], None]) -> int:
    """Runs something in a process of its own; its exit status, or minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            run()
            code = 0
        finally:
            os._exit(code)
    status = os.waitpid(child, 0)[1]
    return os.waitstatus_to_exitcode(status)


def die_at(engine: Engine, statement: int) -> None:
    """Has this process killed as it is about to say its nth statement, or to commit after the last."""
    said = 0

    def count(*_words: object) -> None:
        nonlocal said
        said += 1
        if said == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(engine, "before_cursor_execute", count)
    event.listen(engine, "commit", count)


def fill_up(path: Path) -> None:
    """Writes a file until the disk that it is on is full."""
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise


def overwrite_page(path: Path, number: int, *, size: int = 4096) -> None:
    """Fills a page of a file with what no database writes."""
    with path.open("r+b") as file:
        file.seek(number * size)
        file.write(b"\xa5" * size)
