"""Who asks and who is asked, where one noun phrase stands between the verb and its preposition."""

from __future__ import annotations

import pytest

from riwaya.model.article import Article
from riwaya.pipeline import Analyzer


@pytest.fixture(scope="session")
def last_source(pack, models):
    """Source and content of the last attribution of a text."""
    analyzer = Analyzer(pack, models=models)

    def find(text: str):
        found = analyzer.analyze(Article(id="a1", text=text, published="2018-03-20")).attributions[-1]
        return found.source.text, found.content.text

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أدانت وزارة الخارجية القصف، وطالبت قوات النظام بالانسحاب من المدينة.",
            ("وزارة الخارجية", "الانسحاب من المدينة"),
        ),
        ("وأعربت روسيا عن قلقها من الغارات، ودعت جميع الأطراف إلى ضبط النفس.", ("روسيا", "ضبط النفس")),
        ("وندد المبعوث الأممي بالقصف، وحث موسكو على وقف الغارات.", ("المبعوث الأممي", "وقف الغارات")),
    ],
)
def test_who_spoke_before_asks_whom_the_verb_names(last_source, text, expected):
    assert last_source(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال لافروف إن القصف توقف، وطالبت روسيا بوقف الغارات.", "روسيا"),
        ("وأعلن لافروف انتهاء القصف، وطالب بوتين بوقف الغارات.", "بوتين"),
        ("وطالبت روسيا بوقف الغارات.", "روسيا"),
    ],
)
def test_a_phrase_that_nobody_before_agrees_beside_is_the_subject(last_source, text, expected):
    assert last_source(text)[0] == expected
