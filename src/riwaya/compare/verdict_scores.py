"""How sure a verdict is: the chance that a coder who is shown the two statements gives the relation that is told.

Weights of relations are learnt from pairs that coders chose, which have something to say of each other; of those that a
likeness brings together few have. So what a verdict says and how sure it is are two things. The chance is a logistic
function of what makes the pair worth a verdict, of what the reader of pairs says, and of the chances of all relations;
it is learnt from pairs that nobody chose (`training/verdict_scores.py`) and stands in `packs/*/verdict-scoring.yaml`.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import READS
from riwaya.compare.pair_worth import FEATURES as WORTHY
from riwaya.compare.weighed_verdicts import chances_of, total

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.compare.judged_pairs import Judgement
    from riwaya.compare.pair_worth import Pair

_RELATIONS = tuple(Relation)
_CHANCES = tuple(f"chance_of_{relation}" for relation in _RELATIONS)
_TELLS = tuple(f"tells_{relation}" for relation in _RELATIONS)
_APART = _RELATIONS.index(Relation.NOT_COMPARABLE)
_LEAST = 1e-3
"""Chance below which one relation is as unlikely as another."""
FEATURES = (*WORTHY, "articles_alike", "worth", *READS, "reader_comparable", "comparable", *_CHANCES, *_TELLS)
"""In the order of the table of weights."""


def score_features(
    pair: Pair, judgement: Judgement, said: Mapping[str, float], worth: float
) -> dict[str, float] | None:
    """What speaks for a verdict, by the names of `FEATURES`.

    None where relations were not weighed, nothing is told, or two voices of one article speak, which nobody graded.

    Args:
        pair: the statements, with how they were found.
        judgement: what is told of them.
        said: by the reader of pairs.
        worth: of setting the two side by side.
    """
    if not judgement.chances or judgement.relation is Relation.NOT_COMPARABLE or pair.one.article == pair.other.article:
        return None
    read = chances_of({name: said[name] for name in READS})
    return {
        **{name: float(feature(pair)) for name, feature in WORTHY.items()},
        "articles_alike": pair.candidate.articles,
        "worth": worth,
        **said,
        "reader_comparable": _odds_against(read[READS[_APART]]),
        "comparable": _odds_against(judgement.chances[_APART]),
        **{name: log(max(_LEAST, chance)) for name, chance in zip(_CHANCES, judgement.chances, strict=True)},
        **{name: float(judgement.relation is one) for name, one in zip(_TELLS, _RELATIONS, strict=True)},
    }


def score_of(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The chance in [0, 1] that a coder gives the relation that is told."""
    return 1.0 / (1.0 + exp(-total(features, weights)))


def _odds_against(chance: float) -> float:
    """Log odds of all else."""
    kept = min(1.0 - _LEAST, max(_LEAST, chance))
    return log((1.0 - kept) / kept)
