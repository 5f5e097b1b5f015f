from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from riwaya.compare.event_clusters import EventClusterer
from riwaya.compare.event_mention import OTHER
from riwaya.compare.set_columns import SetColumn
from riwaya.model.article import Article

TEXTS = (
    "قصف الطيران الحربي السبت مدينة دوما وقتل 12 مدنيا.",
    "شن الطيران الحربي غارات على مدينة دوما السبت.",
    "قتل 12 مدنيا السبت في غارات على مدينة دوما.",
    "قال المبعوث الأممي إن المحادثات في جنيف تبدأ غدا.",
    "سيطر الجيش على بلدة كفربطنا في الغوطة الشرقية.",
    "قصفت الطائرات مدينة إدلب الثلاثاء.",
)


@pytest.fixture(scope="module")
def told(analyzer):
    """Articles of a week with what the extractors find in them."""
    made = []
    for at, text in enumerate(TEXTS):
        article = Article(id=f"a{at}", text=text, outlet=f"o{at % 2}", published=f"2018-03-{17 + at % 3}")
        made.append((article, analyzer.analyze(article)))
    return made


def clusters_of(pack, *portions):
    clusterer = EventClusterer(pack)
    for portion in portions:
        clusterer.add(portion)
    return clusterer.clusters()


def words_of(clusters):
    return [{(one.article, one.trigger.text) for one in cluster.members} for cluster in clusters]


def test_one_strike_in_two_articles_is_one_cluster(pack, told):
    assert any({("a0", "قصف"), ("a1", "غارات")} <= cluster for cluster in words_of(clusters_of(pack, told)))


def test_a_strike_and_its_dead_are_two(pack, told):
    clusters = words_of(clusters_of(pack, told))
    assert not any({("a0", "قصف"), ("a0", "قتل")} <= cluster for cluster in clusters)


def test_what_nothing_is_linked_to_is_a_cluster_of_its_own(pack, told):
    assert {("a5", "قصفت")} in words_of(clusters_of(pack, told))


def test_every_event_is_a_member(pack, told):
    members = set.union(*words_of(clusters_of(pack, told)))
    assert members >= {(article.id, event.trigger.text) for article, one in told for event in one.events}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(len(TEXTS))), st.integers(0, len(TEXTS)))
def test_later_articles_give_what_all_at_once_give(pack, told, order, cut):
    shuffled = [told[at] for at in order]
    assert clusters_of(pack, shuffled[:cut], shuffled[cut:]) == clusters_of(pack, told)


def test_a_link_names_its_features(pack, told):
    clusterer = EventClusterer(pack)
    clusterer.add(told)
    cluster = next(one for one in clusterer.clusters() if len(one.members) > 1)
    link = clusterer.links(cluster)[0].link
    assert link.reason.startswith("log odds")
    assert {one.feature for one in link.addends} <= set(pack.clusters.weights[link.sort.value])


def test_a_fall_of_dead_tells_of_the_dead(pack, analyzer):
    article = Article(id="f", text="أدى القصف إلى سقوط عشرات القتلى وسقوط صاروخ.", outlet="o", published="2018-03-17")
    clusterer = EventClusterer(pack)
    clusterer.add([(article, analyzer.analyze(article))])
    told = [one.families for one in clusterer.mentions if "سقوط" in one.trigger.text]
    assert told[0] == {"death"}
    assert "death" not in told[-1]


def test_an_adjective_tells_whose_a_strike_is(pack, analyzer):
    article = Article(id="s", text="نددت دمشق بالضربات الإسرائيلية على مواقع.", outlet="o", published="2018-05-10")
    clusterer = EventClusterer(pack)
    clusterer.add([(article, analyzer.analyze(article))])
    assert any(one.states == {"israel"} for one in clusterer.mentions if "ضربات" in one.trigger.text)


def test_words_that_no_lexicon_has_are_read_by_the_transformer(pack, analyzer, models):
    text = "قصف الطيران سوقا في مدينة دوما.\nونددت الأمم المتحدة بما جرى، ووصفت الحادثة بالمأساة."
    told = [(article := Article(id="r", text=text, outlet="o", published="2018-03-17"), analyzer.analyze(article))]
    plain, read = EventClusterer(pack), EventClusterer(pack, models)
    plain.add(told)
    read.add(told)
    broad = {one.trigger.text for one in read.mentions if one.families == {OTHER}}
    assert "جرى" in " ".join(broad)
    assert not any("جرى" in one.trigger.text for one in plain.mentions)


def test_with_the_reader_no_order_matters_either(pack, told, models):
    def words(*portions):
        clusterer = EventClusterer(pack, models)
        for portion in portions:
            clusterer.add(portion)
        return clusterer.clusters()

    assert words(told[3:], told[:3]) == words(told)
    assert any({("a0", "قصف"), ("a1", "غارات")} <= cluster for cluster in words_of(words(told)))


def test_without_weights_nothing_joins(pack, told):
    bare = replace(pack, clusters=replace(pack.clusters, weights={}, threshold=0.5))
    assert all(len(cluster.members) == 1 for cluster in clusters_of(bare, told))


def test_many_pairs_at_once_score_as_each_pair_alone(pack, told):
    clusterer = EventClusterer(pack)
    clusterer.add(told)
    left, right = np.triu_indices(len(clusterer.mentions), 1)
    alone = [clusterer.linker.links(clusterer.pairs(left[[at]], right[[at]]))[0] for at in range(len(left))]
    added = [sum(one.weight * one.value for one in link.addends) for link in alone]
    biases = [pack.clusters.weights[link.sort.value]["bias"] for link in alone]
    scores = clusterer.linker.scores(clusterer.pairs(left, right))
    assert scores.tolist() == [link.score for link in alone]
    assert scores.tolist() == pytest.approx(np.add(added, biases).tolist())


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.frozensets(st.sampled_from("abcdef")), st.frozensets(st.sampled_from("abcdef"))), max_size=9)
)
def test_shared_weight_is_that_of_the_intersection(sets):
    weights = {letter: at / 8 for at, letter in enumerate("abcdef", 1)}
    column = SetColumn(weights.__getitem__)
    column.extend([one for pair in sets for one in pair])
    left, right = np.arange(0, 2 * len(sets), 2), np.arange(1, 2 * len(sets), 2)
    assert column.shared(left, right).tolist() == [sum(weights[one] for one in a & b) for a, b in sets]
