"""How sure a verdict is: named features, a logistic sum."""

from __future__ import annotations

import pytest

from riwaya.compare.judged_pairs import Ground, Judgement, Relation
from riwaya.compare.pair_reader import READS
from riwaya.compare.pair_worth import BIAS, Candidate, Pair
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.verdict_scores import FEATURES, score_features, score_of
from riwaya.model.article import Article

SAID = dict.fromkeys(READS, 0.0)
EVEN = (1 / len(Relation),) * len(Relation)


@pytest.fixture
def pair(analyzer):
    """Two statements of articles."""
    reader, text = StatementReader(analyzer.pack), "قصف حلب."

    def make(one="a", other="b"):
        articles = (Article(id=name, text=text, published="2018-03-16") for name in (one, other))
        sides = (reader.read(article, analyzer.analyze(article)).statement(0, len(text)) for article in articles)
        return Pair(*sides, Candidate(left=0, right=1, words=0.4, sense=0.5, articles=0.3, word_rank=0, sense_rank=1))

    return make


def judged(relation=Relation.AGREEMENT, chances=EVEN):
    return Judgement(relation=relation, reason="", ground=Ground.WORDS, chances=chances)


def test_every_feature_has_a_name_and_all_are_told(pair):
    found = score_features(pair(), judged(), SAID, 1.5)
    assert tuple(found) == FEATURES
    assert (found["worth"], found["articles_alike"], found["tells_agreement"]) == (1.5, 0.3, 1.0)
    assert found["comparable"] == pytest.approx(found["reader_comparable"])


@pytest.mark.parametrize(
    ("sides", "judgement"),
    [
        (("a", "b"), judged(chances=())),
        (("a", "b"), judged(Relation.NOT_COMPARABLE)),
        (("a", "a"), judged()),
    ],
)
def test_nothing_is_told_of_what_nobody_graded(pair, sides, judgement):
    assert score_features(pair(*sides), judgement, SAID, 1.0) is None


def test_the_chance_is_a_logistic_sum():
    assert score_of({"worth": 2.0, "same_type": 1.0}, {BIAS: -1.0, "worth": 0.5}) == 0.5
    assert score_of({"worth": 2.0}, {BIAS: 1.0, "worth": 0.5}) == pytest.approx(0.881, abs=1e-3)


def test_the_pack_weighs_features_that_there_are(pack):
    weights = pack.verdict_scoring.weights
    assert set(weights) <= {BIAS, *FEATURES}
    assert {BIAS, "worth", *READS} <= set(weights)
