"""Weights of what makes two statements worth a verdict: learnt from the pairs that coders chose, written as YAML.

Logistic regression: pairs of statements that share most
with the two sides of a gold pair, against all other candidates of the pool.

usage: python -m training.pair_worth tests/gold/clusters tests/gold/verdicts
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.pair_worth import BIAS, FEATURES, Pair
from riwaya.compare.proposed_pairs import find_candidates
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import StatementVectors
from riwaya.evaluation.cluster_gold import data_folders, tuned_pools
from riwaya.evaluation.verdicts import analysed_pools
from riwaya.knowledge.loader import DEFAULT_PACK, WORTH, find_packs_root, load_pack
from riwaya.pipeline import Analyzer
from riwaya.text.models import find_models
from training.logistic import logistic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.compare.statements import Statement
    from riwaya.evaluation.verdicts import Found, GoldPool, GoldSpan
    from riwaya.knowledge.pack import Pack

    Array = np.ndarray

PENALTY, CHOSEN = 3.0, 20.0
"""On the squares of weights; how many times a chosen pair counts."""
SCORED = frozenset({"stories-check", "stories-report"})
"""Stories that weights of worth are not learnt from, beside the pools that are only scored."""
_COMMAND = "python -m training.pair_worth tests/gold/clusters tests/gold/verdicts"
_BLOCK = re.compile(r"^(# log odds[^\n]*\n)?weights:.*\Z", re.MULTILINE | re.DOTALL)


def examples(pool: GoldPool, analysed: Found, pack: Pack, vectors: StatementVectors) -> tuple[Array, Array]:
    """Features of all candidates of a pool, float [n, n_features], and which of them a coder chose."""
    reader = StatementReader(pack)
    statements = [one for row in analysed for one in reader.read(*row).statements()]
    found = find_candidates(statements, vectors.of([one.text for one in statements]))
    sides = [(_nearest(gold.left, statements), _nearest(gold.right, statements)) for gold in pool.verdicts]
    chosen = {frozenset(pair) for pair in sides}
    pairs = [Pair(statements[one.left], statements[one.right], one) for one in found]
    inputs = [[float(feature(pair)) for feature in FEATURES.values()] for pair in pairs]
    return np.array(inputs), np.array([frozenset((one.left, one.right)) in chosen for one in found], float)


def _nearest(side: GoldSpan, statements: Sequence[Statement]) -> int | None:
    """The statement that shares most with a side; None: none shares anything."""
    best = max(range(len(statements)), key=lambda at: side.shared_with(statements[at]))
    return best if side.shared_with(statements[best]) else None


def fit(inputs: Array, wanted: Array) -> dict[str, float]:
    """Weights by feature."""
    weights = logistic(inputs, wanted, np.where(wanted > 0, CHOSEN, 1.0), PENALTY)
    return {name: round(float(weight), 2) for name, weight in zip((BIAS, *FEATURES), weights, strict=True)}


def write_weights(path: Path, weights: dict[str, float], command: str = _COMMAND) -> None:
    """Puts weights into the table of a pack, in the place of those that end the file; `command` is what made them."""
    lines = [f"# log odds; written by `{command}`", "weights:"]
    lines += [f"  {name}: {weight}" for name, weight in weights.items()]
    path.write_text(_BLOCK.sub("\n".join(lines) + "\n", path.read_text("utf-8")), "utf-8")


def learn(folders: Sequence[Path], *, pack: str = DEFAULT_PACK) -> dict[str, float]:
    """Weights from the tuned pools in folders."""
    models = find_models()
    analyzer, vectors = Analyzer(load_pack(pack), models=models), StatementVectors(models)
    names = [(folder, name) for folder in folders for name in tuned_pools(folder) if name not in SCORED]
    files = [folder / f"{name}.json" for folder, name in names]
    pools = [one for file in files for one in analysed_pools(file, data_folders(folders), analyzer)]
    rows = [examples(pool, analysed, analyzer.pack, vectors) for pool, analysed in pools]
    return fit(np.concatenate([one for one, _ in rows]), np.concatenate([one for _, one in rows]))


if __name__ == "__main__":
    write_weights(find_packs_root() / "arabic" / f"{WORTH}.yaml", learn([Path(one) for one in sys.argv[1:]]))
