"""Persons: titles, names and who they are. Sentences are our own."""

from __future__ import annotations

import pytest

from riwaya.model.mention import Kind


def persons(found):
    return [(m.text, m.entity) for m in found if m.kind is Kind.PERSON]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال الرئيس الروسي، فلاديمير بوتين، إن الحل سياسي",
            [("الرئيس الروسي", "putin"), ("فلاديمير بوتين", "putin")],
        ),
        (
            "ذكرت المتحدثة باسم وزارة الداخلية، سوزانا برغمان، أن التحقيق بدأ",
            [("المتحدثة باسم وزارة الداخلية", None), ("سوزانا برغمان", None)],
        ),
        (
            "قال تركي المالكي، المتحدث باسم التحالف، إن الصاروخ اعترض",
            [("تركي المالكي", "turki-al-malki"), ("المتحدث باسم التحالف", "turki-al-malki")],
        ),
        ("زارت زوجة الرئيس السوري بشار الأسد المشفى", [("زوجة الرئيس السوري بشار الأسد", None)]),
        (
            "التقى سلفا كير ورياك مشار في جوبا. وقال كير ومشار إنهما اتفقا",
            [("سلفا كير", "salva-kiir"), ("رياك مشار", "machar"), ("كير", "salva-kiir"), ("مشار", "machar")],
        ),
        ("وقالت سلافة حسن (45 عاما) إنها نزحت", [("سلافة حسن", None)]),
        ("وأفاد ميخال دوبرنسكي رئيس الوكالة بأن الخادم عطل", [("ميخال دوبرنسكي رئيس الوكالة", None)]),
        ("وقال علي عبدالعظيم الحوثي إن صنعاء آمنة", [("علي عبدالعظيم الحوثي", None)]),
        ("وأعلن أبو رعد المحرمي بدء العملية في اليمن", [("أبو رعد المحرمي", None)]),
        ("وبررت رئيسة البلدية إستير كوهين القرار", [("رئيسة البلدية إستير كوهين", None)]),
        ("قال بوتين لعباس إن الوضع صعب", [("بوتين", "putin")]),
        (
            "وصل المبعوث الأممي إلى اليمن إلى صنعاء. ثم غادر المبعوث الأممي",
            [("المبعوث الأممي إلى اليمن", "griffiths"), ("المبعوث الأممي", "griffiths")],
        ),
        ("قال يحيى بن مقيت إن القبائل مع الدولة", [("يحيى بن مقيت", None)]),
        ("دعا الشيخ علي محمد ناصر القبائل إلى الحوار", [("الشيخ علي محمد ناصر", None)]),
        ("وطالب ماكرون بوصول المساعدات", [("ماكرون", "macron")]),
        ("قال شرف الدين الكحلاني إنه باق", [("شرف الدين الكحلاني", None)]),
        (
            "صرح المتحدث باسم المقاومة الوطنية في اليمن، العقيد الركن تركي المالكي، بذلك",
            [("المتحدث باسم المقاومة الوطنية", "turki-al-malki"), ("العقيد الركن تركي المالكي", "turki-al-malki")],
        ),
        ("وقالت المتحدثة باسم البنتاغون داينا وايت للصحافيين", [("المتحدثة باسم البنتاغون داينا وايت", None)]),
        (
            "قال المندوب السوري في الأمم المتحدة بشار الجعفري إن الوفد وصل",
            [("المندوب السوري", "bashar-jaafari"), ("بشار الجعفري", "bashar-jaafari")],
        ),
        ("أوقفت الشرطة #فهمي_النعسان في المطار", [("فهمي_النعسان", None)]),
    ],
)
def test_titles_and_names_make_persons(mentions, text, expected):
    found = persons(mentions(text))
    assert [row for row in found if row in expected] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال الأمين العام لحزب الله حسن نصر الله إن الحرب طويلة", "الأمين العام لحزب الله حسن نصر الله"),
        ("وصل القائد العام للجيش الليبي خليفة حفتر إلى بنغازي", "القائد العام للجيش الليبي خليفة حفتر"),
        ("قاتلوا قوات الرئيس السابق علي عبد الله صالح في صنعاء", "قوات الرئيس السابق علي عبد الله صالح"),
        ("اعتقل أحد قادة الفصائل في البلدة", "أحد قادة الفصائل"),
        ("قال مبعوث الرئيس الروسي للشرق الأوسط إن اللقاء قريب", "مبعوث الرئيس الروسي للشرق الأوسط"),
        ("وصل القائد العام لجبهة الساحل الغربي إلى اليمن", "القائد العام لجبهة الساحل الغربي"),
    ],
)
def test_a_span_holds_the_whole_phrase(mentions, text, words):
    assert words in [m.text for m in mentions(text)]


def test_an_aide_is_not_the_one_he_serves(mentions):
    found = persons(mentions("وقال حامد المهدي مساعد الرئيس السوداني إن القرار نهائي"))
    assert found == [("حامد المهدي مساعد الرئيس السوداني", None)]


def test_a_short_name_inside_a_longer_one_is_somebody_else(mentions):
    text = "قال رامي عبد الرحمن مدير المرصد السوري لحقوق الإنسان. وفقد عبد الرحمن الخضري أبناءه في سوريا."
    assert [m.entity for m in mentions(text) if m.text == "عبد الرحمن الخضري"] == [None]


def test_the_name_ali_differs_from_the_preposition(mentions):
    assert ("حسن علي", None) in persons(mentions("ونقلت الوكالة عن حسن علي، أحد السكان، قوله"))
    assert "حسن" not in [m.text.split()[0] for m in mentions("نص الاتفاق على حسن على ما يبدو")]


def test_a_bare_office_means_the_one_given_with_it(mentions):
    text = "قال وزير الدفاع التركي خلوصي أكار إن الهدنة صامدة. وأضاف وزير الدفاع أن الحدود آمنة."
    assert [m.entity for m in mentions(text) if m.text == "وزير الدفاع"] == ["akar"]


def test_a_proclitic_is_no_part_of_a_name(mentions):
    assert ("مهدي لطفي", None) in persons(mentions("هم عمار موسوي من مدينة الأحواز ومهدي لطفي"))


def test_a_verb_that_looks_like_a_title_is_none(mentions):
    found = persons(mentions("طالب رئيس الحكومة الكندي جاستن ترودو بتحقيق مستقل"))
    assert found == [("رئيس الحكومة الكندي جاستن ترودو", "trudeau")]


@pytest.mark.parametrize(
    "text",
    [
        "كما طالب الصدر وزارة الدفاع بالرد",
        "شكرهم لإبداء حسن النية في التفاوض",
        "تم أسرهم قرب الحدود",
        "وصلوا من خولان بن عامر",
    ],
)
def test_verbs_and_deeds_are_no_persons(mentions, text):
    assert persons(mentions(text)) == []


def test_an_adjective_in_an_office_is_no_surname(mentions):
    found = persons(mentions("قال الرئيس السوري إن الجيش باق. وزار القصر السوري أمس."))
    assert found == [("الرئيس السوري", "bashar-assad")]


def test_an_officer_is_a_person(mentions):
    found = persons(mentions("وقال ضابط كبير في الجيش السوري إن القتال يتركز في دمشق"))
    assert [words for words, _ in found] == ["ضابط كبير في الجيش السوري"]
