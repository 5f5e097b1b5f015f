from __future__ import annotations

import pytest

from riwaya.search.asked import QueryReader

SAME = [
    ("كتاب", "والكتب"),
    ("صاروخ", "بالصواريخ"),
    ("مدينة", "مدنهم"),
    ("قصف", "سيقصفونها"),
    ("قال", "يقول"),
    ("أصيب", "المصابين"),
    ("نتنياهو", "ونتانياهو"),
    ("غوتيريش", "جوتيريش"),
    ("ترامب", "لترمب"),
    ("أربعين", "والأربعون"),
    ("اللاجئين", "للاجئين"),
    ("إسلامية", "الإسلاميين"),
    ("كيماوي", "الكيميائية"),
    ("سوريه", "سوريا"),
    ("46", "٤٦"),
    ("تحقيقات", "حققت"),
    ("انهار", "الانهيارات"),
    ("أنقذ", "أنقذتم"),
    ("ألقى", "الملقاة"),
    ("عشرة", "العشرات"),
    ("خريطة", "خارطة"),
]
OTHER = [
    ("حماة", "حماية"),
    ("أربعين", "أربعة"),
    ("لجنة", "جنة"),
    ("إسلامي", "الإسلام"),
    ("حكومة", "حكم"),
    ("سلمان", "سليمان"),
    ("مدني", "يمد"),
    ("بريطانيا", "إنجلترا"),
    ("تصويت", "صوت"),
    ("40", "400"),
    ("ألقى", "للقاء"),
    ("انهار", "الأنهار"),
    ("آراء", "رأى"),
    ("عدو", "العدوان"),
    ("علم", "الإعلام"),
    ("جيران", "الجاري"),
]
PLACES = [
    ("قوات سورية", "n:سوري"),
    ("في سورية", "p:سوريا"),
    ("القوات السعودية", "n:سعودي"),
    ("المملكة العربية السعودية", "p:السعوديه"),
    ("فقد قال", "v:قال:يقول"),
    ("لم يعد", "v:عاد:يعود"),
    ("سوريا الديمقراطية", "n:ديمقراطي"),
]


def takes(keys, asked, met):
    (wanted,), (word,) = QueryReader(keys).asked(asked), keys.of_text(met)
    return wanted.takes(word.keys)


@pytest.mark.parametrize(("asked", "met"), SAME)
def test_a_word_takes_its_forms_and_spellings(keys, asked, met):
    assert takes(keys, asked, met)


@pytest.mark.parametrize(("asked", "met"), OTHER)
def test_a_word_does_not_take_false_friends(keys, asked, met):
    assert not takes(keys, asked, met)


@pytest.mark.parametrize(("text", "key"), PLACES)
def test_the_word_before_tells_homographs_apart(keys, text, key):
    assert key in keys.of_text(text)[-1].keys


def test_qad_with_fa_is_no_verb_before_one(keys):
    assert keys.of_text("فقد قال")[0].keys == {"f:قد"}
    assert "v:فقد:يفقد" in keys.of_text("فقد حياته")[0].keys


def test_a_verb_without_hamza_at_its_end_is_none_that_has_it(keys):
    (word,) = keys.of_text("بدأ")
    assert not any(key.startswith("v:بدا:يبدو") for key in word.keys)


def test_a_name_is_found_as_one_word_and_as_two(keys):
    reader = QueryReader(keys)
    assert [sum(map(len, way)) for way in reader.ways("فيس بوك", together=True)] == [2, 1]
    assert [len(way[0]) for way in reader.ways("ديرالزور", together=True)] == [1, 2]
    assert [len(way[0]) for way in reader.ways("نصرالله", together=True)] == [1, 2]


def test_short_names_need_company_to_be_spelled_otherwise(keys):
    reader = QueryReader(keys)
    alone, company = reader.asked("هاغل")[0], reader.ways("تشاك هاغل", together=True)[0][1][0]
    assert not any(key.startswith("^") for key in alone.keys)
    assert any(key.startswith("^") for key in company.keys)


def test_signs_have_no_key(keys):
    assert [word.text for word in keys.of_text("قال: «46%»!")] == ["قال", "46"]
