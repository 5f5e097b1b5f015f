"""Words cut into the encoder's sub-words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from riwaya.text import subwords as module
from riwaya.text.subwords import UNKNOWN, Subwords
from tests.text.strategies import words

if TYPE_CHECKING:
    import pytest

_PIECES = ("<unk>", "<s>", "</s>", "\u2581", *"ابتفكلمنهويسع", "\u2581ال", "\u2581كتاب", "كتاب", "ون")
_SCORES = (0.0, 0.0, 0.0, -3.0, *[-5.0] * 13, -4.0, -6.0, -7.0, -6.0)
_SUBWORDS = Subwords(_PIECES, _SCORES)


def _spell(word: str) -> list[str]:
    return [_PIECES[i] for i in _SUBWORDS.cut(word)]


def test_the_likeliest_pieces_together_are_taken() -> None:
    assert (_spell("كتاب"), _spell("الكتاب")) == (["\u2581كتاب"], ["\u2581ال", "كتاب"])


def test_a_code_point_that_no_piece_holds_is_unknown() -> None:
    assert _SUBWORDS.cut("سxس") == (*_SUBWORDS.cut("س"), UNKNOWN, _PIECES.index("س"))


def test_compatible_forms_are_cut_like_plain_ones() -> None:
    assert _SUBWORDS.cut("\ufee7ون") == _SUBWORDS.cut("نون")


def test_even_no_word_at_all_has_a_piece() -> None:
    assert _spell("") == ["\u2581"]


def test_a_cut_is_the_same_after_the_memory_was_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 1)
    subwords = Subwords(_PIECES, _SCORES)
    assert [subwords.cut(word) for word in ("كتاب", "سيف", "بيت", "كتاب")][3] == _SUBWORDS.cut("كتاب")


@given(words)
def test_the_pieces_of_a_word_concatenate_to_it(word: str) -> None:
    assert "".join(_spell(word)) == "\u2581" + word
