"""Riwaya for programs."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest

import riwaya
from riwaya import rows as rows_module
from riwaya.errors import EmptyInputError, MissingExtraError, MissingInputError, UnknownArticleError, UnknownCodeError
from riwaya.judgements.making import make_judgement, make_target, now
from riwaya.knowledge.loader import load_pack
from riwaya.model.judgement import JudgementKind
from riwaya.model.span import Span
from tests.told import ANALYSIS, ARTICLE

ROOT = Path(__file__).parents[2]


@pytest.fixture
def corpus(tmp_path):
    with riwaya.open(tmp_path / "s.db", create=True) as opened:
        opened.store.put(ARTICLE, ANALYSIS)
        yield opened


def test_the_page_runs_as_it_stands(tmp_path, monkeypatch, capsys, models):
    page = (ROOT / "docs/how-to/use-from-python.md").read_text("utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, "use-from-python.md", "exec"), names)  # noqa: S102 - our own page
    assert (len(blocks), (tmp_path / "loaded.csv").stat().st_size > 100) == (5, True)
    said = capsys.readouterr().out
    assert all(words in said for words in ("ASSAULT aerial قصفت 0", "ex-aleppo-neva neva 2016-12-16", "agrees"))


def test_the_package_is_there_at_once():
    """A program that only wants the version waits for nothing."""
    code = (
        "import riwaya, sys; print(riwaya.__version__, sorted({'numpy', 'sqlalchemy', 'msgspec'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{riwaya.__version__} []\n"


def test_what_the_package_offers_is_what_it_lists():
    assert dir(riwaya) == riwaya.__all__
    assert all(getattr(riwaya, name) is not None for name in riwaya.__all__)
    with pytest.raises(AttributeError, match="nothing_like_that"):
        _ = riwaya.nothing_like_that


@pytest.mark.parametrize("day", ["2018-03-20", date(2018, 3, 20), None])
def test_a_text_is_analysed_as_the_pipeline_does(analyzer, article, day):
    published = None if day is None else "2018-03-20"
    given = article(published=published, outlet="neva", title="عنوان")
    said = riwaya.analyze(given.text, id="a1", outlet="neva", title="عنوان", published=day)
    assert said == analyzer.analyze(given)


def test_nothing_is_no_text():
    with pytest.raises(EmptyInputError):
        riwaya.analyze(" \n")
    with pytest.raises(ValueError, match="isoformat"):
        riwaya.analyze("قصف", published="20/3/2018")


def test_looking_makes_no_store(tmp_path):
    with pytest.raises(MissingInputError):
        riwaya.open(tmp_path / "s.db")


def test_an_article_goes_in_and_comes_back(corpus):
    said = corpus.add("قصف على حلب.", id="x", published="2018-03-20")
    assert (corpus.article("x").published, corpus.analysis("x"), len(corpus)) == ("2018-03-20", said, 2)
    assert [article.id for article, _ in corpus] == ["told", "x"]
    with pytest.raises(UnknownArticleError):
        corpus.analysis("nobody")


def test_files_are_read_and_what_is_known_is_not(corpus, tmp_path):
    path = tmp_path / "n.jsonl"
    path.write_text(json.dumps({"id": "n", "text": "قصف على حلب"}), "utf-8")
    reports = [corpus.read(given, outlet="neva") for given in (path, [path], str(path))]
    assert [(report.new, report.unchanged) for report in reports] == [(1, 0), (0, 1), (0, 1)]
    assert corpus.article("n").outlet == "neva"
    assert corpus.reanalyze().done == 1, "the account of tests.told has versions of its own"


def test_rows_have_what_their_ids_name(corpus):
    row = corpus.events(type="ASSAULT").first()
    assert [mention.text for mention in row.actors] == ["الطيران الروسي"]
    assert row.event.trigger.text in row.quote.text


def ids(rows):
    return [row.event.id for row in rows]


def test_filters_choose(corpus):
    every = ids(corpus.events())
    assert len(every) > 1
    assert ids(corpus.events(outlet="nobody")) == []
    assert ids(corpus.events(between=("1990-01-01", date(1990, 12, 31)))) == []
    assert 0 < len(ids(corpus.events(place="douma"))) < len(every) + 1
    assert ids(corpus.events(type=["ASSAULT", "PROTEST"])) == ids(corpus.events(type="ASSAULT"))
    entity = corpus.events(type="ASSAULT").first().actors[0].entity
    label = load_pack().actors[entity].label
    assert ids(corpus.events(actor=label.en)) == ids(corpus.events(actor=label.ar)) == ids(corpus.events(actor=entity))


def test_an_unknown_code_is_an_error_not_an_empty_answer(corpus):
    for ask in (
        lambda: corpus.events(type="ASSALT"),
        lambda: corpus.relations(type="x"),
        lambda: list(corpus.claims(measure="x")),
        lambda: corpus.loaded(category="x"),
        lambda: corpus.frames(role="x"),
    ):
        with pytest.raises(UnknownCodeError):
            ask()


def test_people_are_heard_unless_the_machine_alone_is_asked(corpus):
    event = ANALYSIS.events[0]
    target = make_target(ARTICLE, Span(event.trigger.start, event.trigger.end))
    said = make_judgement(JudgementKind.NO_RECORD, [target], layer="events", by="L", at=now())
    corpus.store.judgements.put(said)
    assert event.id not in ids(corpus.events())
    assert event not in corpus.analysis(ARTICLE.id).events
    assert event in corpus.analysis(ARTICLE.id, judged=False).events


KINDS = ("articles", "events", "relations", "claims", "pairs", "loaded", "frames")


@pytest.mark.parametrize("kind", KINDS)
def test_tables_have_the_columns_of_csv_and_dates(corpus, tmp_path, kind):
    rows = getattr(corpus, kind)()
    pandas, polars = rows.to_pandas(), rows.to_polars()
    rows.to_csv(tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0] == list(rows.columns) == list(pandas.columns) == polars.columns
    assert len(lines) - 1 == len(pandas) == polars.height
    days = {"published", "begin", "end_date"} & set(rows.columns)
    assert all(str(polars.schema[name]) == "Date" and "datetime64" in str(pandas[name].dtype) for name in days)


def test_both_tables_say_the_same(corpus):
    events = corpus.events()
    assert events.to_pandas()["type"].tolist() == events.to_polars()["type"].to_list() != []


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_a_missing_package_is_named_with_how_to_get_it(corpus, monkeypatch, name):
    def nothing(_name):
        raise ImportError

    monkeypatch.setattr(rows_module, "import_module", nothing)
    with pytest.raises(MissingExtraError, match=rf"riwaya\[{name}\]"):
        getattr(corpus.events(), f"to_{name}")()


def test_a_search_gives_the_hits_of_the_command_line(corpus, tmp_path):
    said = subprocess.run(
        [sys.executable, "-m", "riwaya", "search", "قتل", "--store", str(tmp_path / "s.db"), "--json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    hits = json.loads(msgspec.json.encode(list(corpus.search("قتل"))))
    assert hits == json.loads(said.stdout)["hits"]
    assert [hit["id"] for hit in hits] == [ARTICLE.id]


def test_a_search_is_narrowed_by_fields_and_days(corpus):
    found = corpus.search("قتل")
    first = found.first()
    assert ARTICLE.text[first.snippets[0].start :].startswith(first.snippets[0].text)
    assert [row["article"] for row in found.dicts()] == [ARTICLE.id]
    assert list(corpus.search("قتل", outlet="nobody")) == []
    assert list(corpus.search("قتل", between=("1999-01-01", "1999-12-31"))) == []
    with pytest.raises(UnknownCodeError):
        corpus.search("قتل", event="NO_SUCH")
    with pytest.raises(ValueError, match="wing"):
        corpus.search("قتل", wing="left")
