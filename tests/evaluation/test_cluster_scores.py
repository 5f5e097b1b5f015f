from __future__ import annotations

import pytest

from riwaya.compare.event_clusters import cluster_articles
from riwaya.evaluation.cluster_gold import ClusterPool, GoldMention
from riwaya.evaluation.cluster_scores import find_stand_ins, score_pool
from riwaya.model.article import Article

TEXT = "قصف الطيران الحربي مدينة دوما."


@pytest.fixture
def clusters(pack, analyzer):
    article = Article(id="a", text=TEXT, published="2018-03-17")
    return cluster_articles([(article, analyzer.analyze(article))], pack)


def mentions_of(clusters):
    return [one for cluster in clusters for one in cluster.members]


def test_the_mention_that_overlaps_stands_for_the_gold(clusters):
    wanted = GoldMention(article="a", start=0, end=3)
    assert find_stand_ins([wanted], mentions_of(clusters))[wanted].trigger.text == "قصف"


def test_nothing_stands_for_a_mention_far_away(clusters):
    wanted = GoldMention(article="a", start=len(TEXT) - 2, end=len(TEXT) - 1)
    assert find_stand_ins([wanted], mentions_of(clusters)) == {wanted: None}


def test_what_was_not_found_is_a_cluster_of_its_own(clusters):
    found, missed = GoldMention(article="a", start=0, end=3), GoldMention(article="b", start=0, end=3)
    score = score_pool(ClusterPool(pool="p", articles=(), clusters={"x": (found, missed)}), clusters)
    assert (score.covered, score.found.precision, score.found.recall) == (1, 1.0, 0.5)
