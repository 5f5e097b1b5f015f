"""Vectors of words in their sentence."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riwaya.errors import DamagedModelError
from riwaya.text.transformer import STRETCH, load_transformer, stretches
from tests.damaged import damaged
from tests.text.strategies import words


@pytest.fixture(scope="module")
def transformer(models):
    return load_transformer(models)


def test_each_token_has_a_vector(transformer):
    assert transformer.read(["قصف", "الجيش", "البلدة", "."]).shape == (4, transformer.width)
    assert transformer.read([]).shape == (0, transformer.width)


def test_a_word_is_read_with_its_neighbours(transformer):
    one, other = transformer.read(["فتح", "الباب"])[0], transformer.read(["فتح", "النار"])[0]
    assert not np.allclose(one, other, atol=1e-2)


def test_a_sentence_is_read_the_same_in_any_company(transformer):
    sentence = ["أعلنت", "الوزارة", "مقتل", "جنديين"]
    before = transformer.read(sentence)
    transformer.read(["كلمات", "أخرى"] * 90)
    np.testing.assert_array_equal(transformer.read(sentence), before)


def test_what_is_no_word_and_what_never_ends_is_read(transformer):
    held = transformer.read(["ا" * 5000, "\u200f", "😀", "𝔘", "x" * 400, *["كلمة"] * 700])
    assert held.shape == (705, transformer.width)
    assert np.isfinite(held).all()


@settings(max_examples=200)
@given(st.lists(st.lists(st.integers(3, 9), min_size=1, max_size=12).map(tuple), max_size=120))
def test_stretches_hold_all_tokens_in_order_and_none_is_too_long(cut):
    parts = list(stretches(cut))
    assert [token for part in parts for token in part] == cut
    assert all(sum(map(len, part)) <= STRETCH for part in parts)


@settings(max_examples=20, deadline=None)
@given(st.lists(words, min_size=1, max_size=8))
def test_any_words_have_finite_vectors(transformer, tokens):
    assert np.isfinite(transformer.read(tokens)).all()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("context.txt", b"piece\n", "context.txt"),
        ("context.txt", b"<unk>\t0.0\n<s>\t0.0\n</s>\t0.0\n", "for 3 sub-words"),
        ("context.npz", b"PK", "context.npz"),
        ("context.onnx", b"no graph", "context.onnx"),
        ("context.onnx", None, "missing"),
    ],
)
def test_damaged_files_are_told(models, tmp_path, name, content, told):
    folder = damaged(models, tmp_path, name, content)
    with pytest.raises(DamagedModelError, match=told):
        load_transformer(folder)
