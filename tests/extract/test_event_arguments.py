"""Who, to whom and where, by rules alone."""

import pytest


@pytest.mark.parametrize("text", ["قصف الجيش السوري مسلحي داعش.", "الجيش السوري قصف مسلحي داعش."])
def test_subject_acts_before_and_behind_its_verb(one_by_rules, text):
    event = one_by_rules(text)
    assert (event.actors, event.recipients) == (["الجيش السوري"], ["مسلحي داعش"])


def test_passive_by_its_form_has_no_actor(one_by_rules):
    event = one_by_rules("قُتل ثلاثة مدنيين في دوما.")
    assert (event.actors, event.recipients, event.places) == ([], ["مدنيين"], ["دوما"])


def test_lone_phrase_behind_a_past_that_needs_an_object_is_acted_on(one_by_rules):
    event = one_by_rules("قتل المدنيون في دوما.")
    assert (event.actors, event.recipients) == ([], ["المدنيون"])


def test_movement_needs_no_object(one_by_rules):
    event = one_by_rules("انسحبت قوات النظام من مدينة دوما.")
    assert (event.actors, event.recipients, event.places) == (["قوات النظام"], [], ["مدينة دوما"])


def test_place_as_object_is_no_recipient(one_by_rules):
    event = one_by_rules("يقصف الجيش السوري مدينة دوما.")
    assert (event.recipients, event.places) == ([], ["مدينة دوما"])


def test_joined_subjects_act_together(one_by_rules):
    event = one_by_rules("قصف الجيش السوري والفصائل الموالية له مدينة دوما.")
    assert event.actors == ["الجيش السوري", "الفصائل الموالية له"]


def test_antecedent_is_the_subject_of_a_relative_clause(one_by_rules):
    event = one_by_rules("قوات النظام التي قصفت مدينة دوما تراجعت.")
    assert (event.actors, event.places) == (["قوات النظام"], ["مدينة دوما"])


def test_pronoun_on_a_verb_stands_for_a_party_before(by_rules):
    arrest = by_rules("انسحب مسلحو داعش من مدينة دوما واعتقلتهم قوات النظام.")[1]
    assert (arrest.actors, arrest.recipients) == (["قوات النظام"], ["مسلحو داعش"])


def test_two_fillers_of_a_masdar_are_doer_and_sufferer(one_by_rules):
    event = one_by_rules("محاصرة قوات النظام لمسلحي داعش")
    assert (event.actors, event.recipients) == (["قوات النظام"], ["مسلحي داعش"])


@pytest.mark.parametrize("text", ["شن الجيش السوري هجوما على مسلحي داعش.", "بدأ الجيش السوري هجوما على مسلحي داعش."])
def test_subject_of_a_light_verb_acts_and_the_preposition_tells_the_target(one_by_rules, text):
    event = one_by_rules(text)
    assert (event.actors, event.recipients) == (["الجيش السوري"], ["مسلحي داعش"])


def test_light_verb_with_its_masdar_behind_a_preposition(one_by_rules):
    event = one_by_rules("قامت قوات النظام بقصف مدينة دوما.")
    assert (event.actors, event.places) == (["قوات النظام"], ["مدينة دوما"])


def test_verb_of_being_hit_makes_its_subject_the_target(by_models):
    (event,) = by_models("تعرض الجيش السوري لهجوم في دوما.")
    assert (event.actors, event.recipients) == ([], ["الجيش السوري"])


def test_empty_verb_lends_no_actor(one_by_rules):
    event = one_by_rules("تم قصف مدينة دوما.")
    assert (event.actors, event.places) == ([], ["مدينة دوما"])


def test_relational_adjective_acts(one_by_rules):
    assert one_by_rules("القصف الروسي على مدينة دوما متواصل.").actors == ["الروسي"]


def test_party_behind_li_owns_the_attack(by_rules):
    assert by_rules("قتل جندي في هجوم لمسلحي داعش على مدينة دوما.")[1].actors == ["مسلحي داعش"]


def test_both_parties_behind_between_act(one_by_rules):
    event = one_by_rules("اندلعت اشتباكات بين قوات النظام ومسلحي داعش في دوما.")
    assert (event.actors, event.recipients) == (["قوات النظام", "مسلحي داعش"], [])


def test_clause_behind_a_noun_tells_who_began_it(one_by_rules):
    assert one_by_rules("العملية التي أطلقها الجيش السوري مستمرة.").actors == ["الجيش السوري"]


