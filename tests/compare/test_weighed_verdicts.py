from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from riwaya.compare.judged_pairs import Ground, Relation
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.verdict_features import FEATURES, FeatureReader
from riwaya.compare.weighed_verdicts import BIAS, WeighingJudge, total
from riwaya.knowledge.verdict_weights import VerdictWeights
from riwaya.model.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack
    from riwaya.pipeline import Analyzer

    Stated = Callable[..., Statement]

TOLL, LATER = "قتل 12 مدنيا في قصف على حلب.", "قتل 19 مدنيا في قصف على حلب."


@pytest.fixture(scope="module")
def stated(analyzer: Analyzer, models: object) -> Stated:
    """A text that is one statement."""
    reader = StatementReader(analyzer.pack)

    def run(text: str, day: str = "2018-03-16", name: str = "a") -> Statement:
        article = Article(id=name, text=text, published=day)
        return reader.read(article, analyzer.analyze(article)).statement(0, len(text))

    return run


@pytest.fixture
def weighing(pack: Pack) -> Callable[..., WeighingJudge]:
    """A judge with weights of its own."""

    def make(**weights: dict[str, float]) -> WeighingJudge:
        return WeighingJudge(msgspec.structs.replace(pack, verdict_weights=VerdictWeights(weights=weights)))

    return make


def test_weights_are_of_features_and_relations_that_there_are(pack: Pack) -> None:
    assert set(pack.verdict_weights.weights) == set(Relation)
    assert {name for row in pack.verdict_weights.weights.values() for name in row} <= {BIAS, *FEATURES}


def test_without_weights_the_tests_decide(stated: Stated, weighing: Callable[..., WeighingJudge]) -> None:
    sides = stated(TOLL), stated(LATER, "2018-03-17", "b")
    judge = weighing()
    assert judge.judge(*sides) == judge.tests.judge(*sides)


def test_a_sum_that_falls_is_no_later_toll_whatever_speaks_for_it(
    stated: Stated, weighing: Callable[..., WeighingJudge]
) -> None:
    total, day = "ارتفع عدد قتلى القصف على حلب إلى 1220 مدنيا.", "قتل 64 مدنيا في قصف على حلب."
    judge = weighing(figure_update={BIAS: 9.0}, agreement={BIAS: 1.0}, not_comparable={BIAS: 2.0})
    two = stated(total), stated(day, "2018-03-17", "b")
    assert judge.judge(*two).judgement.relation is Relation.NOT_COMPARABLE
    rising = judge.judge(stated(day), stated(total, "2018-03-17", "b"))
    assert rising.judgement.relation is Relation.FIGURE_UPDATE
    assert judge.judge_found(*two).judgement.relation is Relation.NOT_COMPARABLE
    only_updates = weighing(figure_update={BIAS: 9.0})
    assert only_updates.judge(*two) == only_updates.tests.judge(*two)


def test_what_outweighs_the_tests_is_named_with_what_they_say(
    stated: Stated, weighing: Callable[..., WeighingJudge]
) -> None:
    judge = weighing(not_comparable={"grows_later": 3.0}, figure_update={BIAS: 1.0})
    judgement = judge.judge(stated(TOLL), stated(LATER, "2018-03-17", "b")).judgement
    assert (judgement.relation, judgement.ground) == (Relation.NOT_COMPARABLE, Ground.WEIGHED)
    assert "grows_later +3.0" in judgement.reason
    assert "tests say: figure_update; figure: 12 civilians_killed / 19 civilians_killed" in judgement.reason


def test_the_verdict_does_not_depend_on_which_is_named_first(stated: Stated, pack: Pack) -> None:
    one, other = stated(TOLL), stated("نفى الجيش قصف حلب.", "2018-03-17", "b")
    judge = WeighingJudge(pack)
    assert judge.judge(one, other, sense=0.4) == judge.judge(other, one, sense=0.4)


