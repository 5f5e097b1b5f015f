"""Judgements as JSON Lines, one a line, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from riwaya.errors import FormatError, RiwayaError
from riwaya.judgements.making import require_sound
from riwaya.model.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def judgement_lines(judgements: Iterable[Judgement]) -> Iterator[str]:
    """A line of JSON each."""
    return (msgspec.json.encode(one).decode() for one in judgements)


def read_judgements(lines: bytes, where: str) -> tuple[Judgement, ...]:
    """The judgements of a file; empty lines are skipped.

    Raises:
        FormatError: a line that holds none, or one that nobody could have made.
    """
    out = []
    for number, line in enumerate(lines.splitlines(), 1):
        if not line.strip():
            continue
        try:
            judgement = msgspec.json.decode(line, type=Judgement)
            require_sound(judgement)
        except (msgspec.DecodeError, RiwayaError) as error:
            raise FormatError(f"{where}, line {number}: {error} Nothing of the file was taken in.") from error
        out.append(judgement)
    return tuple(out)
