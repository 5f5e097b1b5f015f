"""Analyses made anew, in stores of either kind."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.errors import DamagedTextError
from riwaya.model.issue import Issue
from riwaya.reanalysis import outdated_by_pack, reanalyze
from riwaya.store.dump import read_all
from tests.store.test_judgements import judgement
from tests.told import ANALYSIS, ARTICLE

IDS = ("a", "b", "c")


@pytest.fixture
def filled(store, rules, article):
    for name in IDS:
        one = article(id=name)
        store.put(one, rules.analyze(one))
    return store


def made_by(store, name, **versions):
    """Gives an analysis other versions."""
    analysis = store.analysis(name)
    store.renew(store.article(name), replace(analysis, versions=replace(analysis.versions, **versions)))


def test_what_is_up_to_date_is_not_touched(filled, rules):
    made_by(filled, "b", code="0.0.1")
    before = {name: tuple(read_all(filled.database)) for name in IDS}
    assert outdated_by_pack(filled, rules) == ("b",)
    report = reanalyze(filled, outdated_by_pack(filled, rules), rules)
    assert (report.same, report.changed) == (1, 0)
    assert filled.analysis("b").versions == rules.versions
    assert outdated_by_pack(filled, rules) == ()
    assert before.keys() == {row.id for row in filled.articles()}


@pytest.mark.parametrize(
    "versions",
    [{"code": "0"}, {"pack": "syria 0 0"}, {"codebook": "0"}, {"models": "other"}, {"models": None}],
)
def test_any_other_version_makes_an_analysis_out_of_date(filled, rules, versions):
    made_by(filled, "a", **versions)
    expected = () if versions == {"models": rules.versions.models} else ("a",)
    assert outdated_by_pack(filled, rules) == expected


def test_a_changed_analysis_is_counted_and_revisions_stay(filled, rules):
    filled.put(ARTICLE, ANALYSIS)
    filled.judgements.put(judgement())
    report = reanalyze(filled, [ARTICLE.id], rules)
    assert (report.changed, report.same) == (1, 0)
    assert (filled.revisions(ARTICLE.id), filled.judgements.all()) == ((), (judgement(),))
    assert filled.check() == ()


def test_articles_of_another_pack_are_left_alone_unless_asked_for(filled, rules):
    made_by(filled, "c", pack="yemen 1 2")
    assert outdated_by_pack(filled, rules) == ()
    assert outdated_by_pack(filled, rules, switch=True) == ("c",)


def test_an_article_without_an_analysis_gets_one(filled, rules):
    with filled.database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM analyses WHERE article_id = 'a'")
        connection.exec_driver_sql("DELETE FROM mentions WHERE article_id = 'a'")
    assert reanalyze(filled, outdated_by_pack(filled, rules), rules).changed == 1
    assert filled.check() == ()


def test_what_the_reader_noticed_stays_and_what_extractors_noticed_comes_anew(filled, rules, article):
    given = article(id="a")
    noticed = [Issue(code=DamagedTextError.code, message="2 NULs"), Issue(code="RW300", message="layer x failed")]
    filled.put(given, rules.analyze(given, noticed))
    reanalyze(filled, ["a"], rules)
    assert [issue.code for issue in filled.issues_of("a")] == [DamagedTextError.code]
    assert [issue.code for issue in filled.analysis("a").issues] == [DamagedTextError.code]


def test_a_run_that_was_cut_short_goes_on(filled, rules):
    for name in IDS:
        made_by(filled, name, code="0.0.1")

    def stop(name):
        if name == "b":
            raise KeyboardInterrupt

    first = reanalyze(filled, outdated_by_pack(filled, rules), rules, on_article=stop)
    assert (first.done, first.interrupted, outdated_by_pack(filled, rules)) == (2, True, ("c",))
    assert reanalyze(filled, outdated_by_pack(filled, rules), rules).done == 1


def test_a_text_that_changed_meanwhile_is_not_overwritten(filled, rules, article):
    def others_first(readings):
        for reading in readings:
            analysis = rules.analyze(reading.article)
            newer = article("نص آخر عن حلب", id=reading.article.id)
            filled.put(newer, rules.analyze(newer))
            yield reading, analysis

    report = reanalyze(filled, ["a", "gone"], rules, analyze_many=others_first)
    assert (report.skipped, filled.article("a").text) == (2, "نص آخر عن حلب")
