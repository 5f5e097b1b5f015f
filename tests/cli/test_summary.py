from __future__ import annotations

import pytest

from riwaya.cli.summary import date_rows, figure_rows, naming_rows, place_rows
from riwaya.knowledge.lam_words import LamWords


@pytest.fixture
def accounts(analyzer, article):
    texts = {
        "neva": "سيطر تنظيم الدولة الإسلامية على مدينة تدمر في 20 أيار 2015.",
        "sindiyan": "اندحر إرهابيو داعش عن مدينة تدمر في 27 آذار 2016، وقتل نحو 400 مسلح منهم.",
    }
    articles = [article(text, id=outlet, outlet=outlet) for outlet, text in texts.items()]
    return [(one, analyzer.analyze(one)) for one in articles]


def test_names_of_one_entity_stand_side_by_side(accounts, written):
    rows = [row for row in naming_rows(accounts, written, entities=3) if row.entity == "isis"]
    assert [(row.outlet, row.forms[0].text, row.forms[0].naming) for row in rows] == [
        ("neva", "تنظيم الدولة الإسلامية", "neutral"),
        ("sindiyan", "إرهابيو داعش", "pejorative"),
    ]


@pytest.fixture
def written(pack):
    return LamWords(pack).written


def test_a_name_behind_lil_has_its_article_written_out(analyzer, article, written):
    one = article("قصف للقوات الحكومية السورية.", outlet="neva")
    rows = naming_rows([(one, analyzer.analyze(one))], written, entities=1)
    assert [form.text for row in rows for form in row.forms] == ["القوات الحكومية السورية"]


def test_figures_have_the_words_around_them(accounts):
    (row,) = figure_rows(accounts)
    assert (row.outlet, row.before + row.quantity.text + row.after) == (
        "sindiyan",
        "في 27 آذار 2016، وقتل نحو 400 مسلح",
    )


def test_places_have_their_outlets(accounts):
    (row,) = [row for row in place_rows(accounts) if row.entity == "palmyra"]
    assert (row.count, row.outlets) == (2, ("neva", "sindiyan"))


def test_dates_come_in_order(accounts):
    assert [row.begin for row in date_rows(accounts)] == ["2015-05-20", "2016-03-27"]
