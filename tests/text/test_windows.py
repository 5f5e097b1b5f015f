"""Windows of over-long sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.text.layers import TextLayers
from riwaya.text.windows import split_long
from tests.text.strategies import texts


def windows_of(text: str, limit: int) -> list[str]:
    layers = TextLayers(text)
    return [text[w.start : w.end] for w in split_long(layers.sentences[0], layers.tokens, limit)]


def test_a_sentence_within_the_limit_is_its_own_window() -> None:
    layers = TextLayers("قتل خمسة في الغارة.")
    assert split_long(layers.sentences[0], layers.tokens) == layers.sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["فر الناس من القرية، وتركوا بيوتهم؛", "لأن القصف اقترب، ولأن الطريق قطع."],
        ["فر الناس من القرية، من الصباح،", "وتركوا بيوتهم كلها، دون متاع."],
        ["فر الناس من القرية الصغيرة كلها،", "تركوا بيوتهم كلها دون متاع."],
        ["فر الناس من القرية الصغيرة كلها", "وتركوا بيوتهم كلها دون متاع."],
    ],
)
def test_a_window_ends_at_the_best_place_in_reach(parts: list[str]) -> None:
    assert windows_of(" ".join(parts), 10) == parts


def test_without_any_place_windows_are_even() -> None:
    assert [len(window.split()) for window in windows_of("كلمة " * 21, 10)] == [7, 7, 7]


def test_the_first_window_keeps_the_dateline() -> None:
    layers = TextLayers("موسكو – أعلنت الوزارة أن القوات انسحبت، وأن الطريق فتح أمام الناس.")
    first, second = split_long(layers.sentences[0], layers.tokens, 10)
    assert (first.body - first.first, second.body - second.first) == (2, 0)


def test_a_limit_below_one_is_refused() -> None:
    layers = TextLayers("قتل خمسة.")
    with pytest.raises(ValueError, match="limit is 0"):
        split_long(layers.sentences[0], layers.tokens, 0)


@given(texts, st.integers(1, 9))
def test_windows_hold_all_tokens_in_order_and_within_the_limit(text: str, limit: int) -> None:
    layers = TextLayers(text)
    for sentence in layers.sentences:
        windows = split_long(sentence, layers.tokens, limit)
        assert [at for w in windows for at in range(w.first, w.last)] == list(range(sentence.first, sentence.last))
        assert all(w.last - w.first <= limit and w.first <= w.body < w.last for w in windows)
