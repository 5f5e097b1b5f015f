"""What the mention layer finds and links. Sentences are our own."""

from __future__ import annotations

from datetime import date

import pytest

from riwaya.model.mention import Kind, Naming


def by_text(found, text):
    return next(m for m in found if m.text == text)


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("تقدم الجيش العربي السوري شرقا", "الجيش العربي السوري", "syr-army-saa"),
        ('قال إن تنظيم "الدولة الإسلامية" انسحب', 'تنظيم "الدولة الإسلامية"', "isis"),
        ("هاجمت ميليشيات_الحوثي الميناء", "ميليشيات_الحوثي", "houthis"),
        ("وصلت القوات إلى دير الزور أمس", "دير الزور", "deir-ez-zor"),
        ("عاد الهدوء إلى محافظة حمص", "محافظة حمص", "homs-governorate"),
        ("عاد الهدوء إلى حمص", "حمص", "homs"),
        ("قصف ريف حماة الشرقي ليلا", "ريف حماة الشرقي", "rural-hama-e"),
        ("تمركزوا شرق السويداء", "شرق السويداء", "east-sweida"),
        ("تدعم واشنطن قوات سوريا الديمقراطية", "واشنطن", "usa"),
        ("قالت الأمم المتحدة إن الوضع خطير", "الأمم المتحدة", "un"),
        ("قال الرئيس الروسي فلاديمير بوتين إن الحل سياسي", "الرئيس الروسي فلاديمير بوتين", "putin"),
        ("انتشر الجيش التركي على الحدود", "الجيش التركي", "turkish-mil"),
        ("نزح المدنيون من المدينة", "المدنيون", "civilians"),
    ],
)
def test_names_and_phrases_link_to_the_pack(mentions, text, words, entity):
    assert by_text(mentions(text), words).entity == entity


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وصلت تعزيزات للتحالف الدولي", "لتحالف الدولي"),
        ("سلمت الأسلحة للشرطة العسكرية", "لشرطة العسكرية"),
        ("قال للاجئين السوريين", "لاجئين السوريين"),
        ("والمعارضة ترفض", "المعارضة"),
        ("بإدلب وحلب", "إدلب"),
    ],
)
def test_clitics_stay_outside_the_span(mentions, text, words):
    assert words in [m.text for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        ("وصلت تعزيزات كبيرة", "تعز"),
        ("كسرت القوات الطوق", "سرت"),
        ("ليفتح الباب أمام الحل", "الباب"),
        ("وهي تدمر البيوت", "تدمر"),
        ("عاد إلى مسقط رأسه", "مسقط"),
        ("وقف العدوان على المدينة", "العدوان"),
        ("شن هجوما عسكريا واسعا", "عسكريا"),
    ],
)
def test_words_that_only_look_like_names_are_left_alone(mentions, text, forbidden):
    assert forbidden not in [m.text for m in mentions(text)]


def test_one_cue_establishes_a_homograph(mentions):
    found = mentions("سيطر الجيش السوري على مدينة الباب. وانسحب المسلحون من الباب ليلا.")
    assert [m.entity for m in found if m.text.endswith("الباب")] == ["bab", "bab"]


def test_the_head_of_a_list_holds_for_each_name(mentions):
    found = mentions("تقدموا في محافظتي الرقة ودير الزور")
    assert [m.entity for m in found] == ["raqqa-governorate", "deir-ez-zor-governorate"]


def test_a_dual_head_names_two_bases(mentions):
    found = mentions("بقيت قوات في قاعدتي حميميم وطرطوس")
    assert [(m.kind, m.entity) for m in found[-2:]] == [(Kind.FACILITY, "hmeimim"), (Kind.FACILITY, "tartus-naval")]


def test_short_forms_mean_what_was_named_before(mentions):
    found = mentions("انسحب تنظيم الدولة من بلدة هجين. وقال ناشطون إن التنظيم خسر المدينة.")
    assert by_text(found, "التنظيم").entity == "isis"
    assert by_text(found, "المدينة").entity == "hajin"


def test_a_short_form_without_antecedent_is_nil(mentions):
    assert by_text(mentions("قال مسؤول ليبي في طرابلس إن التنظيم محظور"), "التنظيم").entity is None


