"""Work grows with the length of a text and no faster, whatever it holds: function calls are counted, not seconds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from riwaya.model.article import Article
from riwaya.text.layers import LONGEST_SENTENCE, TextLayers

if TYPE_CHECKING:
    from types import FrameType

    from riwaya.pipeline import Analyzer

SHORT, LONG = 1, 2
"""Times the longest sentence; both are cut into sentences of one length."""
MOST = 1.3
"""Growth of the calls for a token that is let pass; 2 if all of them looked at the whole text."""

KINDS = {
    "triggers": "قصف",
    "names": "حلب",
    "nouns": "الرجل",
    "cues": "قال إن",
    "clauses": "قوات النظام التي قصف حلب",
    "quotations": 'قال "كلمة"',
    "open quotations": 'قال "كلمة',
    "open brackets": "قصف ( حلب",
    "dates": "يوم الأحد قصف",
    "numbers": "12 قتيلا",
    "pauses": "قصف...",
    "sentences": "قصفت قوات النظام حلب وقال الرئيس إن الحرب انتهت.",
    "lines": "قصف\n",
}


def calls_per_token(analyzer: Analyzer, part: str, times: int) -> float:
    """Python functions called and generators resumed for each token of a text made of one part."""
    size = len(TextLayers(part).tokens)
    text = f"{part} " * (times * LONGEST_SENTENCE // size)
    article = Article(id="long", text=text, published="2018-03-01")
    count = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        analysis = analyzer.analyze(article)
    finally:
        sys.setprofile(before)
    assert analysis.issues == ()
    return count / len(TextLayers(text).tokens)


def grows(analyzer: Analyzer, part: str) -> float:
    calls_per_token(analyzer, part, 1)  # once before, so that caches are as full for both
    return calls_per_token(analyzer, part, LONG) / calls_per_token(analyzer, part, SHORT)


@pytest.mark.parametrize("kind", KINDS)
def test_rules_take_as_long_for_a_token_of_a_long_text(rules, kind):
    assert grows(rules, KINDS[kind]) < MOST


@pytest.mark.parametrize("kind", ["clauses", pytest.param("cues", marks=pytest.mark.thorough)])
def test_models_take_as_long_for_a_token_of_a_long_text(analyzer, kind):
    assert grows(analyzer, KINDS[kind]) < MOST


def test_a_text_without_full_stops_is_cut():
    layers = TextLayers("قصف " * (3 * LONGEST_SENTENCE))
    assert [s.last - s.first for s in layers.sentences] == [LONGEST_SENTENCE] * 3


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\t\u200d", id="blank"),
        pytest.param("!!! ؟؟ … «» (( )) : ، ؛ - _ /", id="signs"),
        pytest.param('Only Latin words, said "someone" at 12:30.', id="latin"),
        pytest.param("قال \ud800 الرئيس \udfff إن قوات\ud83d النظام قصفت حلب", id="surrogates"),
        pytest.param("قال\x00 الرئيس\x07 إن", id="controls"),
        pytest.param("\u064b\u064c\u0651\u0670", id="marks"),
        pytest.param("قال", id="cue"),
        pytest.param('وقال إن "', id="open end"),
        pytest.param("قصف (", id="open bracket"),
        pytest.param("攻击 😀 قصف 😀 حلب", id="other scripts"),
        pytest.param("قصف" * 20_000, id="one long word"),
        pytest.param("ـ" * 1_000, id="tatweel"),
    ],
)
def test_no_layer_fails_on_what_is_no_news(analyzer, rules, text):
    article = Article(id="odd", text=text, published="2018-03-01")
    assert analyzer.analyze(article).issues == ()
    assert rules.analyze(article).issues == ()
