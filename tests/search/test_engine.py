from __future__ import annotations

import pytest

from riwaya.model.analysis import Analysis
from riwaya.search.ways import Nearness
from tests.search.conftest import VERSIONS

TEXTS = (
    "قصفت الطائرات مدينة حماة.",
    "طالبت المنظمة بحماية المدنيين في المدن.",
    "أعلن مجلس الأمن قرارا. قتل أربعون شخصا.",
    "بحث المجلس ملف الأمن.",
    "قال دونالد ترمب إن نتانياهو صديقه.",
)


@pytest.fixture
def found(engine, put):
    put(*TEXTS, title="خبر")
    engine.refresh()

    def ask(typed, **options):
        return sorted(engine.search(typed, **options).ids)

    return ask


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("مدينة", ["a1", "a2"]),
        ("حماية", ["a2"]),
        ("حماة", ["a1"]),
        ("يقصف", ["a1"]),
        ("أربعين", ["a3"]),
        ("أربعة", []),
        ("ترامب", ["a5"]),
        ("نتنياهو", ["a5"]),
        ('"مجلس الأمن"', ["a3"]),
        ("مدن -قصف", ["a2"]),
        ("قصف | قتل", ["a1", "a3"]),
        ("-مدينة", ["a3", "a4", "a5"]),
        ("خبر", ["a1", "a2", "a3", "a4", "a5"]),
        ("مدينة date:2017", []),
    ],
)
def test_articles_are_found_by_words_in_whatever_form(found, typed, ids):
    assert found(typed) == ids


def test_words_in_a_row_are_a_phrase_where_some_article_has_them_together(engine, found):
    together = engine.search("مجلس الأمن")
    assert (together.ids, together.nearness, together.apart) == (("a3",), Nearness.TOGETHER, 1)
    assert found("مجلس الأمن", apart=True) == ["a3", "a4"]


def test_words_that_no_article_has_together_may_stand_anywhere(engine, found):
    scattered = engine.search("مدينة الطائرات")
    assert (scattered.ids, scattered.is_scattered) == (("a1",), True)


def test_a_word_that_no_article_has_brings_near_ones(engine, found):
    assert engine.search("الطايرت").suggestions == ("طايرات",)


def test_an_article_that_changed_is_indexed_again(engine, found, put):
    put("جديد كله")
    assert engine.refresh() == 1
    assert (found("قصف"), found("جديد")) == ([], ["a1"])


def test_an_index_of_another_lexicon_is_made_anew(engine, found, store, lexemes):
    other = type(engine)(store, lexemes, "other", lambda name: ())
    assert (engine.refresh(), other.refresh(), other.refresh()) == (0, 5, 0)


def test_an_article_without_an_analysis_waits_for_it(engine, found, store, put):
    put("جديد كله")
    with store.database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM analyses WHERE article_id = 'a1'")
    assert engine.refresh() == 0
    put("جديد كله")
    assert (engine.refresh(), found("جديد")) == (1, ["a1"])


def test_the_doctor_knows_what_a_search_keeps(engine, found, store):
    assert found("قصف") == ["a1"]
    assert store.check() == ()


def test_a_title_and_the_text_below_it_are_no_phrase(engine, put):
    put("الأمن القومي.", title="انعقد مجلس")
    engine.refresh()
    assert (engine.search('"مجلس الأمن"').ids, engine.search('"انعقد مجلس"').ids) == ((), ("a1",))


def test_a_word_of_the_title_counts_more(engine, put):
    put("قصف ونهر.", "قصف ونهر.", title="قصف")
    put("قصف ونهر.", title="خبر")
    engine.refresh()
    assert engine.search("قصف").ids == ("a2", "a1")


def test_hits_show_where_the_words_stand(engine, found):
    (hit,) = engine.hits(engine.search("المدنيون"), 5)
    (snippet,) = hit.snippets
    assert [(one.start, one.end, one.text) for one in snippet.highlights] == [(21, 29, "المدنيين")]


def test_of_very_many_matches_titles_come_first_then_the_newest(engine, store, article, monkeypatch):
    monkeypatch.setattr("riwaya.store.search._COMMON", 2)
    for number, (title, day) in enumerate((("خبر", "2018-01-01"), ("قصف", "2017-01-01"), ("خبر", "2019-01-01")), 1):
        one = article("قصف المدينة.", id=f"a{number}", title=title, published=day)
        store.put(one, Analysis(article=one.head, versions=VERSIONS))
    engine.refresh()
    found = engine.search("قصف", limit=2)
    assert (found.ids, found.total) == (("a2", "a3"), 3)
