"""Groups of reprints against groups that somebody made: pairwise F1."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.compare.credits import CreditFinder
from riwaya.compare.reprints import CopiedText, find_reprints
from riwaya.compare.shingles import shingles_of
from riwaya.errors import EvaluationError, MissingInputError
from riwaya.evaluation.tally import Tally
from riwaya.readers import Reading, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from riwaya.evaluation.tally import Row
    from riwaya.knowledge.pack import Pack
    from riwaya.model.article import Article

ARTICLES, GROUPS = "articles.jsonl.gz", "groups.json"


class GivenGroup(Struct, frozen=True):
    """One group of `groups.json`; its other fields are passed over."""

    ids: tuple[str, ...]


def evaluate_reprints(folder: Path, pack: Pack) -> dict[str, Row]:
    """The row `reprints pairs` over the articles of a folder.

    Raises:
        MissingInputError: `articles.jsonl.gz` or `groups.json` is missing.
        EvaluationError: `groups.json` is not in shape.
    """
    for name in (ARTICLES, GROUPS):
        if not (folder / name).is_file():
            raise MissingInputError(f"{folder}: no {name} there. Name a folder like reprints-dev.")
    try:
        given = msgspec.json.decode((folder / GROUPS).read_bytes(), type=tuple[GivenGroup, ...])
    except msgspec.DecodeError as error:
        raise EvaluationError(f"{folder / GROUPS}: no list of groups with ids ({error}).") from error
    credits_of = CreditFinder(pack).find
    texts = [CopiedText(one.head, shingles_of(one.text), credits_of(one.text)) for one in _articles(folder / ARTICLES)]
    found = {pair for group in find_reprints(texts) for pair in _pairs(group.ids)}
    wanted = {pair for group in given for pair in _pairs(group.ids)}
    tally = Tally()
    tally.found("reprints pairs", len(found & wanted), len(found), len(wanted))
    return tally.rows()


def _articles(path: Path) -> Iterator[Article]:
    for reading in read_file(path):
        if isinstance(reading, Reading):
            yield reading.article


def _pairs(ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield from combinations(sorted(ids), 2)
