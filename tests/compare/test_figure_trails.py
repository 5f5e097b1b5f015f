from __future__ import annotations

from msgspec.structs import replace

from riwaya.compare.claim_rows import claim_rows
from riwaya.compare.figure_trails import find_trails
from riwaya.compare.joined import JoinedArticle
from riwaya.compare.verdict import Outcome
from riwaya.model.article import Article
from riwaya.model.event import Modality


def rows_of(analyzer, *texts):
    rows = []
    for at, (day, outlet, text) in enumerate(texts):
        article = Article(id=f"a{at}", text=text, outlet=outlet, published=day)
        rows += claim_rows(JoinedArticle(article, analyzer.analyze(article)))
    return rows


def test_a_toll_that_rises_is_one_trail_by_day(analyzer):
    rows = rows_of(
        analyzer,
        ("2018-02-21", "neva", "ارتفعت حصيلة القتلى في الغوطة الشرقية إلى 250 مدنيا منذ بدء الحملة."),
        ("2018-02-20", "ufuq", "ارتفعت حصيلة القتلى في الغوطة الشرقية إلى 100 مدني منذ بدء الحملة."),
    )
    (trail,) = (one for one in find_trails(rows) if len(one.steps) > 1)
    assert trail.measure == "civilians_killed"
    assert [step.claim.claim.value for step in trail.steps] == [100, 250]
    assert [step.verdict and step.verdict.outcome for step in trail.steps] == [None, Outcome.UPDATES]


def test_one_figure_by_one_source_on_one_day_is_one_step(analyzer):
    rows = rows_of(
        analyzer,
        ("2018-02-21", "neva", "قال المرصد السوري إن 30 مدنيا قتلوا في دوما الثلاثاء."),
        ("2018-02-21", "ufuq", "قال المرصد السوري إن 30 مدنيا قتلوا في دوما الثلاثاء."),
    )
    (trail,) = find_trails(rows)
    (step,) = trail.steps
    assert step.articles == {"a0", "a1"}


def test_plain_counts_and_what_is_only_wanted_make_no_trail(analyzer):
    (row,) = rows_of(analyzer, ("2018-02-21", "neva", "قتل 30 مدنيا في دوما."))
    assert find_trails([row])
    assert not find_trails([replace(row, claim=replace(row.claim, modality=Modality.FUTURE))])
    assert not find_trails([replace(row, claim=replace(row.claim, measure="things_counted"))])


def test_other_places_are_other_trails(analyzer):
    rows = rows_of(
        analyzer,
        ("2018-02-21", "neva", "قتل 30 مدنيا في دوما."),
        ("2018-02-21", "ufuq", "قتل 12 مدنيا في حرستا."),
    )
    assert len(find_trails(rows)) == 2
