"""Meanings of codes in Arabic."""

from __future__ import annotations

import pytest

from riwaya.api.routes.knowledge import code_labels
from riwaya.knowledge.codebooks import CODEBOOK_NAMES, load_codebook
from riwaya.knowledge.meanings import load_meanings


@pytest.mark.parametrize("book", CODEBOOK_NAMES)
def test_each_code_that_has_a_meaning_in_english_has_one_in_arabic(book):
    labels = code_labels(load_codebook(book), {})
    defined = {code for code, label in labels.items() if label.definition is not None}
    assert set(load_meanings("ar").get(book, {})) == defined


def test_a_comparator_with_several_words_has_them_in_one_label():
    assert code_labels(load_codebook("quantities"), {})["about"].ar.startswith("نحو، حوالي")


def test_labels_of_what_articles_mention_are_a_part_of_all(client):
    used, every = client.get("/api/v1/labels/used").json(), client.get("/api/v1/labels").json()
    assert used.items() <= every.items()
    assert {"deir-ez-zor", "sindiyan", "camp:gov"} <= used.keys()
    assert len(used) < len(every) / 2
