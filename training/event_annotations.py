"""Reads `annotations/events.jsonl`: events of sentences that lie in corpora under `DATA`; see the README beside it."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from training.name_corpora import OUTSIDE, join_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

ANNOTATIONS = Path(__file__).parent / "annotations" / "events.jsonl"
_TOKENS = {"newsfane": Path("ner/newsfane_gold_dev.txt"), "wojood": Path("ner/wojood_train.txt")}
_ARTICLES = Path("syrian-archive/articles.jsonl.gz")
_BLOCK = 500
"""Lines of a token file that count as one document: its sentences are in the order of their articles."""


class AnnotatedSentence(Struct, frozen=True, kw_only=True):
    """A sentence as printed, with the types of its events."""

    text: str
    document: str
    """Article, or stretch of a corpus, that must not be split over folds."""
    types: tuple[str, ...]
    """PLOVER type of each event."""


def read_annotations(data: Path, path: Path = ANNOTATIONS) -> list[AnnotatedSentence]:
    """All sentences whose text is found.

    Raises:
        SystemExit: a corpus holds another text than the one that was annotated.
    """
    lines = {name: (data / file).read_text(encoding="utf-8").split("\n") for name, file in _TOKENS.items()}
    with gzip.open(data / _ARTICLES, "rt", encoding="utf-8") as rows:
        articles = {row["id"]: row["text"] for row in map(json.loads, rows)}
    return list(_sentences(path, lines, articles))


def _sentences(path: Path, lines: dict[str, list[str]], articles: dict[str, str]) -> Iterator[AnnotatedSentence]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        corpus, at = row["corpus"], row["at"]
        if corpus in lines:
            forms = [entry.split()[0] for entry in lines[corpus][at : at + row["tokens"]]]
            signed = " ".join(forms)
            text = join_tokens(corpus, [(form, OUTSIDE) for form in forms], glue=corpus == "newsfane").text
            document = f"{corpus} {at // _BLOCK}"
        else:
            article, start, end = at
            text = signed = articles[article][start:end]
            document = f"{corpus} {article}"
        if hashlib.sha1(signed.encode(), usedforsecurity=False).hexdigest() != row["sha1"]:
            raise SystemExit(f"{path}: the text of {corpus} {at} is not the one that was annotated")
        yield AnnotatedSentence(text=text, document=document, types=tuple(event[3] for event in row["events"]))
