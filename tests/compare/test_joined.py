from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.compare.joined import JoinedArticle
from riwaya.model.span import Span
from tests.told import ANALYSIS, ARTICLE, ATTRIBUTIONS, MENTIONS, TEXT, quote


@pytest.fixture
def joined():
    return JoinedArticle(ARTICLE, ANALYSIS)


def test_a_chain_begins_next_to_the_outlet(joined):
    assert [(voice.attribution.id, voice.mention) for voice in joined.voices("a3")] == [
        ("a1", MENTIONS[0]),
        ("a2", MENTIONS[1]),
        ("a3", MENTIONS[2]),
    ]


def test_the_outlet_itself_is_no_chain(joined):
    assert joined.voices(None) == ()


def test_a_chain_that_bites_its_tail_ends():
    ring = (replace(ATTRIBUTIONS[0], parent="a3"), *ATTRIBUTIONS[1:])
    joined = JoinedArticle(ARTICLE, replace(ANALYSIS, attributions=ring))
    assert [voice.attribution.id for voice in joined.voices("a3")] == ["a1", "a2", "a3"]


def test_a_hidden_source_is_no_mention():
    hidden = replace(ATTRIBUTIONS[0], source=None)
    joined = JoinedArticle(ARTICLE, replace(ANALYSIS, attributions=(hidden,)))
    assert [voice.mention for voice in joined.voices("a1")] == [None]


def test_a_quotation_is_the_sentence_that_holds_the_words(joined):
    found = joined.sentence([quote("حلب").span])
    assert (found.text, found.text == TEXT[found.start : found.end]) == ("وتسيطر قوات النظام على حلب.", True)


def test_a_span_over_two_sentences_brings_both(joined):
    assert joined.sentence([Span(0, len(TEXT))]).text == TEXT
