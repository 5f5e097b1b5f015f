from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from riwaya.compare.judge import Judge
from riwaya.compare.judged_pairs import Ground, Relation
from riwaya.compare.statement_reader import StatementReader
from riwaya.model.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.pipeline import Analyzer

    Judged = Callable[..., JudgedPair]


@pytest.fixture(scope="module")
def judged(analyzer: Analyzer, models: object) -> Judged:
    """The verdict on two texts, each one statement, given with the days they appeared."""
    reader, judge = StatementReader(analyzer.pack), Judge(analyzer.pack)

    def run(left: str, right: str, days: tuple[str, str] = ("2018-03-16", "2018-03-16")) -> JudgedPair:
        sides = []
        for name, text, day in zip("ab", (left, right), days, strict=True):
            article = Article(id=name, text=text, published=day)
            sides.append(reader.read(article, analyzer.analyze(article)).statement(0, len(text)))
        return judge.judge(*sides)

    return run


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
