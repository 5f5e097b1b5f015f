from __future__ import annotations

import pytest

from riwaya.errors import NoModelError
from riwaya.search.engine import SearchEngine
from riwaya.search.ways import By, blended

TEXTS = (
    "قتل خمسة مدنيين في غارة جوية على حي سكني.",
    "فاز الفريق بالمباراة النهائية لكرة القدم بثلاثة أهداف.",
    "ارتفعت أسعار النفط في الأسواق العالمية.",
)


@pytest.fixture
def meaning(store, lexemes, models, put):
    put(*TEXTS)
    engine = SearchEngine(store, lexemes, "d", lambda name: {name}, models)
    engine.refresh()
    engine.refresh_meaning()
    return engine


def test_what_means_the_same_is_nearest(meaning):
    assert meaning.search("بطولة رياضية", by=By.MEANING).ids[:1] == ("a2",)


def test_a_blend_has_what_words_find_and_what_is_alike(meaning):
    found = meaning.search("أسعار", by=By.BOTH)
    assert found.ids[0] == "a3"


def test_fields_bound_what_is_alike(meaning):
    assert meaning.search("بطولة رياضية outlet:nobody", by=By.MEANING).ids == ()


def test_vectors_are_made_once(meaning):
    assert meaning.refresh_meaning() == 0


def test_without_models_there_is_no_search_by_meaning(engine, put):
    put(*TEXTS)
    engine.refresh()
    with pytest.raises(NoModelError):
        engine.search("بطولة", by=By.MEANING)


def test_a_blend_prefers_what_both_rank_high():
    assert list(blended(["a", "b", "c"], ["b", "d"])) == ["b", "a", "d", "c"]
