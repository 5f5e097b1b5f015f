"""Texts that are read together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from riwaya.text.batches import TEXTS, take_together

_TEXTS = st.lists(st.sampled_from(["", "نص", "ن" * 15_000, "ن" * 90_000]), max_size=30)


def _taken(texts: list[str]) -> list[list[str]]:
    return list(take_together(texts, str))


@given(_TEXTS)
def test_every_text_is_taken_once_and_in_order(texts: list[str]) -> None:
    assert [text for batch in _taken(texts) for text in batch] == texts


@given(_TEXTS)
def test_a_batch_holds_few_texts_and_not_many_letters_unless_one_is_long(texts: list[str]) -> None:
    for batch in _taken(texts):
        assert 1 <= len(batch) <= TEXTS
        assert len(batch) == 1 or sum(map(len, batch)) <= 40_000


def test_short_texts_fill_their_batches() -> None:
    assert [len(batch) for batch in _taken(["نص"] * 20)] == [8, 8, 4]