def test_features_tell_what_differs(stated: Stated, pack: Pack) -> None:
    judge = WeighingJudge(pack).tests
    pair = judge.judge(stated(TOLL), stated(LATER, "2018-03-17", "b"))
    features = FeatureReader(pack).read(pair, 0.9)
    assert {"next_day", "grows", "grows_later", "tolls", "both_figures", "one_kind"} <= set(features)
    assert not {"one_day", "shrinks", "figures_agree", "one_denies"} & set(features)
    assert features["in_sense"] == 0.9


def test_what_shares_nothing_is_not_weighed(stated: Stated, weighing: Callable[..., WeighingJudge]) -> None:
    judge = weighing(agreement={BIAS: 5.0}, not_comparable={BIAS: 0.0})
    found = judge.judge_found(stated(TOLL), stated("افتتح الوزير معرضا للكتاب.", name="b"), sense=0.0)
    assert found.judgement.ground is Ground.NOTHING_SHARED


def test_a_found_pair_keeps_the_answer_of_the_tests_unless_another_has_half_of_all_chances(
    stated: Stated, weighing: Callable[..., WeighingJudge]
) -> None:
    sides = stated(TOLL), stated(LATER, "2018-03-17", "b")
    rivals = {"agreement": {BIAS: 0.9}, "not_comparable": {BIAS: 0.9}}
    unsure, sure = (weighing(time_contradiction={BIAS: bias}, **rivals) for bias in (1.0, 3.0))
    assert unsure.judge(*sides).judgement.relation is Relation.TIME_CONTRADICTION
    assert unsure.judge_found(*sides).judgement.relation is Relation.FIGURE_UPDATE
    assert sure.judge_found(*sides).judgement.relation is Relation.TIME_CONTRADICTION


def test_the_sum_leaves_out_what_has_no_weight() -> None:
    assert total({"grows": 1.0, "days": 2.0}, {BIAS: 0.5, "days": 0.25}) == 1.0


def _read(pack: Pack) -> WeighingJudge:
    tables = VerdictWeights(
        weights={"agreement": {BIAS: 0.0}, "figure_update": {BIAS: 1.0}},
        with_reader={"agreement": {"reader_agreement": 2.0}, "figure_update": {BIAS: 1.0}},
    )
    return WeighingJudge(msgspec.structs.replace(pack, verdict_weights=tables))


def test_what_a_reader_says_is_weighed_by_a_table_of_its_own(stated: Stated, pack: Pack) -> None:
    sides = stated(TOLL), stated(LATER, "2018-03-17", "b")
    judge = _read(pack)
    judgement = judge.judge(*sides, said={"reader_agreement": 4.0}).judgement
    assert (judgement.relation, "reader_agreement +8.0" in judgement.reason) == (Relation.AGREEMENT, True)
    assert judge.judge(*sides).judgement.relation is Relation.FIGURE_UPDATE


def test_without_a_table_for_it_no_reader_is_heard(stated: Stated, pack: Pack) -> None:
    tables = VerdictWeights(weights={"agreement": {BIAS: 1.0}, "figure_update": {"reader_figure_update": 9.0}})
    judge = WeighingJudge(msgspec.structs.replace(pack, verdict_weights=tables))
    found = judge.judge(stated(TOLL), stated(LATER, "2018-03-17", "b"), said={"reader_figure_update": 4.0})
    assert found.judgement.relation is Relation.AGREEMENT


def test_two_figures_of_one_text_on_one_word_are_not_weighed(
    stated: Stated, weighing: Callable[..., WeighingJudge]
) -> None:
    judge = weighing(figure_contradiction={BIAS: 9.0}, not_comparable={BIAS: 0.0})
    sides = stated("قتل 12 مدنيا في القصف."), stated("قتل 19 مدنيا في القصف.")
    assert judge.tests.judge(*sides).judgement.ground is Ground.ONE_TEXT
    assert judge.judge(*sides).judgement.ground is Ground.ONE_TEXT
