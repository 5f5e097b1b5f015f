from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riwaya.export.dataset.folder import Dataset
from riwaya.export.dataset.parts import read_articles
from riwaya.export.dataset.seal import seal
from riwaya.model.article import Article, own_id, sha256_of
from tests.export.dataset.conftest import articles_of, write_part
from tests.sampled import sampled

ARTICLES = st.tuples(st.sampled_from("ab"), st.sampled_from("xyz"), st.sampled_from("tu"))
PARTS = st.lists(st.lists(ARTICLES, max_size=3), min_size=1, max_size=4)


def _made(parts):
    return [[Article(id=name, text=text, title=title) for name, text, title in part] for part in parts]


def _as_one_process(parts):
    """What a store would hold: two texts of one id get two ids; of one text, the last reading counts."""
    taken, held = {}, {}
    for article in (article for part in parts for article in part):
        own = own_id(article.id, sha256_of(article.text), taken)
        held[own] = (own, article.text, article.title)
    return held


def _told(dataset):
    return {article.id: (article.id, article.text, article.title) for article in articles_of(dataset)}


@pytest.mark.parametrize("count", sampled(8, 200))
def test_ids_are_those_of_one_process_however_often_a_part_is_made_again(count):
    settings(max_examples=count, deadline=None)(given(PARTS, st.integers(0, 3))(_check_ids))()


def _check_ids(parts, again):
    made = _made(parts)
    with TemporaryDirectory() as folder:
        dataset = Dataset.open(Path(folder), create=True)
        for at in (*range(len(made)), again % len(made)):
            write_part(dataset, f"p{at}", made[at])
            seal(dataset)
        assert _told(dataset) == _as_one_process(made)
        assert len(articles_of(dataset)) == len(_told(dataset))
        assert seal(dataset) == 0


def test_records_of_a_renamed_article_follow_it(dataset, article):
    write_part(dataset, "p0", [article("نص أول")])
    write_part(dataset, "p1", [article("نص آخر")])
    assert seal(dataset) == 1
    (held,) = read_articles(dataset, "p1")
    assert held.analysis.article == held.article.head
    assert (held.article.id.startswith("a1-"), held.given_id) == (True, "a1")


def test_what_was_read_again_from_a_file_takes_the_place_of_what_was_read_before(dataset, article):
    write_part(dataset, "old", [article("نص أول"), article("باق", id="a2")], source="/f.txt")
    write_part(dataset, "new", [article("نص آخر")], source="/f.txt")
    seal(dataset, read_now={"new"}, from_files={"/f.txt"})
    assert dataset.names() == ("new",)
    assert [one.text for one in articles_of(dataset)] == ["نص آخر"]


def test_a_part_that_lost_some_of_its_files_has_to_be_made_anew(dataset, article):
    write_part(dataset, "old", [article()], source="/a.txt")
    write_part(dataset, "new", [article()], source="/b.txt")
    seal(dataset, read_now={"new"}, from_files={"/b.txt"})
    old = dataset.record("old")
    assert (old.articles, old.stamp, old.yields_to, old.given_up[0].given_id) == (0, "s", ("new",), "a1")
