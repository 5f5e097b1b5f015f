"""Weights of how sure a verdict is: learnt from pairs that nobody chose, as the program lays them side by side.

Logistic regression over the features of `riwaya.compare.verdict_scores`: is the relation that is told the one that a
coder gave? Verdicts on the pairs of a theatre are made by weights of relations that never saw it; and first the
verdicts of each theatre are graded by weights that were learnt from the others.

usage: python -m training.verdict_scores FOUND GOLD ..., where FOUND is tests/gold/verdicts-found and GOLD are
tests/gold/verdicts tests/gold/clusters tests/gold/verdicts-weeks
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.judged_pairs import QUIET, Relation
from riwaya.compare.pair_reader import load_pair_reader
from riwaya.compare.pair_worth import BIAS, Pair, worth
from riwaya.compare.proposed_pairs import find_candidates
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import StatementVectors
from riwaya.compare.verdict_scores import FEATURES, score_features, score_of
from riwaya.compare.weighed_verdicts import WeighingJudge
from riwaya.evaluation.cluster_gold import UNREAD, data_folders, theatre_of
from riwaya.evaluation.verdicts import analysed_pools
from riwaya.knowledge.loader import DEFAULT_PACK, SCORING, find_packs_root, load_pack
from riwaya.knowledge.verdict_weights import VerdictWeights
from riwaya.pipeline import Analyzer
from riwaya.text.models import find_models
from training.logistic import logistic
from training.pair_worth import write_weights
from training.verdicts import ALL, PENALTY, read_examples
from training.verdicts import fit as fit_relations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.compare.pair_reader import PairReader
    from riwaya.evaluation.verdicts import Found, GoldPool, GoldVerdict
    from riwaya.knowledge.pack import Pack
    from training.verdicts import Example

    Array = np.ndarray

OF_SCORES = 30.0
"""Penalty on the squares of weights of features that have a spread of one."""
_CUTS = (0.5, 0.3, 0.2, 0.1)
_QUIET = QUIET | {Relation.FIGURE_UPDATE}
_GOLD = "tests/gold/verdicts-found tests/gold/verdicts tests/gold/clusters tests/gold/verdicts-weeks"
_COMMAND = f"python -m training.verdict_scores {_GOLD}"


class Graded(Struct, frozen=True):
    """A verdict of the program on a pair as found, with what a coder made of it."""

    pool: str
    features: dict[str, float]
    told: Relation
    wanted: Relation


def grade_pool(pool: GoldPool, analysed: Found, judge: WeighingJudge, pack: Pack, reader: PairReader) -> list[Graded]:
    """The verdicts on the pairs of a pool, with what speaks for each; what is not found any more is left out."""
    read = StatementReader(pack)
    statements = [one for row in analysed for one in read.read(*row).statements()]
    vectors = StatementVectors(find_models()).of([one.text for one in statements])
    pairs = [Pair(statements[one.left], statements[one.right], one) for one in find_candidates(statements, vectors)]
    near: dict[frozenset[str], list[Pair]] = {}
    for one in pairs:
        near.setdefault(frozenset((one.one.article, one.other.article)), []).append(one)
    found = [(gold, pair) for gold in pool.verdicts if (pair := _nearest(gold, near)) is not None]
    said = reader.features([(pair.one, pair.other) for _, pair in found])
    return [
        row
        for (gold, pair), reads in zip(found, said, strict=True)
        if (row := _graded(pool.pool, gold, pair, reads, judge, pack)) is not None
    ]


def _graded(
    pool: str, gold: GoldVerdict, pair: Pair, said: Mapping[str, float], judge: WeighingJudge, pack: Pack
) -> Graded | None:
    judged = judge.judge(pair.one, pair.other, sense=pair.candidate.sense, said=said).judgement
    features = score_features(pair, judged, said, worth(pair, pack.worth.weights))
    if features is None:
        return None
    return Graded(pool, features, judged.relation, gold.relation)


def _nearest(gold: GoldVerdict, pairs: Mapping[frozenset[str], Sequence[Pair]]) -> Pair | None:
    """The pair that shares most with both sides; None: none shares something with each."""
    held = pairs.get(frozenset((gold.left.article, gold.right.article)), ())
    shared = [(gold.shared_with(one.one, one.other), one) for one in held]
    best = max(shared, key=lambda row: row[0], default=None)
    return best[1] if best is not None and best[0] > 0 else None


def fit(rows: Sequence[Graded]) -> dict[str, float]:
    """Weights by feature."""
    inputs = np.array([[row.features[name] for name in FEATURES] for row in rows])
    centre, spread = inputs.mean(0), inputs.std(0)
    spread = np.where(spread > 0, spread, np.inf)
    right = np.array([row.told is row.wanted for row in rows], float)
    bias, *scaled = logistic((inputs - centre) / spread, right, np.ones(len(rows)), OF_SCORES)
    weights = np.array(scaled) / spread
    named = zip((BIAS, *FEATURES), (bias - centre @ weights, *weights), strict=True)
    return {name: round(float(weight), 3) for name, weight in named if weight}


def grade_all(folder: Path, examples: Sequence[Example], *, pack: str = DEFAULT_PACK) -> list[Graded]:
    """The verdicts on all pairs as found, by weights of relations that never saw their theatre."""
    models = find_models()
    if models is None:
        raise SystemExit("Without models no pair is read: install the package riwaya-model-ar.")
    analyzer, reader = Analyzer(load_pack(pack), models=models), load_pair_reader(models)
    judges: dict[str, WeighingJudge] = {}
    out: list[Graded] = []
    for part in sorted(one for one in folder.iterdir() if one.is_dir()):
        for pool, analysed in analysed_pools(part, data_folders([folder]), analyzer):
            theatre = theatre_of(pool.pool)
            if theatre not in judges:
                judges[theatre] = _blind_judge(theatre, examples, analyzer.pack)
            out += grade_pool(pool, analysed, judges[theatre], analyzer.pack, reader)
    return out


def _blind_judge(theatre: str, examples: Sequence[Example], pack: Pack) -> WeighingJudge:
    """A judge whose weights never saw pairs of a theatre, nor of the pools that are only scored."""
    seen = [one for one in examples if one.pool not in UNREAD and theatre_of(one.pool) != theatre]
    weights = VerdictWeights(weights=fit_relations(seen), with_reader=fit_relations(seen, PENALTY, ALL))
    return WeighingJudge(replace(pack, verdict_weights=weights))


def blind_chances(rows: Sequence[Graded]) -> Iterator[tuple[Graded, float]]:
    """Each verdict, with its chance by weights that never saw its theatre."""
    for theatre in sorted({theatre_of(row.pool) for row in rows}):
        weights = fit([row for row in rows if row.pool not in UNREAD and theatre_of(row.pool) != theatre])
        for row in rows:
            if theatre_of(row.pool) == theatre:
                yield row, score_of(row.features, weights)


def report(rows: Sequence[Graded]) -> None:
    """Prints how many verdicts are as sure as some bounds, and how many of them are right."""
    graded = list(blind_chances(rows))
    for name, is_kept in (("tuned", False), ("unread", True)):
        held = [(row, chance) for row, chance in graded if (row.pool in UNREAD) is is_kept]
        _print(name, held)
        _print(f"{name}, contradictions", [(row, chance) for row, chance in held if row.told not in _QUIET])


def _print(name: str, held: Sequence[tuple[Graded, float]]) -> None:
    told = [f"{_right(held, cut)} from {cut}" for cut in (0.0, *_CUTS)]
    print(f"  {name}: chances add up to {sum(chance for _, chance in held):.0f}; right {', '.join(told)}")


def _right(held: Sequence[tuple[Graded, float]], cut: float) -> str:
    sure = [row.told is row.wanted for row, chance in held if chance >= cut]
    return f"{sum(sure)}/{len(sure)}"


def main(found: Path, chosen: Sequence[Path]) -> None:
    """Reports, then learns from all but the unread pools and writes the table."""
    rows = grade_all(found, read_examples(chosen))
    report(rows)
    weights = fit([row for row in rows if row.pool not in UNREAD])
    write_weights(find_packs_root() / "arabic" / f"{SCORING}.yaml", weights, _COMMAND)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(path) for path in sys.argv[2:]])
