"""Quality floors: the least that each row of the score sheet may reach on a set of gold, pinned to its digest."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.errors import EvaluationError
from riwaya.evaluation.tally import AccuracyRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from riwaya.evaluation.gold import GoldText
    from riwaya.evaluation.tally import Row

SLACK = 0.005
"""How far below a measured value its floor is set: about one item in two hundred."""
_DIGITS = 3


class Floor(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The floors of one set."""

    gold: str
    """Digest of the gold that they were measured on."""
    rows: dict[str, float]
    """Least value by row: precision and recall of what is found, accuracy of its properties."""


class Floors(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All floors, and why any was lowered."""

    sets: dict[str, Floor]
    lowered: tuple[str, ...] = ()


def load_floors(path: Path) -> Floors:
    """The floors in a YAML file.

    Raises:
        EvaluationError: it is missing or not in the shape of floors.
    """
    try:
        return msgspec.yaml.decode(path.read_bytes(), type=Floors)
    except (OSError, msgspec.DecodeError) as error:
        raise EvaluationError(f"{path}: no file of floors ({error}). Write it with `make floors`.") from error


def digest_of(texts: Iterable[GoldText]) -> str:
    """A short digest of a set's gold files, whatever their order."""
    sums = sorted(hashlib.sha256(text.path.read_bytes()).hexdigest() for text in texts)
    return hashlib.sha256("".join(sums).encode()).hexdigest()[:12]


def values_of(rows: Mapping[str, Row]) -> dict[str, float]:
    """Precision and recall, or accuracy, of each row that is filled."""
    out: dict[str, float] = {}
    for name, row in rows.items():
        if isinstance(row, AccuracyRow):
            shares = {name: row.accuracy}
        else:
            shares = {f"{name} precision": row.precision, f"{name} recall": row.recall}
        out |= {key: share for key, share in shares.items() if share}
    return out


def below(values: Mapping[str, float], floor: Floor) -> dict[str, tuple[float, float]]:
    """Rows under their floor, as (value, floor); a row that vanished has the value 0."""
    found = {name: (values.get(name, 0.0), least) for name, least in floor.rows.items()}
    return {name: pair for name, pair in found.items() if pair[0] < pair[1]}


def floor_for(values: Mapping[str, float], gold: str) -> Floor:
    """The floors that measured values call for."""
    return Floor(gold=gold, rows={name: round(max(0.0, value - SLACK), _DIGITS) for name, value in values.items()})
