"""Gold clusters of event mentions with the articles they stand in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.errors import EvaluationError, MissingInputError
from riwaya.model.article import Article, sha256_of
from riwaya.readers import Reading, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DATA = (Path("shared", "data"), Path("data"))
_ABOVE = 4
UNREAD = ("afrin-2018", "basra-2018-09", "riyadh-2018-03-26", "strikes-2018-04-14")
"""Pools of `tests/gold/clusters` that are only ever scored: rules, weights and bounds never see them."""


class GoldArticle(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article by its digest."""

    id: str
    sha256: str


class GoldMention(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, order=True):
    """A trigger."""

    article: str
    start: int
    end: int


class GoldVerdict(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How two stretches of text stand to each other."""

    left: GoldMention
    right: GoldMention
    relation: str


class ClusterPool(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Articles on related happenings, with those that are the same marked."""

    pool: str
    articles: tuple[GoldArticle, ...]
    clusters: dict[str, tuple[GoldMention, ...]]
    verdicts: tuple[GoldVerdict, ...] = ()


def read_pools(folder: Path) -> frozenset[str]:
    """Names of the pools of a folder that rules were written with, as its `read.txt` lists them; none without one."""
    file = folder / "read.txt"
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return frozenset(line for line in lines if line and not line.startswith("#"))


def tuned_pools(folder: Path) -> tuple[str, ...]:
    """Names of the pools of a folder that weights may be learnt from, in order."""
    return tuple(sorted(path.stem for path in folder.glob("*.json") if path.stem not in UNREAD))


def theatre_of(pool: str) -> str:
    """What the name of a pool begins with, before its day: pools of one place tell of much the same."""
    return pool.partition("-20")[0]


def load_pools(paths: Sequence[Path]) -> tuple[ClusterPool, ...]:
    """Pools in files, or in all JSON files of folders, by name of file.

    Raises:
        MissingInputError: there is no such file or folder.
        EvaluationError: a file is no pool, or none is there.
    """
    files = [file for path in paths for file in _files(path)]
    if not files:
        raise EvaluationError(f"{', '.join(map(str, paths))}: no pools of clusters. Give JSON files or their folder.")
    return tuple(_read(file) for file in files)


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise MissingInputError(
            f"{path}: no such file or folder. Give pools of clusters or the folder that holds them."
        )
    return sorted(path.glob("*.json")) if path.is_dir() else [path]


def _read(path: Path) -> ClusterPool:
    try:
        return msgspec.json.decode(path.read_bytes(), type=ClusterPool)
    except msgspec.MsgspecError as error:
        raise EvaluationError(f"{path}: no pool of clusters ({error}).") from error


def find_articles(pool: ClusterPool, folders: Sequence[Path]) -> tuple[Article, ...]:
    """The articles of a pool, found by their digests in packed JSON Lines under the folders.

    Raises:
        EvaluationError: one is missing.
    """
    wanted = {one.sha256: one.id for one in pool.articles}
    found: dict[str, Article] = {}
    for article in _articles(folders):
        digest = sha256_of(article.text)
        if wanted.get(digest) == article.id:
            found[article.id] = article
        if len(found) == len(wanted):
            break
    missing = sorted(set(wanted.values()) - found.keys())
    if missing:
        raise EvaluationError(f"pool {pool.pool}: no text for {', '.join(missing)}. Name its folder with --texts.")
    return tuple(found[one.id] for one in pool.articles)


def _articles(folders: Sequence[Path]) -> Iterator[Article]:
    for folder in folders:
        for path in sorted(folder.glob("*.jsonl.gz")):
            yield from (one.article for one in read_file(path) if isinstance(one, Reading))


def data_folders(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Folders of the project's development data beside or above the gold; empty where there are none."""
    homes = [above for path in paths for above in path.resolve().parents[:_ABOVE]]
    roots = (home / part for home in homes for part in _DATA)
    return tuple(dict.fromkeys(folder for root in roots if root.is_dir() for folder in sorted(root.iterdir())))
