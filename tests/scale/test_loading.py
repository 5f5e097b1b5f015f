from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.errors import UnfinishedDatasetError
from riwaya.export.dataset.folder import Manifest
from riwaya.scale.loading import load
from riwaya.store import Store
from tests.export.dataset.conftest import VERSIONS, bare, write_part


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "s.db") as opened:
        yield opened


@pytest.fixture
def dataset(make_dataset, article):
    made = make_dataset("d")
    write_part(made, "p0", [article(), article("نص ثان", id="a2")])
    write_part(made, "p1", [article("نص ثالث", id="a3")])
    return made


def _counts(report):
    return report.new, report.updated, report.unchanged, report.kept, report.outdated


def test_a_second_load_changes_nothing(dataset, store):
    assert _counts(load(dataset, store, VERSIONS)) == (3, 0, 0, 0, 0)
    assert _counts(load(dataset, store, VERSIONS)) == (0, 0, 3, 0, 0)


def test_a_text_that_changed_becomes_a_revision(dataset, store, article):
    old = article("نص قديم")
    store.put(old, bare(old))
    assert _counts(load(dataset, store, VERSIONS)) == (2, 1, 0, 0, 0)
    assert store.revisions("a1") == ("نص قديم",)


def test_a_load_that_was_interrupted_goes_on(dataset, store):
    def stop(article_id):
        if article_id == "a2":
            raise KeyboardInterrupt

    first = load(dataset, store, VERSIONS, on_article=stop)
    assert (first.interrupted, _counts(first)) == (True, (2, 0, 0, 0, 0))
    assert _counts(load(dataset, store, VERSIONS)) == (1, 0, 2, 0, 0)


def test_what_the_versions_at_hand_analysed_is_not_given_up_for_older_ones(dataset, store, article):
    newer = replace(VERSIONS, code="2")
    store.put(article(), replace(bare(article()), versions=newer))
    assert _counts(load(dataset, store, newer)) == (2, 0, 0, 1, 2)
    assert store.analysis("a1").versions == newer


def test_other_languages_are_passed_over_where_one_is_asked_for(dataset, store, article):
    write_part(dataset, "p2", [article("A town", id="en", language="en")])
    report = load(dataset, store, VERSIONS, languages=["ar"])
    assert (report.new, report.passed_over) == (3, 1)


@pytest.mark.parametrize("harm", ["changed", "of another", "gone"])
def test_a_damaged_part_is_refused_and_the_others_are_loaded(dataset, store, harm):
    path = dataset.file("articles", "p0")
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(b"PAR1" if harm == "changed" else dataset.file("articles", "p1").read_bytes())
    report = load(dataset, store, VERSIONS)
    assert [part.name for part in report.refused_parts] == ["p0"]
    assert str(path) in report.refused_parts[0].message
    assert [row.id for row in store.articles()] == ["a3"]


def test_a_dataset_that_is_not_finished_is_refused_with_what_to_do(dataset, store):
    dataset.write_manifest(Manifest(order=("p0", "p1"), finished=False))
    with pytest.raises(UnfinishedDatasetError, match="Give the same `riwaya read` again"):
        load(dataset, store, VERSIONS)
    assert list(store.articles()) == []
