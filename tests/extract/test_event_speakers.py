"""Who says takes part in the saying, and in what he says of himself."""

from __future__ import annotations


def test_source_of_a_cue_is_who_acts(by_models):
    found = by_models("دعت روسيا الأكراد إلى الحوار، كما طالبت بفتح المعابر.")
    assert [event.actors for event in found if event.type == "REQUEST"] == [["روسيا"], ["روسيا"]]


def test_accused_is_acted_on_however_the_network_sees_him(by_models):
    charge = by_models("اتهمت روسيا مسلحي داعش بقتل مدنيين في دوما.")[0]
    assert (charge.actors, charge.recipients) == (["روسيا"], ["مسلحي داعش"])


def test_name_behind_office_and_comma_speaks_for_both(by_models):
    demand = by_models("وطالب الرئيس الروسي، فلاديمير بوتين، تركيا بوقف القصف.")[0]
    assert (demand.actors, demand.recipients) == (["فلاديمير بوتين"], ["تركيا"])


def test_speaker_does_what_he_says_of_himself(one_by_models):
    assert one_by_models("قال الجيش السوري إنه قصف مدينة دوما.").actors == ["الجيش السوري"]
    assert one_by_models("نفى الجيش السوري أن يكون قد قصف مدينة دوما.").actors == ["الجيش السوري"]


def test_head_before_a_colon_has_no_part_in_what_it_says(one_by_models):
    event = one_by_models("سوريا: إسرائيل قصفت مطار دمشق.")
    assert (event.actors, event.places) == (["إسرائيل"], ["مطار دمشق"])
