from __future__ import annotations

import pytest

from riwaya.knowledge.lam_words import LamWords


@pytest.mark.parametrize(
    ("before", "words", "alone"),
    [
        ("قصف ل", "لقوات الحكومية", "القوات الحكومية"),
        ("مخيم ل", "لاجئين", "اللاجئين"),
        ("رسالة ل", "لبنان", "لبنان"),
        ("في ", "لبنان", "لبنان"),
        ("قصف ل", "حلب", "حلب"),
    ],
)
def test_names_behind_lil_are_written_out(syria, before, words, alone):
    assert LamWords(syria).written(before, words) == alone
