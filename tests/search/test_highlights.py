from __future__ import annotations

import itertools

from hypothesis import assume, given
from hypothesis import strategies as st

from riwaya.model.span import Span
from riwaya.search.asked import QueryReader
from riwaya.search.highlights import Highlighter, merged, snippets_of
from riwaya.search.query import Words
from riwaya.search.ways import Nearness
from tests.text.strategies import texts

WORDS = st.sampled_from(["قصف", "مدينة", "ترامب", "الأمن", "حماة", "كتب"])
FORMS = st.sampled_from(["قصفت", "وبالمدن", "ترمب", "لأمنهم", "حماية", "والكتب", "َقُصِف", "قـصـف", "في", "."])


@given(WORDS, st.lists(FORMS, max_size=30).map(" ".join))
def test_what_is_highlighted_shares_a_key_with_the_query(keys, asked, text):
    wanted = QueryReader(keys).asked(asked)[0]
    for span in Highlighter(Words(asked, is_quoted=False), Nearness.ANYWHERE, keys).spans(text):
        inside = [word for word in keys.of_text(text) if span.contains(Span(word.start, word.end))]
        assert any(not word.keys.isdisjoint(wanted.keys) for word in inside)


@given(WORDS, st.lists(FORMS, max_size=30).map(" ".join))
def test_every_word_that_shares_a_key_is_highlighted(keys, asked, text):
    wanted = QueryReader(keys).asked(asked)[0]
    spans = Highlighter(Words(asked, is_quoted=False), Nearness.ANYWHERE, keys).spans(text)
    met = [Span(word.start, word.end) for word in keys.of_text(text) if wanted.takes(word.keys)]
    assert all(any(span.contains(one) for span in spans) for one in met)


@given(texts, st.lists(st.tuples(st.integers(0, 300), st.integers(1, 20)), max_size=8), st.integers(1, 3))
def test_snippets_are_stretches_of_the_text_in_order_with_whole_highlights(text, places, most):
    assume(text.strip())
    spans = merged(Span(at, min(at + size, len(text))) for at, size in places if at < len(text))
    found = snippets_of(text, spans, most=most)
    assert all(one.text == text[one.start : one.end] for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for one in found:
        assert all(one.start <= mark.start and mark.end <= one.end for mark in one.highlights)
        assert all(mark.text == text[mark.start : mark.end] for mark in one.highlights)
    assert len(found) <= most


def test_a_phrase_is_one_highlight(keys):
    text = "في جلسة لمجلس الأمن، قال مجلس ثم الأمن."
    spans = Highlighter(Words("مجلس الأمن", is_quoted=True), Nearness.ANYWHERE, keys).spans(text)
    assert [span.of(text) for span in spans] == ["لمجلس الأمن"]
