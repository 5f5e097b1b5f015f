from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from training.verdict_reader import SAYS, learn, report, with_odds
from training.verdicts import Example

from riwaya.compare.judged_pairs import Relation

if TYPE_CHECKING:
    import pytest

SIZE = 32


def _examples(count: int, pool: str = "stories") -> list[Example]:
    """Vectors that are near agree, and those that point elsewhere do not; named features tell nothing."""
    random = np.random.default_rng(7)
    out = []
    for number in range(count):
        one, noise = (random.normal(size=SIZE) for _ in range(2))
        is_near = number % 2 == 0
        wanted = Relation.AGREEMENT if is_near else Relation.NOT_COMPARABLE
        sides = one, one + 0.1 * noise if is_near else noise
        out.append(Example(pool, f"story {number}", {"shorter": 1.0}, wanted, Relation.AGREEMENT, sides))
    return out


def test_odds_of_vectors_tell_what_named_features_do_not() -> None:
    written, judged = _examples(400, "written"), _examples(60)
    odds = dict(zip(Relation, learn(written).odds(judged).T, strict=True))
    agree = odds[Relation.AGREEMENT] > odds[Relation.NOT_COMPARABLE]
    assert np.mean(agree == [one.wanted is Relation.AGREEMENT for one in judged]) > 0.9


def test_odds_do_not_depend_on_which_statement_comes_first() -> None:
    written = _examples(100, "written")
    turned = [
        Example(one.pool, one.story, one.features, one.wanted, one.tests_say, one.vectors[::-1])
        for one in written
        if one.vectors is not None
    ]
    reader = learn(written)
    assert np.allclose(reader.odds(written), reader.odds(turned))


def test_each_relation_gets_a_feature_beside_the_named_ones() -> None:
    written = _examples(60, "written")
    said = with_odds(written, learn(written))
    assert all(set(one.features) == {"shorter", *SAYS} for one in said)


def test_what_helps_and_what_does_not_is_printed_by_pool(capsys: pytest.CaptureFixture[str]) -> None:
    report(_examples(120, "written"), _examples(80))
    named, said, _ = capsys.readouterr().out.split(":\n  stories: ")[1:]
    assert int(said.split()[0]) > int(named.split()[0])
