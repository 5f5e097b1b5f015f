"""Pieces: words with their clitics cut off."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from hypothesis import given

from riwaya.text.fold import fold
from riwaya.text.frequencies import Frequencies
from riwaya.text.layers import TextLayers
from riwaya.text.pieces import Piece, find_pieces, pieces_of_words
from riwaya.text.segmenter import CliticWeights, Segmenter
from tests.text.strategies import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.text.tokens import Token


class _CutsAll:
    """Cuts behind every letter."""

    def cut(self, words: Iterable[str]) -> list[tuple[int, ...]]:
        return [tuple(range(1, len(word))) for word in words]


def _pieces(text: str, cutter: Segmenter | _CutsAll) -> list[Piece]:
    layers = TextLayers(text)
    return [piece for pieces in find_pieces(layers, layers.sentences, cutter) for piece in pieces]


def _by_token(text: str) -> list[tuple[Token, list[Piece]]]:
    """Tokens of a text, each with its letters as pieces."""
    tokens = TextLayers(text).tokens
    pieces = _pieces(text, _CutsAll())
    return [(tokens[index], list(own)) for index, own in groupby(pieces, lambda piece: piece.token)]


def test_pieces_are_words_without_clitics_and_signs(cuts_every_waw: CliticWeights) -> None:
    pieces = _pieces("وكتبَ 3 رسائل.", Segmenter(cuts_every_waw, Frequencies({})))
    assert [piece.form for piece in pieces] == ["و", "كتب", "3", "رسائل", "."]
    assert [piece.is_glued for piece in pieces] == [True, False, False, True, False]


def test_a_mark_belongs_to_the_piece_of_its_letter(cuts_every_waw: CliticWeights) -> None:
    text = "وَكتبَ"
    pieces = _pieces(text, Segmenter(cuts_every_waw, Frequencies({})))
    assert [text[piece.start : piece.end] for piece in pieces] == ["وَ", "كتبَ"]


def test_a_sign_that_is_not_seen_leaves_no_gap_between_pieces(cuts_every_waw: CliticWeights) -> None:
    pieces = _pieces("و\u200cكتب", Segmenter(cuts_every_waw, Frequencies({})))
    assert [(piece.form, piece.start, piece.end) for piece in pieces] == [("و", 0, 2), ("كتب", 2, 5)]


def test_pieces_that_need_one_ligature_share_it() -> None:
    pieces = _pieces("\ufefbم", _CutsAll())  # لا as one code point
    assert [(piece.form, piece.start, piece.end) for piece in pieces] == [("ل", 0, 1), ("ا", 0, 1), ("م", 1, 2)]


def test_given_words_belong_to_the_tokens_they_begin_in() -> None:
    pieces = pieces_of_words(TextLayers("وكتبها أمس"), ["و", "كتب", "ها", "أمس"], [0, 1, 4, 7])
    assert [(p.form, p.token, p.skip) for p in pieces] == [("و", 0, 0), ("كتب", 0, 1), ("ها", 0, 4), ("أمس", 1, 0)]
    assert [p.is_glued for p in pieces] == [True, True, False, False]


def test_letters_before_a_given_word_are_counted_without_marks() -> None:
    pieces = pieces_of_words(TextLayers("وَكتبَ"), ["وَ", "كتبَ"], [0, 2])
    assert [(piece.form, piece.skip) for piece in pieces] == [("و", 0), ("كتب", 1)]


@given(texts)
def test_the_pieces_of_a_token_concatenate_to_its_letters(text: str) -> None:
    layers = TextLayers(text)
    for token, pieces in _by_token(text):
        assert "".join(piece.form for piece in pieces) == layers.printed(token)
        assert [piece.skip for piece in pieces] == [sum(len(p.form) for p in pieces[:i]) for i in range(len(pieces))]


@given(texts)
def test_the_spans_of_pieces_tile_their_token(text: str) -> None:
    for token, pieces in _by_token(text):
        assert (pieces[0].start, pieces[-1].end) == (token.start, token.end)
        for left, right in pairwise(pieces):
            shared = text[right.start : left.end]
            assert left.end == right.start or len(fold(shared).text) > 1  # a ligature


@given(texts)
def test_every_token_of_a_sentence_has_a_piece(text: str) -> None:
    layers = TextLayers(text)
    wanted = [index for sentence in layers.sentences for index in range(sentence.first, sentence.last)]
    assert sorted({piece.token for piece in _pieces(text, _CutsAll())}) == wanted
