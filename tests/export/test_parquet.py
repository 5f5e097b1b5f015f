from __future__ import annotations

import io
import zipfile

import polars as pl
import pytest

from riwaya.corpus.exporting import StoredArticles, write_export
from riwaya.corpus.selection import Filter
from riwaya.errors import MissingExtraError
from riwaya.export import parquet
from riwaya.export.dataset import arrow
from riwaya.export.dataset.folder import Dataset
from riwaya.export.formats import FORMATS, Of
from riwaya.judgements.making import make_judgement, make_target
from riwaya.model.judgement import JudgementKind
from riwaya.scale.loading import load
from riwaya.store import Store
from tests.export.exported import source_of, written
from tests.told import ANALYSIS, ARTICLE

FORM = FORMATS["parquet"]


def _no_engine():
    raise AssertionError


@pytest.fixture
def judged(tmp_path, article):
    """A store with two articles; somebody says that an event of the first is of another type."""
    with Store.open(tmp_path / "judged.db") as store:
        store.put(ARTICLE, ANALYSIS)
        store.put(article(), ANALYSIS.__class__(article=article().head, versions=ANALYSIS.versions))
        target = make_target(ARTICLE, ANALYSIS.events[0].trigger.span)
        said = {
            "layer": "events",
            "labels": {"type": "PROTEST"},
            "by": "Lena",
            "at": "2026-11-26T10:00:00.000000+00:00",
        }
        store.judgements.put(make_judgement(JudgementKind.WRONG_LABEL, [target], **said))
        yield store


def _export(store, pack, path, asked=None):
    articles = StoredArticles(store, pack, asked or Filter(), Of.ARTICLES, _no_engine)
    write_export(FORM, articles.source(), path)
    return Dataset.open(path)


def test_a_store_that_is_exported_and_loaded_holds_the_same(judged, pack, tmp_path):
    dataset = _export(judged, pack, tmp_path / "d")
    with Store.open(tmp_path / "new.db") as new:
        report = load(dataset, new, ANALYSIS.versions)
        assert (report.new, report.judgements, report.refused_parts) == (2, 1, [])
        for row in judged.articles():
            assert (new.article(row.id), new.analysis(row.id)) == (judged.article(row.id), judged.analysis(row.id))
        assert new.judgements.all() == judged.judgements.all()


def test_tables_show_what_people_said_and_the_analysis_what_the_machine_did(judged, pack, tmp_path):
    dataset = _export(judged, pack, tmp_path / "d")
    assert pl.read_parquet(dataset.path / "events" / "*.parquet")["type"][0] == "PROTEST"
    row = pl.read_parquet(dataset.path / "articles" / "*.parquet").filter(pl.col("id") == ARTICLE.id)
    assert '"type":"PROTEST"' not in row["analysis"][0]


def test_judgements_on_articles_that_are_left_out_are_left_out(judged, pack, tmp_path):
    dataset = _export(judged, pack, tmp_path / "d", Filter(outlets=("no such outlet",)))
    assert not (dataset.path / "judgements").exists()
    assert pl.read_parquet(dataset.path / "articles" / "*.parquet").height == 0


def test_many_articles_are_written_in_parts(monkeypatch):
    from riwaya.compare.joined import JoinedArticle

    monkeypatch.setattr(parquet, "_ARTICLES", 2)
    five = source_of(*[JoinedArticle(ARTICLE, ANALYSIS)] * 5)
    names = zipfile.ZipFile(io.BytesIO(written("parquet", five))).namelist()
    assert [name for name in names if name.startswith("parts/")] == [f"parts/store-{n:06}.json" for n in (1, 2, 3)]
    assert names[-1] == "riwaya-dataset.json"


def test_without_pyarrow_it_says_what_to_install_before_anything_is_sent(monkeypatch):
    def missing():
        raise MissingExtraError("pyarrow", "parquet")

    monkeypatch.setattr(parquet, "load_arrow", missing)
    with pytest.raises(MissingExtraError, match=r"riwaya\[parquet\]"):
        FORM.pieces(source_of())
    assert arrow.EXTRA == "parquet"
