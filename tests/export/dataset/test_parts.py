from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from riwaya.compare.joined import JoinedArticle
from riwaya.errors import DamagedPartError, DatasetVersionError, ForeignDatasetError
from riwaya.export.dataset.folder import Dataset, Manifest
from riwaya.export.dataset.parts import Held, PartWriter, read_articles, read_refusals
from riwaya.export.dataset.tables import TABLES
from riwaya.model.analysis import LAYERS, Analysis
from riwaya.readers import Refusal
from tests.export.dataset.conftest import bare, write_part
from tests.told import ANALYSIS, ARTICLE


def _write_told(dataset, name="part"):
    with PartWriter(dataset, name) as writer:
        writer.add(JoinedArticle(ARTICLE, ANALYSIS), ANALYSIS, given_id=ARTICLE.id, source="/news/a.txt")
        writer.refuse(Refusal(path="/news/\udcff.txt", line=3, code="RW103", message="broken \udcff"))
        return writer.finish(stamp="s", sources=("/news/a.txt",))


def test_a_part_gives_back_the_articles_and_analyses_that_were_put_in(dataset):
    _write_told(dataset)
    assert list(read_articles(dataset, "part")) == [Held(ARTICLE, ANALYSIS, ARTICLE.id, "/news/a.txt")]


def test_names_that_are_no_utf8_are_kept_readable(dataset):
    _write_told(dataset)
    kept = Refusal(path="/news/\ufffd.txt", line=3, code="RW103", message="broken \ufffd")
    assert list(read_refusals(dataset, "part")) == [kept]


def test_every_layer_has_a_row_for_each_record(dataset):
    _write_told(dataset)
    counts = {layer: pl.read_parquet(dataset.path / layer / "*.parquet").height for layer in LAYERS}
    assert counts == {layer: len(getattr(ANALYSIS, layer)) for layer in LAYERS}
    assert all(counts[layer] for layer in ("mentions", "events", "attributions"))


def test_an_event_stands_with_the_words_and_entities_of_what_it_names(dataset):
    _write_told(dataset)
    row = pl.read_parquet(dataset.path / "events" / "*.parquet").row(0, named=True)
    event, mentions = ANALYSIS.events[0], {mention.id: mention for mention in ANALYSIS.mentions}
    named = [{"id": name, "entity": mentions[name].entity, "text": mentions[name].text} for name in event.actors]
    assert (row["actors"], row["trigger_text"], row["article_id"]) == (named, event.trigger.text, ARTICLE.id)
    assert row["published"] == date.fromisoformat(ARTICLE.published or "")


def test_every_field_of_a_record_is_a_column_or_columns(dataset):
    for layer in (*LAYERS, "issues"):
        (record,) = Analysis.__annotations__[layer].removeprefix("tuple[").split(",")[:1]
        module = __import__("riwaya.model.analysis", fromlist=[record])
        columns = TABLES[layer]
        for field in getattr(module, record).__struct_fields__:
            there = field in columns or any(name.startswith(f"{field}_") for name in columns)
            assert there or field in {"location", "whole_text"}, (layer, field)


def test_the_same_articles_give_the_same_bytes(dataset, article):
    first = write_part(dataset, "part", [article(), article(id="a2")])
    assert write_part(dataset, "part", [article(), article(id="a2")]) == first


def test_what_is_not_finished_leaves_nothing(dataset, article):
    with PartWriter(dataset, "part") as writer:
        writer.add(JoinedArticle(article(), bare(article())), bare(article()), given_id="a1", source=None)
    dataset.sweep()
    assert [path for path in dataset.path.rglob("*") if path.is_file()] == [dataset.path / "riwaya-dataset.json"]


def test_files_without_a_record_are_swept_away(dataset, article):
    write_part(dataset, "good", [article()])
    write_part(dataset, "lost", [article(id="a2")])
    (dataset.path / "parts" / "lost.json").unlink()
    dataset.sweep()
    assert {path.stem for path in dataset.path.glob("*/*.parquet")} == {"good"}


@pytest.mark.parametrize("table", ["articles", "refusals"])
def test_a_part_with_a_changed_byte_is_refused(dataset, article, table):
    write_part(dataset, "part", [article()])
    path = dataset.file(table, "part")
    path.write_bytes(path.read_bytes()[:-1] + b"X")
    with pytest.raises(DamagedPartError, match="not what was written"):
        dataset.check("part", ("articles", "refusals"))


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(ForeignDatasetError, match="holds something that is no dataset"):
        Dataset.open(tmp_path, create=True)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_dataset_of_a_newer_riwaya_is_refused(dataset):
    dataset.write_manifest(Manifest(schema=99))
    with pytest.raises(DatasetVersionError, match="Update Riwaya"):
        Dataset.open(dataset.path)
