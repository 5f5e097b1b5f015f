from __future__ import annotations

import pytest

from riwaya.compare.name_uses import Voice
from riwaya.model.attribution import Attribution, Form, Stance
from riwaya.model.mention import Kind
from tests.compare.conftest import quote_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("تنظيم الدولة الإسلامية", "تنظيم الدوله الاسلاميه"),
        ("تنظيم «الدولة الإسلامية»", "تنظيم الدوله الاسلاميه"),
        ("داعش", "داعش"),
        ("عناصر من داعش", "داعش"),
        ("مقاتلون غرباء", "مقاتلين غرباء"),
        ("مقاتلين غرباء", "مقاتلين غرباء"),
    ],
)
def test_a_name_is_the_one_of_the_pack_inside_a_phrase(uses, words, name):
    (use,) = uses(f"وصل {words} إلى المدينة.", (words, "isis"))
    assert use.name == name


def test_the_article_hidden_behind_lil_is_written_out(uses):
    (use,) = uses("أرسلت رسالة للنظام السوري.", ("لنظام السوري", "syr-gov-assad"))
    assert (use.words, use.mention.text) == ("النظام السوري", "لنظام السوري")


def test_a_noun_with_a_pronoun_names_nobody(uses):
    assert uses("وصلت قواته إلى المدينة.", ("قواته", "syr-army-saa", {"reason": "noun قوات -> owner"})) == ()


def test_an_adjective_of_a_deed_and_a_place_are_no_names_of_parties(uses):
    text = "التدخل الروسي في حلب"
    named = [("الروسي", "russia", {"adjectival": True}), ("حلب", "aleppo", {"kind": Kind.PLACE})]
    assert uses(text, *named) == ()


def test_names_inside_a_quotation_are_the_quoted_voice(uses):
    text = "قال القيادي «إن عصابات الأسد قصفت حيا سكنيا اليوم» قرب قوات النظام."
    found = uses(text, ("عصابات الأسد", "syr-army-saa"), ("قوات النظام", "syr-army-saa"))
    assert [use.voice for use in found] == [Voice.QUOTED, Voice.OWN]


def test_marks_round_a_name_alone_leave_it_with_the_outlet(uses):
    (use,) = uses("قتل أربعة من «داعش» في المدينة.", ("داعش", "isis"))
    assert use.voice is Voice.OWN


def test_a_direct_report_without_marks_is_the_quoted_voice(uses):
    text = "الوزير: سنهزم داعش في كل مكان"
    told = Attribution(
        id="a1",
        cue=quote_of(text, ":"),
        source=None,
        content=quote_of(text, "سنهزم داعش في كل مكان"),
        form=Form.DIRECT,
        stance=Stance.NEUTRAL,
        parent=None,
        reason="colon",
    )
    (use,) = uses(text, ("داعش", "isis"), attributions=(told,))
    assert use.voice is Voice.QUOTED


def test_a_use_brings_its_sentence(uses):
    (use,) = uses("وصل الوفد. وانسحب داعش من البلدة. ثم عاد.", ("داعش", "isis"))
    assert use.quote.text == "وانسحب داعش من البلدة."