def test_object_of_a_verb_of_force_does_what_it_is_forced_to(by_rules):
    retreat = by_rules("أجبرت قوات النظام مسلحي داعش على الانسحاب من مدينة دوما.")[1]
    assert (retreat.actors, retreat.places) == (["مسلحي داعش"], ["مدينة دوما"])


def test_party_behind_within_is_not_the_enemy(one_by_rules):
    assert one_by_rules("يقاتل الجيش السوري ضمن القوات الروسية.").recipients == []


def test_agency_that_reports_takes_no_part(one_by_rules):
    assert one_by_rules("أعلن الجيش السوري مقتل ثلاثة من مسلحي داعش.").actors == []


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("أحرق متظاهرو البصرة مقر الحزب.", ["متظاهرو البصرة"]),
        ("مئات المتظاهرين اقتحموا مقر الحزب.", ["المتظاهرين"]),
        ("دفعت قوات النظام بتعزيزات إلى مدينة دوما.", ["قوات النظام"]),
    ],
)
def test_subject_of_its_verb_is_never_who_is_acted_on(one_by_models, text, actors):
    assert one_by_models(text).actors == actors


def test_plural_verb_has_its_object_behind_it(one_by_models):
    event = one_by_models("وهم يحاصرون مسلحي داعش.")
    assert (event.actors, event.recipients) == ([], ["مسلحي داعش"])


def test_some_of_those_named_share_their_part(by_models):
    killing = by_models("قتل ثلاثة مدنيين بينهم طفل في غارة على دوما.")[0]
    assert (killing.actors, killing.recipients) == ([], ["مدنيين", "طفل"])


def test_number_before_the_lone_phrase_makes_it_passive(one_by_models):
    event = one_by_models("قتل أربعة جنود أتراك الجمعة في عفرين.")
    assert (event.actors, event.recipients) == ([], ["جنود أتراك"])


def test_helper_behind_from_acts_and_the_subject_is_helped(by_models):
    support = by_models("تقدمت قوات النظام بإسناد من الطيران الروسي في دوما.")[1]
    assert (support.actors, support.recipients) == (["الطيران الروسي"], ["قوات النظام"])


def test_charge_without_an_object_is_passive(by_models):
    charge = by_models("وكانت إسرائيل قد اتهمت بشن هجوم على دوما.")[0]
    assert (charge.actors, charge.recipients) == ([], ["إسرائيل"])


def test_owner_of_planes_acts_and_owner_of_sites_is_hit(by_models):
    (raid,) = by_models("قصفت طائرات التحالف الدولي مواقع داعش.")
    assert ("التحالف الدولي" in raid.actors, raid.recipients) == (True, ["مواقع", "داعش"])


def test_time_between_verb_and_phrase_lends_no_preposition(by_models):
    assert by_models("قتل أول من أمس أربعة جنود في هجوم على دوما.")[0].recipients == ["جنود"]


@pytest.mark.parametrize(
    ("text", "recipients", "places"),
    [
        ("قصف الجيش السوري مخازن أسلحة في دوما.", ["مخازن"], ["دوما"]),
        ("قصف الجيش السوري مستشفى في دوما.", [], ["مستشفى", "دوما"]),
    ],
)
def test_depot_is_acted_on_and_a_hospital_is_where(one_by_rules, text, recipients, places):
    event = one_by_rules(text)
    assert (event.recipients, event.places) == (recipients, places)


def test_threat_is_made_to_whom_its_deed_would_hit(by_rules):
    threat = by_rules("هدد الجيش السوري باغتيال قادة داعش.")[0]
    assert (threat.actors, threat.recipients) == (["الجيش السوري"], ["قادة داعش"])


def test_masdar_behind_a_light_verb_takes_up_the_noun_of_its_relative(by_rules):
    downing = by_rules("عرضت القوات صورا للطائرة التي تم إسقاطها.")[-1]
    assert downing.recipients == ["لطائرة"]


def test_what_is_sent_is_acted_on(one_by_rules):
    event = one_by_rules("أرسلت روسيا سفينة حربية إلى مدينة طرطوس.")
    assert (event.actors, event.recipients, event.places) == (["روسيا"], ["سفينة حربية"], ["مدينة طرطوس"])


def test_name_behind_its_office_and_a_comma_takes_part(one_by_rules):
    event = one_by_rules("اغتال مسلحون رئيس البلدية، سالم الحمداني.")
    assert event.recipients == ["سالم الحمداني"]
