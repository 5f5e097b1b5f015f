from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.compare.word_diff import Edit, diff_words

WORDS = st.lists(st.sampled_from(["سوريا", "سورية", "قصف", "«قصف»", "حلب", "،", "أمس"]), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("قصف على سوريا أمس", "قصف على سورية أمس", [(Edit.RESPELT, "سوريا", "سورية")]),
        ("قوات النظام في حلب", "الجيش السوري في حلب", [(Edit.REWORDED, "قوات النظام", "الجيش السوري")]),
        ("قتل ثلاثة أمس في حلب", "قتل ثلاثة في حلب", [(Edit.CUT, "أمس", None)]),
        ("قتل ثلاثة في حلب", "قتل ثلاثة مدنيين في حلب", [(Edit.ADDED, None, "مدنيين")]),
        ("قال: «نعم» أمس", "قال نعم أمس.", []),
    ],
)
def test_what_a_copy_changes(before, after, changes):
    found = [
        (one.edit, one.before and one.before.text, one.after and one.after.text) for one in diff_words(before, after)
    ]
    assert found == changes


@given(WORDS, WORDS)
def test_quotes_stand_where_they_say(before, after):
    for change in diff_words(before, after):
        for quote, text in ((change.before, before), (change.after, after)):
            assert quote is None or text[quote.start : quote.end] == quote.text


@given(WORDS)
def test_a_text_does_not_differ_from_itself(text):
    assert diff_words(text, text) == ()
