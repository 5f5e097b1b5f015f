"""The pair model against pairs of headlines whose stance somebody gave."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from riwaya.compare.pair_model import PairModel
from riwaya.compare.pair_sides import SideReader
from riwaya.errors import EvaluationError, MissingInputError
from riwaya.evaluation.tally import Tally
from riwaya.extract.matchers import Matchers

if TYPE_CHECKING:
    from pathlib import Path

    from riwaya.evaluation.tally import Row
    from riwaya.knowledge.pack import Pack
    from riwaya.text.models import ModelFolder

AGREE, DISAGREE = "agree", "disagree"
_TOGETHER = 100


def evaluate_stances(path: Path, pack: Pack, folder: ModelFolder) -> dict[str, Row]:
    """Rows `stance agree` and `stance disagree` over the pairs of a CSV file (`s1`, `s2`, `stance`).

    Raises:
        MissingInputError: no such file.
        EvaluationError: it has other columns.
    """
    if not path.is_file():
        raise MissingInputError(f"{path}: no such file. Name a file like claims-ans/stance_dev.csv.")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows or not {"s1", "s2", "stance"} <= rows[0].keys():
        raise EvaluationError(f"{path}: no columns s1, s2 and stance.")
    reader, model = SideReader(Matchers(pack), folder), PairModel(folder)
    said: list[str] = []
    for first in range(0, len(rows), _TOGETHER):
        part = rows[first : first + _TOGETHER]
        sides = reader.read([row[name] for row in part for name in ("s1", "s2")])
        opinions = (model.judge(*sides[at : at + 2]) for at in range(0, len(sides), 2))
        said += [AGREE if opinion.agrees else DISAGREE for opinion in opinions]
    gold = [row["stance"] for row in rows]
    tally = Tally()
    for name in (AGREE, DISAGREE):
        both = sum(one == other == name for one, other in zip(said, gold, strict=True))
        tally.found(f"stance {name}", both, said.count(name), gold.count(name))
    return tally.rows()
