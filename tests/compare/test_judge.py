from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from riwaya.compare.judged_pairs import Ground, Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.compare.judged_pairs import JudgedPair

    Judged = Callable[..., JudgedPair]


def relation(pair: JudgedPair) -> Relation:
    return pair.judgement.relation


def test_a_later_higher_toll_is_an_update(judged: Judged) -> None:
    pair = judged("قتل 12 مدنيا في قصف على حلب.", "قتل 19 مدنيا في قصف على حلب.", ("2018-03-16", "2018-03-17"))
    assert relation(pair) is Relation.FIGURE_UPDATE
    assert "12" in pair.judgement.reason
    assert "19" in pair.judgement.reason


def test_two_sources_on_one_day_contradict(judged: Judged) -> None:
    pair = judged("قالت موسكو إن 10 مدنيين قتلوا في حلب.", "قال ناشطون إن 25 مدنيا قتلوا في حلب.")
    assert relation(pair) is Relation.FIGURE_CONTRADICTION
    assert "source:" in pair.judgement.reason


def test_the_same_figure_agrees(judged: Judged) -> None:
    pair = judged("قتل 12 مدنيا في قصف على حلب.", "أسفر القصف على حلب عن مقتل 12 شخصا.")
    assert relation(pair) is Relation.AGREEMENT


@pytest.mark.parametrize(
    ("left", "right", "field"),
    [
        ("قتل 12 مدنيا في حلب.", "أصيب 30 مدنيا في حلب.", "measure"),
        ("قتل 12 مدنيا في حلب.", "قتل 19 مدنيا في درعا.", "place"),
        ("قتل 3 جنود في حلب يوم الأربعاء.", "قتل 1400 شخص في حلب منذ بدء الهجوم.", "span of the count"),
        ("غادر 300 شخص حلب كل ساعة.", "غادر 700 شخص حلب يوم الجمعة.", "rate"),
    ],
)
def test_figures_of_two_things_are_not_compared(judged: Judged, left: str, right: str, field: str) -> None:
    pair = judged(left, right)
    assert relation(pair) is Relation.NOT_COMPARABLE
    assert pair.judgement.reason.startswith(field)


@pytest.mark.parametrize(
    "denial", ["نفت موسكو قصف مشفى في حلب.", "القصف على مشفى حلب مسرحية.", "لا صحة لقصف مشفى حلب."]
)
def test_a_denial_stands_against_what_is_asserted(judged: Judged, denial: str) -> None:
    assert relation(judged("قصفت طائرات مشفى في حلب.", denial)) is Relation.OCCURRENCE_DENIED


def test_two_denials_agree(judged: Judged) -> None:
    pair = judged("نفت موسكو قصف المشفى في حلب.", "قالت موسكو إن قصف المشفى في حلب مسرحية.")
    assert relation(pair) is Relation.AGREEMENT


def test_what_is_not_held_stands_against_what_was_taken(judged: Judged) -> None:
    pair = judged("سيطرت القوات على مطار الحديدة بالكامل.", "ظل مطار الحديدة خارج سيطرة القوات.")
    assert relation(pair) is Relation.OUTCOME_CONTRADICTION


def test_further_on_a_later_day_is_an_update(judged: Judged) -> None:
    days = ("2018-03-16", "2018-03-19")
    pair = judged("وصلت القوات إلى مشارف مطار الحديدة.", "سيطرت القوات على مطار الحديدة.", days)
    assert relation(pair) is Relation.FIGURE_UPDATE


def test_one_capture_on_two_days_contradicts(judged: Judged) -> None:
    days = ("2018-03-17", "2018-03-17")
    pair = judged("سيطرت القوات الأربعاء على مطار الحديدة.", "سيطرت القوات الخميس على مطار الحديدة.", days)
    assert relation(pair) is Relation.TIME_CONTRADICTION


def test_copies_agree_though_one_names_another_day(judged: Judged) -> None:
    words = "خرجت موجة جديدة من الاحتجاجات والمظاهرات في الأراضي الفلسطينية بأعداد أقل"
    pair = judged(f"{words} يوم الأربعاء.", f"{words} من يوم الثلاثاء.")
    assert relation(pair) is Relation.AGREEMENT


def test_of_several_days_one_that_meets_is_enough(judged: Judged) -> None:
    pair = judged("توفيت رضيعة فلسطينية في غزة الثلاثاء.", "الثلاثاء توفيت رضيعة فلسطينية أصيبت في غزة الاثنين.")
    assert relation(pair) is Relation.AGREEMENT


def test_shots_that_were_stopped_stand_against_shots_that_hit(judged: Judged) -> None:
    pair = judged("اعترضت الدفاعات الجوية الصواريخ الإسرائيلية.", "أصابت الصواريخ الإسرائيلية مستودع أسلحة.")
    assert relation(pair) is Relation.OUTCOME_CONTRADICTION


def test_what_was_not_known_and_is_told_later_is_an_update(judged: Judged) -> None:
    days = ("2018-03-16", "2018-03-17")
    pair = judged("لم يعرف بعد عدد الضحايا في الغارة على حلب.", "سقط في الغارة على حلب ضحايا بينهم أطفال.", days)
    assert relation(pair) is Relation.FIGURE_UPDATE


