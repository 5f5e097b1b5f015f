"""Weights of the relation between two statements: learnt from pairs that coders judged, written as YAML.

Multinomial logistic regression over the features of `riwaya.compare.verdict_features`, with a penalty on the squares of
weights. First each story (or theatre) is judged by weights that were learnt without it.

usage: python -m training.verdicts tests/gold/verdicts tests/gold/clusters tests/gold/verdicts-weeks
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.judge import Judge
from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import READS, load_pair_reader
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import StatementVectors
from riwaya.compare.verdict_features import FEATURES, FeatureReader
from riwaya.compare.weighed_verdicts import BIAS, odds_of
from riwaya.evaluation.cluster_gold import UNREAD, data_folders, read_pools, theatre_of
from riwaya.evaluation.verdicts import analysed_pools
from riwaya.knowledge.loader import DEFAULT_PACK, WEIGHTS, find_packs_root, load_pack
from riwaya.pipeline import Analyzer
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from riwaya.compare.statements import Statement
    from riwaya.evaluation.verdicts import Found, GoldPool, GoldVerdict
    from riwaya.knowledge.pack import Pack

    Array = np.ndarray

PENALTY = 180.0
"""On the squares of weights of features that have a spread of one."""
OF_READER = 18.0
"""On those of what the reader says, nine features that hold more than any other: chosen on folds of tuned pools."""
FOLDS = 8
ALL = (*FEATURES, *READS)
"""With what the reader of pairs says."""
AS_CUT = ", as cut"
"""Behind the name of a pool: its statements as the program cuts them."""
_ROUNDS, _SMALL, _RARE = 400, 0.02, 4
_THIN, _OF_THIN = "verdicts-weeks", 0.5
"""The folder of thin pools, and how much their pairs count."""
_RELATIONS = tuple(Relation)
_BLOCK = re.compile(r"^weights:.*\Z", re.MULTILINE | re.DOTALL)


class Example(Struct, frozen=True):
    """A pair with what a coder made of it."""

    pool: str
    story: str
    features: dict[str, float]
    wanted: Relation
    tests_say: Relation
    vectors: tuple[Array, Array] | None = None
    """Of the earlier statement and of the later one; float32 [512]."""
    is_cut: bool = False
    """Whether the statements are those of the program that share most with the coder's."""
    count: float = 1.0
    """How many times it counts when weights are learnt."""
    is_thin: bool = False
    """Whether its pool is one of a few articles, of which a coder had to take what there was."""


class _Stories(Struct, frozen=True):
    """Articles by story, as far as a pool is made of small stories."""

    pool: str
    stories: dict[str, tuple[str, ...]] = {}


def make_examples(
    pool: GoldPool, analysed: Found, pack: Pack, vectors: StatementVectors, story_of: dict[str, str]
) -> Iterable[Example]:
    """Every pair of a pool, judged by the tests alone: as the coder cut its statements, and as the program does."""
    statements, judge, features = StatementReader(pack), Judge(pack), FeatureReader(pack)
    read = {article.id: statements.read(article, analysis) for article, analysis in analysed}
    own = {article: held.statements() for article, held in read.items()}
    reader = load_pair_reader(models) if (models := find_models()) is not None else None
    pairs = []
    for gold in pool.verdicts:
        given = gold.statements(read)
        pairs += [(gold, False, given), (gold, True, _as_cut(gold, given, own))]
    said = reader.features([sides for _, _, sides in pairs]) if reader is not None else [{}] * len(pairs)
    for (gold, is_cut, (left, right)), reads in zip(pairs, said, strict=True):
        one, other = vectors.of([left.text, right.text])
        sense = float(one @ other)
        pair = judge.judge(left, right, sense=sense)
        yield Example(
            pool=pool.pool,
            story=story_of.get(gold.left.article, theatre_of(pool.pool)),
            features=features.read(pair, sense) | reads,
            wanted=gold.relation,
            tests_say=pair.judgement.relation,
            vectors=(one, other) if pair.left is left else (other, one),
            is_cut=is_cut,
        )


def _as_cut(
    gold: GoldVerdict, given: tuple[Statement, Statement], own: Mapping[str, Sequence[Statement]]
) -> tuple[Statement, Statement]:
    """The program's own statements that share most with the coder's; the coder's where an article has none."""
    left, right = (
        max(own[side.article], key=side.shared_with, default=one) for side, one in zip(gold.sides, given, strict=True)
    )
    return left, right


