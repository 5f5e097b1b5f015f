"""Whether a text has an event happen, and how."""

import pytest

ASSERTED = "affirmed asserted"


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("قصف الجيش السوري مدينة دوما.", ASSERTED),
        ("لم يقصف الجيش السوري مدينة دوما.", "negated asserted"),
        ("لن يقصف الجيش السوري مدينة دوما.", "negated future"),
        ("سيقصف الجيش السوري مدينة دوما.", "affirmed future"),
        ("سوف يقصف الجيش السوري مدينة دوما.", "affirmed future"),
        ("قد يقصف الجيش السوري مدينة دوما.", "affirmed possible"),
        ("إذا قصف الجيش السوري مدينة دوما فسيندم.", "affirmed conditional"),
        ("فشل الجيش السوري في استعادة مدينة دوما.", "negated asserted"),
        ("تمكن الجيش السوري من استعادة مدينة دوما.", ASSERTED),
        ("يعتزم الجيش السوري استعادة مدينة دوما.", "affirmed future"),
        ("حاولت قوات النظام اقتحام مدينة دوما.", "affirmed desired"),
        ("توقف القصف حتى الآن.", ASSERTED),
    ],
)
def test_particles_and_verbs_around_a_trigger(one_by_rules, text, manner):
    assert one_by_rules(text).manner == manner


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("نفى الجيش السوري قصف مدينة دوما.", "negated asserted"),
        ("طالبوا بعدم قصف مدينة دوما.", "negated asserted"),
        ("تقدم الجيش السوري لاستعادة مدينة دوما.", "affirmed desired"),
        ("دعت الأمم المتحدة إلى سحب القوات الأجنبية.", "affirmed called_for"),
        ("لا يزال قصف مدينة دوما مستمرا.", ASSERTED),
        ("لن يؤدي ذلك سوى إلى قصف مدينة دوما.", "affirmed future"),
        ("سنرد في حال قصف مدينة دوما.", "affirmed conditional"),
        ("لم تسجل إصابات بين المدنيين.", "negated asserted"),
        ("لم ترد أنباء عن إصابات بين المدنيين.", "negated asserted"),
    ],
)
def test_what_governs_a_masdar(by_models, text, manner):
    assert by_models(text)[-1].manner == manner


def test_joined_masdar_shares_the_demand(by_models):
    events = by_models("دعت موسكو إلى سحب القوات الأجنبية وتسليم السلاح.")
    assert [event.manner for event in events] == [ASSERTED, "affirmed called_for", "affirmed called_for"]


def test_demand_itself_is_asserted(by_models):
    assert by_models("طالب الائتلاف السوري روسيا بوقف القصف.")[0].manner == ASSERTED


def test_purpose_is_wanted_and_what_leads_to_it_asserted(by_rules):
    found = by_rules("قصفوا المدينة كي يستعيدوا دوما.")
    assert [event.manner for event in found] == [ASSERTED, "affirmed desired"]


def test_negated_adjective_denies_nothing_behind_it(by_models):
    assert by_models("قتل ثلاثة أشخاص غير يمنيين بغارة على صعدة.")[1].manner == "affirmed asserted"


def test_giving_a_name_makes_nothing_doubtful(by_models):
    assert by_models("وقتل رجل يدعى سامر العلي في القصف على دوما.")[-1].manner == "affirmed asserted"


@pytest.mark.parametrize(
    ("text", "manners"),
    [
        ("لم يسفر الهجوم عن إصابات.", [ASSERTED, "negated asserted"]),
        ("لم يؤد القصف إلى سقوط قتلى.", [ASSERTED, "negated asserted"]),
        ("قد يؤدي القصف إلى نزوح المدنيين.", [ASSERTED, "affirmed possible"]),
    ],
)
def test_what_nothing_came_of_happened(by_models, text, manners):
    assert [event.manner for event in by_models(text)] == manners


def test_what_went_before_a_failure_happened(by_models):
    found = by_models("أفشل الجيش هجوما للتنظيم بعد قتل خمسة من عناصره.")
    assert {event.trigger: event.manner for event in found}["قتل"] == ASSERTED
