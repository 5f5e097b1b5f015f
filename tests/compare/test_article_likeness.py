from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.compare.article_likeness import ArticleLikeness
from riwaya.compare.statement_reader import StatementReader
from riwaya.model.article import Article

if TYPE_CHECKING:
    from riwaya.pipeline import Analyzer

TEXTS = ("حريق في مصنع الورق", "مصنع الورق يعود إلى العمل", "مباراة في كرة القدم")


def test_articles_that_share_rare_words_are_alike(analyzer: Analyzer) -> None:
    reader = StatementReader(analyzer.pack)
    articles = [Article(id=f"a{at}", text=text) for at, text in enumerate(TEXTS)]
    found = [reader.read(one, analyzer.analyze(one)).statement(0, len(one.text)) for one in articles]
    row = ArticleLikeness(found).row(0)
    assert row[1] > row[2]


def test_an_article_gains_nothing_from_itself(analyzer: Analyzer) -> None:
    article = Article(id="a", text=TEXTS[0])
    one = StatementReader(analyzer.pack).read(article, analyzer.analyze(article)).statement(0, len(article.text))
    assert ArticleLikeness([one, replace(one, start=2)]).row(0).tolist() == [0.0]
