"""Articles and refusals of the files on a command line, where - is standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from riwaya.readers import Defaults, InputReader, Reading, Refusal, Unchanged, find_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def _stdin() -> bytes:
    return sys.stdin.buffer.read()


def read_items(paths: Sequence[Path], defaults: Defaults) -> Iterator[Reading | Refusal]:
    """What each file holds, in order."""
    reader = InputReader(stdin=_stdin)
    for path in find_files(paths):
        for item in reader.read(path, defaults):
            if not isinstance(item, Unchanged):
                yield item
