"""Occupation, coming in, poison, and who is blamed or blames."""

from __future__ import annotations

import pytest


def _one(found, trigger: str):
    (event,) = [event for event in found if event.trigger == trigger]
    return event


def test_occupation_with_doer_and_place_is_an_event_of_its_own(by_models):
    found = by_models("استنكرت الحكومة احتلال القوات التركية لمدينة عفرين.")
    taken = _one(found, "احتلال")
    assert (taken.type, taken.actors, taken.places, taken.manner) == (
        "ASSAULT",
        ["القوات التركية"],
        ["مدينة عفرين"],
        "affirmed asserted",
    )
    blame = _one(found, "استنكرت")
    assert blame.actors == ["الحكومة"]
    assert "مدينة عفرين" not in blame.recipients


@pytest.mark.parametrize("text", ["إن مقاومة الاحتلال حق لسكان غزة.", "واستمر حصار الاحتلال لغزة."])
def test_occupation_as_party_or_state_is_none(by_models, text):
    assert "الاحتلال" not in [event.trigger for event in by_models(text)]


def test_who_condemns_a_deed_has_not_done_it(by_models):
    found = by_models("نددت الولايات المتحدة بإطلاق صواريخ على مواقع إسرائيلية.")
    assert "الولايات المتحدة" not in _one(found, "إطلاق").actors


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("قال قيادي إن الثوار دخلوا المدينة من ثلاثة محاور.", "دخلوا", ["الثوار"]),
        ("ودخل التنظيم إلى مدينة تدمر فجر الأحد.", "دخل", ["التنظيم"]),
    ],
)
def test_armed_people_come_into_a_place(by_models, text, trigger, actors):
    event = _one(by_models(text), trigger)
    assert (event.type, event.actors, event.manner) == ("MOBILIZE", actors, "affirmed asserted")


@pytest.mark.parametrize("text", ["ودخلت المعركة مرحلة جديدة.", "دخلت قافلة مساعدات إلى مدينة دوما."])
def test_other_coming_in_is_none_of_troops(by_models, text):
    assert "MOBILIZE" not in [event.type for event in by_models(text)]


def test_a_call_before_in_does_not_make_a_wish(by_models):
    found = by_models("وقال قيادي لصحيفة نداء الفرات إن الثوار دخلوا المدينة.")
    assert _one(found, "دخلوا").manner == "affirmed asserted"


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("خلصت اللجنة إلى أن الحكومة السورية مسؤولة عن إطلاق السارين في خان شيخون.", "إطلاق", ["الحكومة السورية"]),
        ("وقال إن التنظيم كان مسؤولا عن استخدام غاز الخردل في مارع.", "استخدام", ["التنظيم"]),
        ("أعلن تنظيم داعش مسؤوليته عن هذه الهجمات.", "الهجمات", ["تنظيم داعش"]),
    ],
)
def test_who_is_responsible_did_it(by_models, text, trigger, actors):
    event = _one(by_models(text), trigger)
    assert (event.type, event.actors) == ("ASSAULT", actors)


def test_who_is_in_charge_did_nothing(by_models):
    found = by_models("وقال القائد المسؤول عن عمليات القصف إن المعركة انتهت.")
    assert all("القائد" not in event.actors for event in found if event.trigger == "القصف")