def test_later_words_of_a_name_are_the_same_person(mentions):
    found = mentions("قال المتحدث العسكري نزار الحوراني إن الهدنة صامدة. وأضاف الحوراني أن اللجنة ستجتمع.")
    assert [m.kind for m in found if "الحوراني" in m.text] == [Kind.PERSON, Kind.PERSON]


def test_an_unknown_person_is_nil_with_a_kind(mentions):
    found = by_text(mentions("التقى وزير الدفاع خالد المنذري قادة الفصائل"), "وزير الدفاع خالد المنذري")
    assert (found.kind, found.entity) == (Kind.PERSON, None)


def test_owners_give_their_forces_a_name(mentions):
    found = mentions("أعلن جيش الإسلام أن مقاتليه لن يغادروا")
    assert by_text(found, "مقاتليه").entity == "jaysh-islam"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("تمتلك روسيا قواعد عسكرية", "روسيا", Kind.ACTOR),
        ("سافر الوفد إلى روسيا", "روسيا", Kind.PLACE),
        ("اتفاق بين موسكو ودمشق", "موسكو", Kind.ACTOR),
        ("اتفاق بين موسكو ودمشق", "دمشق", Kind.ACTOR),
        ("وصل إلى موسكو أمس", "موسكو", Kind.PLACE),
        ("موسكو – أعلنت الوزارة أمس عن سحب القوات", "موسكو", Kind.PLACE),
    ],
)
def test_a_state_that_acts_is_told_from_its_ground(mentions, text, words, kind):
    assert by_text(mentions(text), words).kind is kind


@pytest.mark.parametrize(
    ("text", "words", "naming"),
    [
        ("قصفت قوات النظام البلدة", "قوات النظام", Naming.CONTESTED),
        ("خرج داعش من المدينة", "داعش", Naming.PEJORATIVE),
        ("انسحبت الميليشيات من الحي", "الميليشيات", Naming.PEJORATIVE),
        ("طرد التنظيمات الإرهابية من الريف", "التنظيمات الإرهابية", Naming.PEJORATIVE),
        ("صمد الجيش العربي السوري الباسل", "الجيش العربي السوري", Naming.HONORIFIC),
        ("تقدم الجيش العربي السوري", "الجيش العربي السوري", Naming.NEUTRAL),
        ("دخل الثوار المدينة", "الثوار", Naming.CONTESTED),
    ],
)
def test_naming_is_that_of_the_whole_phrase(mentions, text, words, naming):
    assert by_text(mentions(text), words).naming is naming


def test_names_mean_what_they_meant_on_the_day(mentions):
    text = "أعلن الجيش السوري سحب قواته من المدينة"
    assert by_text(mentions(text, date(2018, 3, 20)), "الجيش السوري").entity == "syr-army-saa"
    assert by_text(mentions(text, date(2025, 3, 20)), "الجيش السوري").entity == "syr-newarmy"


def test_an_adjective_of_a_deed_names_a_participant(mentions):
    found = by_text(mentions("أدان البيان التدخل الروسي في البلاد"), "الروسي")
    assert (found.adjectival, found.entity, found.kind) == (True, "russia", Kind.ACTOR)


def test_an_adjective_of_a_thing_is_no_mention(mentions):
    assert "التركي" not in [m.text for m in mentions("رفع العلم التركي على المبنى")]


def test_places_carry_codes_and_precision(mentions):
    found = {m.text: m.location for m in mentions("من محافظة حلب إلى مدينة دوما وقاعدة حميميم")}
    assert (found["محافظة حلب"].precision, found["محافظة حلب"].pcode) == ("admin1", "SY02")
    assert found["مدينة دوما"].precision == "town"
    assert found["قاعدة حميميم"].admin1 == "SY06"


def test_an_approximate_point_is_never_shown_as_a_site(pack, mentions):
    assert pack.places["t4"].verify
    assert by_text(mentions("قصف مطار التيفور ليلا"), "مطار التيفور").location.precision == "area"


def test_every_mention_says_why(mentions):
    assert all(m.reason for m in mentions("قال مصدر عسكري إن قوات النظام دخلت ريف حلب الشرقي"))


