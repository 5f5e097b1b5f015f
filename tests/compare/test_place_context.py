from __future__ import annotations

from riwaya.compare.joined import JoinedArticle
from riwaya.compare.place_context import PlaceContext
from riwaya.model.analysis import Analysis
from riwaya.model.article import Article
from riwaya.model.mention import Kind
from riwaya.model.span import Span
from tests.compare.conftest import VERSIONS, mention_of

TEXT = "قصفت الطائرات مدينة دوما. وقتل عشرون شخصا. ثم وصل وفد إلى حلب."


def context():
    article = Article(id="a1", text=TEXT)
    mentions = tuple(
        mention_of(TEXT, words, entity, kind=Kind.PLACE) for words, entity in (("دوما", "douma"), ("حلب", "aleppo"))
    )
    joined = JoinedArticle(article, Analysis(article=article.head, mentions=mentions, versions=VERSIONS))
    return joined, PlaceContext(joined)


def places_at(words):
    joined, found = context()
    start = TEXT.index(words)
    return [one.entity for one in found.around(joined.sentence([Span(start, start + len(words))]))]


def test_a_sentence_that_names_a_place_is_there():
    assert places_at("وفد") == ["aleppo"]


def test_one_that_names_none_is_where_the_text_was_last():
    assert places_at("وقتل") == ["douma"]


def test_where_somebody_writes_is_not_where_it_happened():
    text = "نيويورك – نشرة: خلص التقرير إلى أن القصف وقع في دوما.\nوتتباين حصيلة القتلى بين مصدر وآخر."
    mentions = tuple(
        mention_of(text, words, entity, kind=Kind.PLACE) for words, entity in (("نيويورك", "nyc"), ("دوما", "douma"))
    )
    article = Article(id="a1", text=text)
    joined = JoinedArticle(article, Analysis(article=article.head, mentions=mentions, versions=VERSIONS))
    start = text.index("حصيلة")
    sentence = joined.sentence([Span(start, start + 5)])
    assert [one.entity for one in PlaceContext(joined).around(sentence)] == ["douma"]
