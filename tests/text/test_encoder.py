"""Features of tokens and vectors of sentences."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from riwaya.text.encoder import EMBEDDING, FEATURES, Encoder
from tests.text.strategies import words

if TYPE_CHECKING:
    from riwaya.text.language import LanguageModel

_SENTENCES = st.lists(st.lists(words, max_size=6), min_size=1, max_size=5)


def test_each_token_has_features_and_each_sentence_a_vector(encoder: Encoder) -> None:
    encoded = encoder.encode([["البيت", "قديم"], ["نام"]])
    assert [e.tokens.shape for e in encoded] == [(2, FEATURES), (1, FEATURES)]
    assert [e.vector.shape for e in encoded] == [(EMBEDDING,)] * 2


def test_no_sentences_give_nothing(encoder: Encoder) -> None:
    assert encoder.encode([]) == []


def test_a_sentence_without_tokens_has_a_vector_all_the_same(encoder: Encoder) -> None:
    (encoded,) = encoder.encode([[]])
    assert (encoded.tokens.shape, encoded.vector.shape) == ((0, FEATURES), (EMBEDDING,))


def test_features_of_a_token_depend_on_its_neighbours(encoder: Encoder) -> None:
    one, other = encoder.encode([["سلم", "درس"], ["سلم", "بيت"]])
    assert not np.allclose(one.tokens[0], other.tokens[0], atol=1e-3)


def test_sentences_keep_their_order_over_several_batches(encoder: Encoder) -> None:
    sentences = [["بيت"] * size for size in (300, 2, 400, 1, 250)]
    assert [len(e.tokens) for e in encoder.encode(sentences)] == [300, 2, 400, 1, 250]


def test_features_stay_when_more_is_met_than_there_was_room_for(encoder: Encoder) -> None:
    sentence = [["سلم", "درس"]]
    before = encoder.encode(sentence)[0].tokens
    encoder.encode([["".join(letters)] for letters in product("ابتجدرسعفقلم", repeat=3)])
    np.testing.assert_array_equal(encoder.encode(sentence)[0].tokens, before)


@hypothesis_settings(max_examples=25)
@given(_SENTENCES)
def test_a_sentence_does_not_depend_on_what_else_is_in_the_batch(encoder: Encoder, sentences: list[list[str]]) -> None:
    for together, sentence in zip(encoder.encode(sentences), sentences, strict=True):
        (alone,) = encoder.encode([sentence])
        np.testing.assert_allclose(together.tokens, alone.tokens, atol=1e-4)
        np.testing.assert_allclose(together.vector, alone.vector, atol=1e-4)


@hypothesis_settings(max_examples=25)
@given(_SENTENCES)
def test_vectors_are_of_unit_length(encoder: Encoder, sentences: list[list[str]]) -> None:
    for encoded in encoder.encode(sentences):
        assert np.linalg.norm(encoded.vector) == pytest.approx(1, abs=1e-4)


def test_sentences_on_one_topic_are_nearer_than_others(language: LanguageModel) -> None:
    texts = ["هطلت أمطار غزيرة على الساحل", "نزل مطر شديد قرب البحر", "فاز الفريق بكأس البطولة"]
    rain, storm, game = (e.vector for e in language.encoder.encode([text.split() for text in texts]))
    assert rain @ storm > rain @ game