def fit(
    examples: Sequence[Example], penalty: float = PENALTY, features: Sequence[str] = FEATURES
) -> dict[str, dict[str, float]]:
    """Weights by relation and feature; small ones and those of rare features are left out."""
    names = [name for name in features if sum(name in one.features for one in examples) >= _RARE]
    inputs = np.array([[one.features.get(name, 0.0) for name in names] for one in examples])
    centre, spread = inputs.mean(0), inputs.std(0)
    kept = spread > 0
    names = [name for name, keep in zip(names, kept, strict=True) if keep]
    centre, spread = centre[kept], spread[kept]
    wanted = np.array([[one.wanted is relation for relation in _RELATIONS] for one in examples], float)
    spread = spread * np.array([np.sqrt(OF_READER / PENALTY) if name in READS else 1.0 for name in names])
    counts = np.array([one.count for one in examples])
    weights, biases = softmax_regression((inputs[:, kept] - centre) / spread, wanted, penalty, counts)
    weights[np.abs(weights) < _SMALL] = 0.0
    raw = weights / spread[:, None]
    biases = biases - centre @ raw
    return {
        relation.value: {BIAS: round(float(biases[at]), 3)}
        | {name: round(float(raw[row, at]), 3) for row, name in enumerate(names) if raw[row, at]}
        for at, relation in enumerate(_RELATIONS)
    }


def softmax_regression(
    inputs: Array, wanted: Array, penalty: float, counts: Array | None = None
) -> tuple[Array, Array]:
    """Weights [n_features, n_relations] and biases [n_relations], by accelerated gradient descent on a convex loss.

    Args:
        inputs: float [n, n_features].
        wanted: 0 or 1, float [n, n_relations].
        penalty: on the squares of weights.
        counts: how many times each row counts, float [n]; once each where there are none.
    """
    rows = np.c_[inputs, np.ones(len(inputs))]
    times = np.ones((len(rows), 1)) if counts is None else counts[:, None]
    penalties = np.r_[np.full(inputs.shape[1], penalty), 1e-3][:, None]
    step = 1.0 / (0.5 * float(np.linalg.norm(rows * np.sqrt(times), 2)) ** 2 + penalty)
    weights = ahead = np.zeros((rows.shape[1], wanted.shape[1]))
    for number in range(_ROUNDS):
        scores = rows @ ahead
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        moved = ahead - step * (rows.T @ (times * (chances - wanted)) + penalties * ahead)
        ahead = moved + number / (number + 3) * (moved - weights)
        weights = moved
    return weights[:-1], weights[-1]


def predict(example: Example, weights: dict[str, dict[str, float]]) -> str:
    """The relation with the greatest sum."""
    odds = odds_of(example.features, weights)
    return max(odds, key=odds.__getitem__)


def measure(
    examples: Sequence[Example], penalty: float = PENALTY, features: Sequence[str] = FEATURES
) -> dict[str, tuple[int, int, int]]:
    """By pool: pairs right by weights that never saw their story, right by the tests alone, and all.

    Statements as the program cuts them are learnt from, and counted under the name of the pool and `, as cut`.
    """
    out: dict[str, tuple[int, int, int]] = {}
    for one, weights in unseen(examples, penalty, features):
        name = one.pool + AS_CUT if one.is_cut else one.pool
        right, by_tests, count = out.get(name, (0, 0, 0))
        right += predict(one, weights) == one.wanted
        out[name] = right, by_tests + (one.tests_say is one.wanted), count + 1
    return out


def unseen(
    examples: Sequence[Example], penalty: float = PENALTY, features: Sequence[str] = FEATURES
) -> Iterator[tuple[Example, dict[str, dict[str, float]]]]:
    """Each example with weights that never saw its story, and no pool that is only scored."""
    folds = np.array([int(hashlib.sha256(one.story.encode()).hexdigest(), 16) % FOLDS for one in examples])
    tuned = np.array([one.pool not in UNREAD for one in examples])
    for fold in range(FOLDS):
        seen = [one for one, held, may in zip(examples, folds == fold, tuned, strict=True) if may and not held]
        weights = fit(seen, penalty, features)
        yield from ((one, weights) for one, held in zip(examples, folds == fold, strict=True) if held)


