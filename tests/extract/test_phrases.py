"""Where noun phrases end, and what they stand for. Sentences are our own."""

from __future__ import annotations

import pytest

from riwaya.model.mention import Kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("اقتحم متظاهرون السياج ليلا", "متظاهرون"),
        ("اتفقت القوات الحكومية والمتمردين على هدنة", "القوات الحكومية"),
        ("سيطروا على مديرية الدريهمي المتاخمة للحديدة", "مديرية الدريهمي"),
        ("انسحبت الميليشيات التابعة له من الحي", "الميليشيات التابعة له"),
        ("أغلقوا الحدود مع العراق", "الحدود مع العراق"),
        ("قالت حركة المقاومة الإسلامية (حماس) إنها جاهزة", "حركة المقاومة الإسلامية (حماس)"),
        ("انفجر لغم في مديرية ناطع مساء", "مديرية ناطع"),
        ("وصلت تعزيزات إلى منطقة بني قيس أمس", "منطقة بني قيس"),
        ("هاجم المسلحين المرتبطين بالتنظيم حاجزا", "المسلحين المرتبطين"),
        ("دعا وزارة الداخلية العراقية إلى الرد", "وزارة الداخلية العراقية"),
        ("أيدت المحكمة الإسرائيلية العليا القرار", "المحكمة الإسرائيلية العليا"),
        ("انفجر لغم في مديرية ذي ناعم أمس", "مديرية ذي ناعم"),
        ("قتل فلسطينيان قرب السياج", "فلسطينيان"),
        ("اجتمعوا في العاصمة السعودية الرياض أمس", "العاصمة السعودية الرياض"),
        ("سقطت قذيفة جنوب شرقي دمشق في سوريا", "جنوب شرقي دمشق"),
        ("ورجح مراقبون إمكانية الانسحاب", "مراقبون"),
        ("لمصلحة الشعب اليمني والأمن الإقليمي", "الشعب اليمني"),
        ("قتل عناصر من جماعة أبو سياف أمس", "جماعة أبو سياف"),
        ("شوهدت الفتيات اللاتي خرجن أمس", "الفتيات"),
        ("تواصلت المعارك في جبهات نهم باليمن", "جبهات نهم"),
        ("عثر على 39 عامل بناء في العراق", "عامل"),
        ("سيطروا على قرية هجرها سكانها", "قرية"),
        ("دانت 193 دولة في الجمعية العامة إسرائيل", "إسرائيل"),
        ("قصفوا مرتفعات مديرية أرحب بالمدفعية", "مرتفعات مديرية أرحب"),
    ],
)
def test_a_phrase_ends_where_its_words_end(mentions, text, words):
    assert words in [m.text for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("استهدفت الغارات مواقع الحوثيين", "مواقع", Kind.FACILITY),
        ("عثروا على قطع معدنية في موقع الهجوم", "موقع الهجوم", Kind.PLACE),
        ("كتب على موقع التواصل الاجتماعي", "موقع التواصل الاجتماعي", Kind.MEDIA),
        ("قتل قادة الفصائل في الغارة", "قادة الفصائل", Kind.PERSON),
        ("انسحب الجنود من البلدة", "الجنود", Kind.ACTOR),
        ("قتل جندي في الكمين", "جندي", Kind.PERSON),
        ("توصل الطرفان إلى اتفاق لوقف القتال", "اتفاق", Kind.AGREEMENT),
        ("أسقطوا طائرة مسيرة دون طيار", "طائرة مسيرة دون طيار", Kind.ASSET),
    ],
)
def test_nouns_have_the_kind_that_coders_give_them(mentions, text, words, kind):
    assert [m.kind for m in mentions(text) if m.text.startswith(words)][:1] == [kind]


