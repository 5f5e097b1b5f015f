"""Whatever an article holds, it comes back from a store, a file, and another store."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from riwaya.model.article import Article
from riwaya.store import Store
from riwaya.store.archive import read_archive, write_archive
from riwaya.store.backup import restore
from riwaya.store.dump import read_all
from tests.sampled import sampled
from tests.told import ANALYSIS

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=40)
maybe = st.none() | words
articles = st.builds(
    Article, id=words, text=words, outlet=maybe, title=maybe, published=st.none() | st.just("2018-03-20"), url=maybe
)


@pytest.mark.parametrize("examples", sampled(8, 50))
def test_all_articles_come_back_through_a_file_in_another_store(examples):
    settings(max_examples=examples, deadline=None)(given(st.lists(articles, min_size=1, max_size=4))(come_back))()


def come_back(given_articles):
    with TemporaryDirectory() as folder:
        place = Path(folder)
        with Store.open(place / "a.db") as one, Store.open(place / "b.db") as other:
            for article in given_articles:
                one.put(article, replace(ANALYSIS, article=article.head))
            stored = list(read_all(one.database))
            write_archive(stored, place / "a.jsonl.gz")
            assert list(read_archive(place / "a.jsonl.gz")) == stored
            restore(other, place / "a.jsonl.gz")
            last = {article.id: article for article in given_articles}
            assert {row.id: other.article(row.id) for row in other.articles()} == last
            assert list(read_all(other.database)) == stored
            assert other.check() == ()