def test_to_refuse_to_deny_is_no_denial(judged: Judged) -> None:
    pair = judged("قصفت طائرات إسرائيلية موقعا في حلب.", "امتنعت إسرائيل عن نفي أو تأكيد قصف موقع في حلب.")
    assert relation(pair) is Relation.NOT_COMPARABLE


def test_a_figure_that_is_exceeded_agrees_with_a_little_more(judged: Judged) -> None:
    pair = judged("قتل أكثر من 40 مدنيا في قصف على حلب.", "قتل 46 مدنيا في قصف على حلب.")
    assert relation(pair) is Relation.AGREEMENT


def test_children_are_not_set_against_all_who_died(judged: Judged) -> None:
    pair = judged("قتل 46 شخصا في قصف على حلب.", "قتل 25 طفلا في قصف على حلب.")
    assert pair.judgement.ground is Ground.MEASURE


def test_the_figure_that_both_give_is_compared_first(judged: Judged) -> None:
    pair = judged("قتل 60 مدنيا و10 جنود في قصف على حلب.", "قتل 10 جنود في قصف على حلب.")
    assert relation(pair) is Relation.AGREEMENT


def test_words_that_tell_a_part_and_the_whole_contradict(judged: Judged) -> None:
    pair = judged("دمرت الضربة أغلب مواقع الجيش.", "دمرت الضربة كل مواقع الجيش.")
    assert relation(pair) is Relation.OUTCOME_CONTRADICTION


def test_a_place_that_the_words_name_keeps_nothing_apart(judged: Judged) -> None:
    pair = judged("خروج 7 آلاف شخص من الغوطة الشرقية.", "غادر 7 آلاف شخص منطقة الغوطة الشرقية قرب العاصمة دمشق.")
    assert relation(pair) is Relation.AGREEMENT


def test_doers_who_belong_together_do_not_contradict(judged: Judged) -> None:
    pair = judged("قصفت طائرات روسية حلب.", "قصفت القوات الروسية حلب.")
    assert relation(pair) is Relation.AGREEMENT


def test_other_doers_of_one_strike_contradict(judged: Judged) -> None:
    pair = judged("قصف الجيش السوري بالطائرات حلب.", "قصفت طائرات تركية حلب.")
    assert relation(pair) is Relation.ACTOR_CONTRADICTION


def test_order_does_not_matter(judged: Judged) -> None:
    texts = ["قتل 12 مدنيا في حلب.", "قتل 19 مدنيا في حلب.", "نفت موسكو القصف على حلب.", "سيطر الجيش على حلب."]
    for left, right in pairwise(texts):
        assert relation(judged(left, right)) is relation(judged(right, left))


def test_who_is_reported_to_say_so_is_no_doer(judged: Judged) -> None:
    pair = judged("قال مسؤول أميركي إن إسرائيل شنت الغارة على حلب.", "قالت موسكو إن تركيا شنت الغارة على حلب.")
    assert relation(pair) is Relation.ACTOR_CONTRADICTION


def test_states_that_the_other_side_names_are_of_one_side(judged: Judged) -> None:
    pair = judged("قصفت طائرات سورية وروسية حلب.", "قصفت القوات الروسية حلب.")
    assert relation(pair) is Relation.AGREEMENT


def test_what_was_agreed_and_has_begun_days_later_is_an_update(judged: Judged) -> None:
    days = ("2018-03-16", "2018-03-20")
    pair = judged("توصل الطرفان إلى اتفاق على خروج المسلحين من البلدة.", "بدأ خروج المسلحين من البلدة.", days)
    assert pair.judgement.ground is Ground.LATER_STATE


def test_what_was_shut_and_opens_again_is_an_update(judged: Judged) -> None:
    days = ("2018-03-16", "2018-03-20")
    pair = judged("أغلقت السلطات المطار بعد القصف.", "استأنف المطار عمله بعد القصف.", days)
    assert relation(pair) is Relation.FIGURE_UPDATE


def test_one_thing_of_long_ago_that_two_date_differently_contradicts(judged: Judged) -> None:
    pair = judged("خسر التنظيم البلدة في نوفمبر 2016.", "استعادت القوات البلدة في يناير 2017.")
    assert relation(pair) is Relation.TIME_CONTRADICTION


def test_what_lies_years_back_is_not_set_against_what_is_new(judged: Judged) -> None:
    pair = judged("استعادت القوات ميناء المدينة في 2016.", "سيطرت القوات على ميناء المدينة.")
    assert relation(pair) is Relation.NOT_COMPARABLE


def test_the_same_figure_is_of_the_same_people_whatever_they_are_called(judged: Judged) -> None:
    pair = judged("قتل 22 مقاتلا في الضربة على الموقع.", "قتل 22 جنديا في الضربة على الموقع.")
    assert relation(pair) is Relation.AGREEMENT


def test_shots_fired_and_shots_brought_down_agree_where_the_figure_is_one(judged: Judged) -> None:
    pair = judged("أطلق المسلحون صاروخين على الرياض.", "اعترضت الدفاعات صاروخين أطلقا على الرياض.")
    assert relation(pair) is Relation.AGREEMENT


def test_far_figures_on_nobodys_word_are_hardly_of_one_event(judged: Judged) -> None:
    pair = judged("قتل 21 متظاهرا في المواجهات.", "قالت مصادر طبية إن 7 متظاهرين قتلوا في المواجهات.")
    assert relation(pair) is Relation.NOT_COMPARABLE
