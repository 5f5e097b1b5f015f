from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.compare.proposed_pairs import propose_pairs
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.store_verdicts import find_verdicts
from riwaya.model.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.compare.statements import Statement
    from riwaya.model.analysis import Analysis
    from riwaya.pipeline import Analyzer

    Read = Callable[..., list[tuple[Article, Analysis]]]


@pytest.fixture(scope="module")
def read(analyzer: Analyzer) -> Read:
    """Texts with their days, analysed."""

    def run(*texts: tuple[str, str]) -> list[tuple[Article, Analysis]]:
        articles = [Article(id=f"a{at}", text=text, published=day) for at, (text, day) in enumerate(texts)]
        return [(article, analyzer.analyze(article)) for article in articles]

    return run


@pytest.fixture(scope="module")
def proposed(read: Read, analyzer: Analyzer) -> Callable[..., set[tuple[str, str]]]:
    """Articles of the pairs proposed between texts."""

    def run(*texts: tuple[str, str]) -> set[tuple[str, str]]:
        reader = StatementReader(analyzer.pack)
        found: list[Statement] = [one for given in read(*texts) for one in reader.read(*given).statements()]
        return {(found[one].article, found[other].article) for _, one, other in propose_pairs(found)}

    return run


STRIKE = "قتل 12 مدنيا في قصف على حلب."


def test_statements_of_one_measure_are_paired(proposed) -> None:
    assert ("a0", "a1") in proposed((STRIKE, "2018-03-16"), ("مقتل 19 شخصا في مدينة حلب.", "2018-03-17"))


def test_articles_far_apart_in_time_are_not_paired(proposed) -> None:
    assert not proposed((STRIKE, "2018-03-16"), (STRIKE, "2018-06-16"))


def test_statements_with_nothing_in_common_are_not_paired(proposed) -> None:
    assert not proposed((STRIKE, "2018-03-16"), ("افتتح الوزير معرض الكتاب السنوي.", "2018-03-16"))


def test_the_same_whatever_the_order_of_articles(read: Read, analyzer: Analyzer) -> None:
    articles = read((STRIKE, "2018-03-16"), ("نفت موسكو القصف على حلب.", "2018-03-17"))
    both = [find_verdicts(one, analyzer.pack) for one in (articles, articles[::-1])]
    assert both[0] == both[1]
    assert both[0]