@pytest.mark.parametrize("text", ["قتلوا بالرصاص الحي أمس", "وصلوا عن طريق الخطأ", "وإلى جانب ذلك صدر بيان"])
def test_idioms_are_no_mentions(mentions, text):
    assert mentions(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("دخلوا مدينة الحديدة. وسيطروا على مينائها ليلا.", "مينائها", "hodeidah-port"),
        ("قصفت مدينة دوما. وقال المرصد إن المدينة محاصرة قرب دمشق.", "المدينة", "douma"),
        ("وصلت القوات إلى مشارف مدينة الحديدة، استعدادا لدخول المدينة من جنوبها.", "المدينة", "hodeidah"),
        ("اتفقت الحكومتان العراقية والسورية على ذلك", "الحكومتان العراقية والسورية", None),
        ("قال الرئيس السوري إنه عاد إلى بلاده أمس", "بلاده", "syria"),
        ("قال الرئيس السوري إن بلاده مستعدة", "بلاده", "syr-state"),
        ("طردت تركيا الفصائل الكردية من عفرين في سوريا", "الفصائل الكردية", None),
        ("تعمل الحكومة في العاصمة المؤقتة عدن في اليمن", "العاصمة المؤقتة عدن", "aden"),
        ("حرب في اليمن على داعش والقاعدة", "القاعدة", "al-qaeda"),
        ("تقدم الجيش في صعدة باليمن. وقال إن المحافظة محررة.", "المحافظة", "saada-governorate"),
        ("عقدت جامعة الدول العربية اجتماعا. وطالبت الجامعة بتحقيق.", "الجامعة", "arab-league"),
        ("قال الرئيس الأمريكي دونالد ترامب إن قواته ستخرج من سوريا", "قواته", "us-mil"),
        ("وصل الوفد إلى العاصمة السودانية أمس", "العاصمة السودانية", "khartoum"),
        ("قالت حركة حماس في غزة إن الاتفاق قريب. وأكد هنية أن حركته ملتزمة.", "حركته", "hamas"),
        ("قصفت الميليشيات منازل في تعز. وقال الجيش اليمني إن الحوثيين انسحبوا.", "الميليشيات", "houthis"),
    ],
)
def test_what_was_told_gives_a_noun_its_entity(mentions, text, words, entity):
    assert [m.entity for m in mentions(text) if m.text == words] == [entity]


def test_the_supporter_named_in_a_phrase_is_a_mention_of_its_own(mentions):
    found = {m.text: (m.kind, m.entity) for m in mentions("تقدمت الميليشيات الموالية لإيران شرقا")}
    assert found["إيران"] == (Kind.ACTOR, "iran")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("رفضوا القرار المدعوم من روسيا", Kind.ACTOR),
        ("قصفت المدينة من قبل روسيا", Kind.ACTOR),
        ("عاد الوفد من روسيا", Kind.PLACE),
        ("عقد المؤتمر في #روسيا", Kind.PLACE),
    ],
)
def test_a_backer_is_told_from_a_place(mentions, text, kind):
    assert [m.kind for m in mentions(text) if m.text == "روسيا"] == [kind]


def test_a_row_of_places_goes_on_over_an_unlisted_name(mentions):
    found = mentions("تدور معارك في منطقتي الشريجة والراهدة، بحسب مصادر")
    assert [m.text for m in found if m.kind is Kind.PLACE] == ["منطقتي الشريجة", "الراهدة"]


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("نزحوا إلى شمال غرب البلاد، وقالت دمشق إن سوريا آمنة", "شمال غرب البلاد", "north-west-syria"),
        ("نزحوا إلى شمال البلاد، وقالت دمشق إن سوريا آمنة", "شمال البلاد", "north-syria"),
        ("اندلعت معارك في جنوبي غرب اليمن", "جنوبي غرب اليمن", None),
    ],
)
def test_two_directions_are_no_half_of_the_country(mentions, text, words, entity):
    assert [m.entity for m in mentions(text) if m.text == words] == [entity]


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("وصلوا إلى عاصمة محافظة أبين في اليمن", "عاصمة محافظة أبين", None),
        ("قال التقرير الذي نشرته «الشرق الأوسط» إن الوفد غادر", "الشرق الأوسط", "asharq-al-awsat"),
        ("وصل الموفد إلى الشرق الأوسط غدا", "الشرق الأوسط", "middle-east"),
        ("أدانت محكمة استئناف طرابلس المتهمين", "محكمة استئناف طرابلس", None),
        ("تحمل إسرائيل النظام السوري المسؤولية", "النظام السوري", "syr-gov-assad"),
    ],
)
def test_what_a_phrase_with_a_name_is(mentions, text, words, entity):
    assert [m.entity for m in mentions(text) if m.text == words] == [entity]
