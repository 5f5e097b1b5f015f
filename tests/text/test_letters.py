"""Letters as printed, one for each folded one."""

from __future__ import annotations

from hypothesis import given

from riwaya.text.fold import fold, fold_form
from riwaya.text.letters import restore_letters
from tests.text.strategies import texts


def test_what_folding_made_one_is_told_apart_again() -> None:
    text = "أعلنتْ مدرســة على إثرِ ذلك"
    assert restore_letters(fold(text), text) == "أعلنت مدرسة على إثر ذلك"


def test_persian_letters_and_digits_stay_folded() -> None:
    text = "کتب ٣ مرات"
    assert restore_letters(fold(text), text) == "كتب 3 مرات"


def test_a_ligature_gives_the_letters_it_holds() -> None:
    text = "\ufefbزم"  # lam with alif, one code point in print
    assert restore_letters(fold(text), text) == "لازم"


@given(texts)
def test_restored_letters_are_as_long_as_the_folded_text(text: str) -> None:
    folded = fold(text)
    assert len(restore_letters(folded, text)) == len(folded.text)


@given(texts)
def test_restored_letters_fold_to_the_folded_text(text: str) -> None:
    folded = fold(text)
    assert fold_form(restore_letters(folded, text)) == fold_form(folded.text)
