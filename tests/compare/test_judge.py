from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from riwaya.compare.judge import Judge
from riwaya.compare.judged_pairs import Relation
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
