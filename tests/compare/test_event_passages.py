"""Stretches of an article that are read together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from riwaya.compare.event_passages import MOST, find_passages
from riwaya.model.span import Span
from riwaya.text.layers import TextLayers
from riwaya.text.subwords import BEGIN, END

TEXT = "قصف سوق دوما\n\nقصف الطيران السوق صباحا. وقال شهود إن القصف استمر. ونفت الوزارة ذلك."


def cut(tokens):
    """A sub-word a token, as long as it and two more, so that it is none of the signs."""
    return [(len(token) + 2,) for token in tokens]


def passages(text, published=None):
    return find_passages(text, published, cut)


def test_a_short_text_is_one_stretch():
    (one,) = passages(TEXT)
    assert one.pieces[0] == BEGIN
    assert one.pieces[-1] == END
    words = [word for place in one.places if (word := place.span.of(TEXT)).strip()]
    assert words[:4] == ["قصف", "سوق", "دوما", "قصف"]


def test_the_day_stands_before():
    (one,) = passages(TEXT, "2018-03-16")
    assert list(one.pieces[:6]) == [BEGIN, len("الجمعة") + 2, 4, len("مارس") + 2, 6, END]


def test_a_word_is_found_by_its_letters():
    (one,) = passages(TEXT)
    at = TEXT.index("استمر")
    first, last = one.sub_words(Span(at, at + 5))
    assert one.pieces[first:last] == (len("استمر") + 2,)
    assert one.sub_words(Span(at + 1, at + 2)) == (first, last)
    assert one.sub_words(Span(TEXT.index("شهود"), at + 5)) == (first - 3, last)


def test_later_stretches_begin_with_headline_and_sentence_before():
    sentence = " ".join(["كلمة"] * 60) + ". "
    found = passages("عنوان قصير هنا\n\n" + sentence * 12)
    assert len(found) > 2
    later = list(found[1].pieces)
    assert later[:5] == [BEGIN, END, *(len(word) + 2 for word in ("عنوان", "قصير", "هنا"))]
    assert len(later) > 60 + sum(place.last - place.first for place in found[1].places)


@given(st.text(alphabet="قصف سوق.\n،٣3a", max_size=400), st.sampled_from([None, "2018-03-16", "2018-03-16T10:00:00"]))
def test_every_token_of_a_sentence_is_own_once(text, published):
    found = passages(text, published)
    layers = TextLayers(text)
    told = [place.span for one in found for place in one.places if place.span.of(text).strip()]
    wanted = [token for one in layers.sentences for token in layers.tokens[one.first : one.last] if token.text.strip()]
    assert told == [Span(token.start, token.end) for token in wanted]
    assert all(len(one.pieces) <= MOST + 1 for one in found)


def test_an_endless_sentence_is_read_as_far_as_there_is_room():
    found = passages("كلمة " * 3000)
    assert max(len(one.pieces) for one in found) <= MOST + 1