def test_other_wars_are_read_without_their_pack(mentions):
    found = mentions("قصفت ميليشيا مجهولة مخيما للنازحين قرب مدينة كادوقلي جنوبي السودان، وقتل عشرات المدنيين.")
    assert {"ميليشيا مجهولة", "لنازحين", "المدنيين"} <= {m.text for m in found}
    assert by_text(found, "ميليشيا مجهولة").entity is None


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        ("ألقى خطابا في إحياء ذكرى المعركة", "إحياء"),
        ("وأدى القصف إلى دمار", "وأدى القصف"),
        ("سعى إلى تعزيز التحالف بين البلدين", "تعزيز التحالف"),
        ("تدر موارد مالية ضخمة", "مالية"),
    ],
)
def test_words_spelled_otherwise_are_no_mentions(mentions, text, forbidden):
    assert forbidden not in [m.text for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أسفر الهجوم عن مقتل شرطي وإصابة آخرين", ["شرطي", "آخرين"]),
        ("قتل أشخاص آخرون", ["أشخاص آخرون"]),
        ("استهدفت الغارات قواعد للمتمردين", ["قواعد", "لمتمردين"]),
        ("قال المتحدث صادق دويد إن الميناء قريب. وأضاف الدويد أن المعركة مستمرة.", ["الدويد"]),
    ],
)
def test_people_and_sites_are_found_bare(mentions, text, words):
    found = [m.text for m in mentions(text)]
    assert [w for w in words if w in found] == words


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("عبرت القوات نهر الفرات وتمركزت شرق النهر", "شرق النهر", "east-euphrates"),
        ("عبروا نهر الفرات ثم عادوا إلى النهر", "النهر", "euphrates"),
        ("تمركزت القوات شرق النهر", "شرق النهر", None),
        ("عبروا نهر الفرات ودخلوا بلدة شرق النهر", "بلدة شرق النهر", None),
        (
            "قالت القيادة المركزية الأميركية إنها قصفت الحوثيين في صعدة باليمن. وتقدمت القوات الحكومية نحو صنعاء",
            "القوات الحكومية",
            "yemeni-army",
        ),
    ],
)
def test_what_stands_for_a_river_or_for_the_forces_of_a_state(mentions, text, words, entity):
    assert by_text(mentions(text), words).entity == entity


def test_his_fighters_are_not_those_of_a_state(mentions):
    text = "رفض تنظيم الدولة الإسلامية الاتفاق مع روسيا لخروج مقاتليه"
    assert by_text(mentions(text), "مقاتليه").entity == "isis"


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("دخل الجيش مديرية ناطع، ثم انسحب من ناطع", "ناطع"),
        ("عزلوا مدينة ماراوي. وطال حصار ماراوي", "ماراوي"),
        ("نزحوا عن بلدة عين زهرة. وعادوا بعين زهرة", "عين زهرة"),
    ],
)
def test_a_place_named_behind_its_noun_is_known_without_it(mentions, text, later):
    assert [m.text for m in mentions(text)].count(later) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قتل فلسطيني برصاص الجيش.", "فلسطيني"),
        ("أطلق جندي النار على الفلسطيني الذي فر.", "الفلسطيني"),
        ("مقتل سوري في انفجار.", "سوري"),
        ("قتل 39 فلسطينيا في غزة.", "فلسطينيا"),
        ("نزح مئة سوري.", "سوري"),
    ],
)
def test_an_adjective_to_whom_something_happens_is_a_person(mentions, text, words):
    assert by_text(mentions(text), words).kind is Kind.PERSON


@pytest.mark.parametrize("text", ["مقتل القيادي الفلسطيني.", "اعتقال جندي إسرائيلي.", "الهجوم على سوريا."])
def test_an_adjective_of_a_noun_is_no_person_of_its_own(mentions, text):
    assert not {one.text for one in mentions(text)} & {"الفلسطيني", "إسرائيلي", "سوري"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("غادر أكثر من 7 آلاف شخص منطقة الغوطة الشرقية.", ["شخص", "منطقة الغوطة الشرقية"]),
        ("قتل أكثر من ألف مدني في دوما.", ["مدني", "دوما"]),
        ("قتل عشرون عسكريا في دوما.", ["عسكريا", "دوما"]),
    ],
)
def test_people_that_a_number_counts_stand_by_themselves(mentions, text, found):
    assert [mention.text for mention in mentions(text)] == found


def test_a_word_with_a_preposition_is_no_part_of_a_name(mentions):
    assert "غوتيريس" in [mention.text for mention in mentions("من ناحيته، طالب غوتيريس بإيصال المساعدات.")]
