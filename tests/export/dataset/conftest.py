"""Datasets of articles whose analyses no extractor made."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from riwaya.compare.joined import JoinedArticle
from riwaya.export.dataset.folder import Dataset, Manifest
from riwaya.export.dataset.parts import PartWriter, read_articles
from riwaya.model.analysis import Analysis, Versions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from riwaya.export.dataset.folder import PartRecord
    from riwaya.model.article import Article

VERSIONS = Versions(code="1", pack="p 1", codebook="c", models=None)


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test cuts the power, and waiting for the disk takes most of the time."""
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    return Dataset.open(tmp_path / "dataset", create=True)


def bare(article: Article) -> Analysis:
    """An analysis in which nothing was found."""
    return Analysis(article=article.head, versions=VERSIONS)


def write_part(dataset: Dataset, name: str, articles: Iterable[Article], source: str | None = None) -> PartRecord:
    """A part with these articles, entered last in the order of the dataset."""
    with PartWriter(dataset, name) as writer:
        for article in articles:
            analysis = bare(article)
            writer.add(JoinedArticle(article, analysis), analysis, given_id=article.id, source=source or name)
        record = writer.finish(stamp="s", sources=(source or name,))
    order = dict.fromkeys((*dataset.manifest().order, name))
    dataset.write_manifest(Manifest(order=tuple(order), finished=True))
    return record


def articles_of(dataset: Dataset) -> list[Article]:
    """All of them, in the order of the dataset."""
    return [held.article for name in dataset.names() for held in read_articles(dataset, name)]
