from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.compare.shingles import overlap_of, shingles_of, words_of

WORDS = ["قتل", "جرح", "مدنيون", "غارة", "حلب", "الجيش", "أمس", "مصادر", "دمشق", "قالت", "في", "على"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@pytest.mark.parametrize(("one", "other"), [("سوريا", "سورية"), ("إدلب", "ادلب"), ("قُتل", "قتل"), ("«داعش»", "داعش")])
def test_spellings_of_one_word_are_one(one, other):
    assert words_of(one) == words_of(other)


def test_a_text_is_wholly_in_a_longer_one():
    short = "قصف الطيران الحربي صباح اليوم أحياء سكنية في المدينة القديمة"
    assert overlap_of(shingles_of(short), shingles_of(f"خبر عاجل {short} وقتل عدد من المدنيين")) == 1.0


def test_fewer_than_six_words_share_nothing():
    assert overlap_of(shingles_of("قصف على حلب"), shingles_of("قصف على حلب")) == 0.0


@given(TEXTS, TEXTS)
def test_overlap_is_symmetric(one, other):
    left, right = shingles_of(one), shingles_of(other)
    assert overlap_of(left, right) == overlap_of(right, left)


def test_hashes_are_the_same_in_every_run():
    assert shingles_of("واحد اثنان ثلاثة أربعة خمسة ستة").tolist() == [14096481384854464290]
