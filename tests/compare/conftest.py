"""Articles with mentions put by hand: comparison needs no extractor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from riwaya.compare.judge import Judge
from riwaya.compare.name_uses import NameUse, NameUseFinder
from riwaya.compare.statement_reader import StatementReader
from riwaya.model.analysis import Analysis, Versions
from riwaya.model.article import Article
from riwaya.model.mention import Kind, Mention, Naming
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution
    from riwaya.pipeline import Analyzer

    Judged = Callable[..., JudgedPair]

VERSIONS = Versions(code="0", pack="syria", codebook="0", models=None)


def quote_of(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(start=start, end=start + len(words), text=words)


def mention_of(text: str, words: str, entity: str | None, **fields: Any) -> Mention:
    start = text.index(words)
    given = {"kind": Kind.ACTOR, "naming": Naming.NEUTRAL, "reason": "name", "score": 1.0, "location": None}
    return Mention(id=f"m{start}", start=start, end=start + len(words), text=words, entity=entity, **(given | fields))


@pytest.fixture
def uses(pack: Pack) -> Callable[..., tuple[NameUse, ...]]:
    """Uses in one text, whose mentions are given as words and entity, with fields for some."""
    finder = NameUseFinder(pack)

    def find(
        text: str,
        *named: tuple[str, str] | tuple[str, str, dict[str, Any]],
        attributions: tuple[Attribution, ...] = (),
        **head: Any,
    ) -> tuple[NameUse, ...]:
        article = Article(id=head.pop("id", "a1"), text=text, **head)
        mentions = tuple(mention_of(text, words, entity, **dict(*more)) for words, entity, *more in named)
        analysis = Analysis(article=article.head, mentions=mentions, attributions=attributions, versions=VERSIONS)
        return finder.find(article, analysis)

    return find


@pytest.fixture(scope="module")
def judged(analyzer: Analyzer, models: object) -> Judged:
    """The verdict on two texts, each one statement, given with the days they appeared."""
    reader, judge = StatementReader(analyzer.pack), Judge(analyzer.pack)

    def run(left: str, right: str, days: tuple[str, str] = ("2018-03-16", "2018-03-16")) -> JudgedPair:
        sides = []
        for name, text, day in zip("ab", (left, right), days, strict=True):
            article = Article(id=name, text=text, published=day)
            sides.append(reader.read(article, analyzer.analyze(article)).statement(0, len(text)))
        return judge.judge(*sides)

    return run
