"""Articles and refusals of the files on a command line, where - is standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from riwaya.errors import ReadError
from riwaya.readers import Defaults, Reading, Refusal, find_files, read_file, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN = Path("-")


def read_items(paths: Sequence[Path], defaults: Defaults) -> Iterator[Reading | Refusal]:
    """What each file holds, in order."""
    for path in find_files(paths):
        if path == STDIN:
            yield _from_stdin(defaults)
        else:
            yield from read_file(path, defaults)


def _from_stdin(defaults: Defaults) -> Reading | Refusal:
    try:
        return read_text(sys.stdin.buffer.read(), "stdin", defaults)
    except ReadError as error:
        return Refusal(path="-", line=None, code=error.code, message=str(error))