def balanced(examples: Sequence[Example], thin: frozenset[str]) -> list[Example]:
    """The examples, those of thin pools counted as if their relations were as common as in the others, and by half.

    Coders who have to find forty pairs in a few articles of one side find little that contradicts; weights that are
    learnt from such pairs as they are expect little of it anywhere.
    """
    usual = Counter(one.wanted for one in examples if one.pool not in thin and one.pool not in UNREAD)
    own = Counter(one.wanted for one in examples if one.pool in thin)
    ratio = {relation: _OF_THIN * usual[relation] / usual.total() * own.total() / own[relation] for relation in own}
    return [replace(one, count=ratio[one.wanted], is_thin=True) if one.pool in thin else one for one in examples]


def write_weights(path: Path, tables: dict[str, dict[str, dict[str, float]]]) -> None:
    """Puts tables of weights into the file of a pack, in the place of those that end it."""
    lines = []
    for name, weights in tables.items():
        lines.append(f"{name}:")
        for relation, row in weights.items():
            lines.append(f"  {relation}:")
            lines += [f"    {feature}: {weight}" for feature, weight in row.items()]
    path.write_text(_BLOCK.sub("\n".join(lines) + "\n", path.read_text("utf-8")), "utf-8")


def read_examples(paths: Sequence[Path], *, pack: str = DEFAULT_PACK) -> list[Example]:
    """Examples from all pools in files or folders."""
    models = find_models()
    analyzer, vectors = Analyzer(load_pack(pack), models=models), StatementVectors(models)
    out: list[Example] = []
    thin: set[str] = set()
    for path in paths:
        files = sorted(path.glob("*.json")) if path.is_dir() else [path]
        rows = [msgspec.json.decode(file.read_bytes(), type=_Stories) for file in files]
        story_of = {article: story for row in rows for story, held in row.stories.items() for article in held}
        thin |= {row.pool for row in rows if path.name == _THIN}
        for pool, analysed in analysed_pools(path, data_folders([path]), analyzer):
            out += make_examples(pool, analysed, analyzer.pack, vectors, story_of)
    return balanced(out, frozenset(thin))


def sum_groups(
    by_pool: Mapping[str, tuple[int, int, int]], thin: Set[str], read: Set[str]
) -> dict[str, tuple[int, int, int]]:
    """The rows of `measure` added up over pools of a kind: only scored, thin, all others, and of these two halves."""
    out: dict[str, tuple[int, int, int]] = {}
    for name, row in by_pool.items():
        pool = name.removesuffix(AS_CUT)
        for group in _groups(pool, thin, read):
            held = out.get(group + name.removeprefix(pool), (0, 0, 0))
            out[group + name.removeprefix(pool)] = tuple(map(sum, zip(held, row, strict=True)))  # type: ignore[assignment]
    return out


def _groups(pool: str, thin: Set[str], read: Set[str]) -> tuple[str, ...]:
    """What a pool is for; those of a day and a place are halved into those read for rules, and those learnt from."""
    if pool in UNREAD:
        return ("all unread",)
    if pool in thin:
        return ("all thin",)
    if theatre_of(pool) == pool:
        return ("all tuned",)
    return "all tuned", "all read" if pool in read else "all learnt from"


def _print(name: str, read: int, right: int, by_tests: int, count: int) -> None:
    shares = f"{read / count:.3f} with reader, {right / count:.3f} weighed, {by_tests / count:.3f} by tests"
    print(f"  {name}: {read} right; {shares}, of {count}")


def main(paths: Sequence[Path]) -> None:
    """Prints how well unseen stories are judged, then learns from all but the unread pools and writes the table."""
    examples = read_examples(paths)
    thin = {one.pool for one in examples if one.is_thin}
    for_rules = frozenset[str]().union(*map(read_pools, paths))
    plain, with_reader = (
        rows | sum_groups(rows, thin, for_rules)
        for rows in (measure(examples, features=names) for names in (FEATURES, ALL))
    )
    for pool, row in sorted(plain.items()):
        _print(pool, with_reader[pool][0], *row)
    tuned = [one for one in examples if one.pool not in UNREAD]
    tables = {"weights": fit(tuned), "with_reader": fit(tuned, features=ALL)}
    write_weights(find_packs_root() / "arabic" / f"{WEIGHTS}.yaml", tables)


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]])
