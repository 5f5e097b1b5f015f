"""Lemmas as edits of forms."""

from __future__ import annotations

import pytest
from hypothesis import given

from riwaya.text.lemmas import Edit, find_edit
from tests.text.strategies import words


@pytest.mark.parametrize(
    ("form", "lemma", "edit"),
    [
        ("كتاب", "كتاب", Edit(0, "", 0, "")),
        ("الكتاب", "كتاب", Edit(2, "", 0, "")),
        ("سيارات", "سيارة", Edit(0, "", 2, "ة")),
        ("يكتبون", "كتب", Edit(1, "", 2, "")),
        ("استقال", "قال", Edit(3, "", 0, "")),
    ],
)
def test_an_edit_keeps_the_longest_common_run(form: str, lemma: str, edit: Edit) -> None:
    assert find_edit(form, lemma) == edit


def test_words_without_a_common_letter_have_no_edit() -> None:
    assert (find_edit("هو", "زيت"), find_edit("", "زيت"), find_edit("زيت", "")) == (None, None, None)


def test_an_edit_serves_other_forms_of_its_kind() -> None:
    edit = find_edit("سيارات", "سيارة")
    assert edit is not None
    assert edit.apply("طائرات") == "طائرة"


def test_an_edit_abstains_on_a_form_that_is_too_short() -> None:
    assert Edit(2, "", 2, "").apply("بيت") is None


def test_an_edit_never_gives_an_empty_lemma() -> None:
    assert Edit(2, "", 1, "").apply("بيت") is None


@given(words, words)
def test_the_edit_of_a_form_and_its_lemma_gives_the_lemma(form: str, lemma: str) -> None:
    edit = find_edit(form, lemma)
    assert (edit is None) == (not set(form) & set(lemma))
    assert edit is None or edit.apply(form) == lemma
