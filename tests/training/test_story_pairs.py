"""Pairs of our own stories: what the program lays side by side, and whether both tell of one happening."""

from __future__ import annotations

import pytest
from training.story_pairs import read_story_pairs
from training.written_events import WrittenStory

from riwaya.evaluation.cluster_gold import ClusterPool, GoldMention
from riwaya.model.article import Article

TEXTS = {
    "a": "قتل ستة مدنيين في قصف على سوق دوما يوم الخميس. ونفى الجيش قصف السوق.",
    "b": "أدى القصف على سوق مدينة دوما إلى مقتل أربعة مدنيين. وزار الوفد دمشق.",
}
WORDS = {"E1": (("a", "قصف"), ("b", "القصف")), "E2": (("b", "زار"),), "S1": (("a", "نفى"),)}


@pytest.fixture(scope="module")
def pairs(models):
    """Those of a story in which the shelling is told twice."""
    clusters = {
        name: tuple(
            GoldMention(article=article, start=TEXTS[article].index(word), end=TEXTS[article].index(word) + len(word))
            for article, word in members
        )
        for name, members in WORDS.items()
    }
    articles = tuple(Article(id=name, text=text, published="2018-05-03") for name, text in TEXTS.items())
    story = WrittenStory(articles, ClusterPool(pool="s", articles=(), clusters=clusters))
    return list(read_story_pairs([story], models))


def test_two_statements_that_hold_words_of_one_happening_share_a_deed(pairs):
    shared = [one.sides for one in pairs if one.share_deed]
    assert shared
    assert all("قصف" in side.left and "القصف" in side.right for side in shared)


def test_all_others_share_nothing(pairs):
    others = [one for one in pairs if not one.share_deed]
    assert others
    assert not any(one.share_said for one in pairs)
