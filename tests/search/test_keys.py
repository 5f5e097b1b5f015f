from __future__ import annotations

import pytest

SAME = [
    ("كتاب", "والكتب"),
    ("صاروخ", "بالصواريخ"),
    ("مدينة", "مدنهم"),
    ("قصف", "سيقصفونها"),
    ("قال", "يقول"),
    ("نتنياهو", "ونتانياهو"),
    ("غوتيريش", "جوتيريش"),
    ("ترامب", "لترمب"),
    ("أربعين", "والأربعون"),
    ("اللاجئين", "للاجئين"),
    ("إسلامية", "الإسلاميين"),
    ("مسؤول", "مسئولو"),
    ("46", "٤٦"),
]
OTHER = [
    ("حماة", "حماية"),
    ("أربعين", "أربعة"),
    ("لجنة", "جنة"),
    ("إسلامي", "الإسلام"),
    ("حكومة", "حكم"),
    ("40", "400"),
]


def share(keys, asked, met):
    (wanted,), (word,) = keys.of_query(asked), keys.of_text(met)
    return not wanted.isdisjoint(word.keys)


@pytest.mark.parametrize(("asked", "met"), SAME)
def test_forms_of_one_word_share_a_key(keys, asked, met):
    assert share(keys, asked, met)


@pytest.mark.parametrize(("asked", "met"), OTHER)
def test_false_friends_share_none(keys, asked, met):
    assert not share(keys, asked, met)


def test_a_name_is_found_as_one_word_and_as_two(keys):
    ways = [sum(map(len, way)) for way in keys.ways("فيس بوك", together=True)]
    assert ways == [2, 1]
    assert [len(way[0]) for way in keys.ways("ديرالزور", together=True)] == [1, 2]


def test_short_names_need_company_to_be_spelled_otherwise(keys):
    alone, company = keys.of_query("كيري")[0], keys.ways("جون كيري", together=True)[0][1][0]
    assert not any(key.startswith("^") for key in alone)
    assert any(key.startswith("^") for key in company)


def test_signs_have_no_key(keys):
    assert [word.text for word in keys.of_text("قال: «46%»!")] == ["قال", "46"]
