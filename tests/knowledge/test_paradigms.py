"""Paradigms: what forms a verb has in print, and what they tell."""

import pytest

from riwaya.knowledge.paradigms import Aspect, VerbForm, masdar_forms, participles, verb_forms


@pytest.mark.parametrize(
    ("past", "present", "forms"),
    [
        ("قصف", "يقصف", {"قصفت", "قصفوا", "يقصفون", "تقصف", "نقصف", "قصفنا", "يقصفان"}),
        ("قال", "يقول", {"قالت", "قلت", "قلنا", "يقولون", "قيل", "يقال", "يقل"}),
        ("أصاب", "يصيب", {"اصيب", "اصيبت", "اصيبوا", "يصاب", "تصاب", "اصبنا"}),
        ("دعا", "يدعو", {"دعت", "دعوا", "دعوت", "يدعون", "يدعو", "تدع", "دعي", "يدعي"}),
        ("نفى", "ينفي", {"نفي", "نفت", "نفوا", "ينفون", "ينف", "نفيا"}),
        ("بقي", "يبقى", {"بقيت", "بقوا", "يبقي", "يبقون", "يبق"}),
        ("لجأ", "يلجأ", {"لجات", "لجاوا", "لجووا", "يلجاون", "يلجيون"}),
        ("استعاد", "يستعيد", {"استعادت", "استعدنا", "يستعيدون", "استعيدت", "يستعاد"}),
    ],
)
def test_paradigm_holds_the_forms_that_news_prints(past: str, present: str, forms: set[str]) -> None:
    assert forms <= verb_forms(past, present).keys()


def test_hollow_passive_is_told_from_the_active() -> None:
    assert verb_forms("أصاب", "يصيب")["اصيبت"] == (VerbForm(Aspect.PAST, "s", "f", is_passive=True),)


def test_jussive_is_marked() -> None:
    assert verb_forms("قال", "يقول")["يقل"] == (VerbForm(Aspect.PRESENT, "s", "m", is_jussive=True),)


def test_no_form_carries_a_letter_that_folding_takes_away() -> None:
    assert not any(set("أإآىةؤئ") & set(form) for form in verb_forms("لجأ", "يلجأ"))


@pytest.mark.parametrize(
    ("past", "present", "masdars", "expected"),
    [
        ("قتل", "يقتل", ["قتل"], ("قاتل", "مقتول")),
        ("هجر", "يهجر", ["تهجير"], ("مهجر", "مهجر")),
        ("استهدف", "يستهدف", ["استهداف"], ("مستهدف", "مستهدف")),
        ("أصاب", "يصيب", ["إصابة"], ("مصيب", "مصاب")),
        ("دعا", "يدعو", ["دعوة"], ("داع", "مدعو")),
    ],
)
def test_participles_follow_the_form_of_the_verb(
    past: str, present: str, masdars: list[str], expected: tuple[str, str]
) -> None:
    assert participles(past, present, masdars) == expected


def test_masdar_in_ta_makes_its_dual_and_plural() -> None:
    assert masdar_forms("غارة") == {"غاره", "غارتان", "غارتين", "غارتا", "غارات"}
