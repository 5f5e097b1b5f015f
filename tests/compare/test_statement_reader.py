from __future__ import annotations

import pytest

from riwaya.compare.statement_reader import StatementReader
from riwaya.knowledge.verdict_lexicon import Sign
from riwaya.model.analysis import Analysis
from riwaya.model.article import Article
from riwaya.model.mention import Kind
from tests.compare.conftest import VERSIONS, mention_of


@pytest.mark.parametrize(("entity", "denies"), [("deir-ez-zor", False), (None, True)])
def test_words_inside_the_name_of_a_known_place_are_no_signs(pack, entity, denies):
    text = "وصلت القوات إلى بلدة الزور فجرا."
    article = Article(id="a", text=text)
    mention = mention_of(text, "بلدة الزور", entity, kind=Kind.PLACE)
    analysis = Analysis(article=article.head, mentions=(mention,), versions=VERSIONS)
    statement = StatementReader(pack).read(article, analysis).statement(0, len(text))
    assert (Sign.DENIAL in statement.signs) is denies
