"""What the tests of search share: keys by the lexicon of the repository, and an engine over a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.knowledge.lexeme_lexicon import load_lexemes
from riwaya.model.analysis import Analysis, Versions
from riwaya.search.engine import SearchEngine
from riwaya.search.keys import WordKeys
from riwaya.store import Store
from tests.store.conftest import cluster, where  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from riwaya.knowledge.lexeme_lexicon import LexemeIndex

VERSIONS = Versions(code="0", pack="p", codebook="c", models=None)


@pytest.fixture(scope="session")
def lexemes() -> LexemeIndex:
    return load_lexemes("syria")


@pytest.fixture(scope="session")
def keys(lexemes: LexemeIndex) -> WordKeys:
    return WordKeys(lexemes)


@pytest.fixture
def store(where: str) -> Iterator[Store]:  # noqa: F811
    with Store.open(where) as opened:
        yield opened


@pytest.fixture
def engine(store: Store, lexemes: LexemeIndex) -> SearchEngine:
    return SearchEngine(store, lexemes, "d", lambda name: {"isis"} if name == "داعش" else {name})


@pytest.fixture
def put(store: Store, article: Callable[..., object]) -> Callable[..., None]:
    """Stores texts as a1, a2, …, without an analysis."""

    def make(*texts: str, **fields: str) -> None:
        for number, text in enumerate(texts, 1):
            one = article(text, id=f"a{number}", **fields)
            store.put(one, Analysis(article=one.head, versions=VERSIONS))

    return make
