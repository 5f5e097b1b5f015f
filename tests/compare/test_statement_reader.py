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


def test_the_dead_and_the_wounded_of_one_breath_are_one_statement(analyzer):
    text = "قتل سبعة أشخاص وأصيب عشرون آخرون بجروح في انفجار سيارة مفخخة وسط المدينة."
    article = Article(id="a", text=text)
    found = StatementReader(analyzer.pack).read(article, analyzer.analyze(article)).statements()
    assert [figure.value for figure in found[0].figures] == [7.0, 20.0]


def test_who_is_accused_and_who_only_tells_it_are_read(analyzer):
    text = "قال مسؤول أميركي إن إسرائيل شنت الغارة."
    article = Article(id="a", text=text)
    statement = StatementReader(analyzer.pack).read(article, analyzer.analyze(article)).statement(0, len(text))
    assert statement.doers == {"israel"}
