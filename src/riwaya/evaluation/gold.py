"""Gold files with the texts they are about."""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.errors import EvaluationError, MissingInputError
from riwaya.evaluation.judged import Judged, decode_judged
from riwaya.model.article import Article, sha256_of
from riwaya.readers import Defaults, Reading, read_file, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ENTITIES = "entities.tsv"
_DATA = (Path("data"), Path("shared", "data"))
"""Where the project's development texts lie, seen from a folder above the gold."""
_ABOVE = 4
"""How far above: from `tests/gold/blind` to the folder that holds the checkout and `shared`."""
_DAY_IN_ID = re.compile(r"-(\d{4})(\d{2})(\d{2})$")


class Half(StrEnum):
    """A fixed half of the gold, by a hash of its ids: one to tune on, the other to report."""

    TUNE = "tune"
    REPORT = "report"


class GoldText(Struct, frozen=True):
    """A gold annotation and the article it is about."""

    path: Path
    gold: Judged
    article: Article


def load_gold(paths: Iterable[Path], *, texts: Sequence[Path] = (), half: Half | None = None) -> tuple[GoldText, ...]:
    """Every gold file under `paths` with its text, which is found by its digest.

    Raises:
        EvaluationError: a file is no gold, a text is missing, or nothing is left.
    """
    chosen = [(path, gold) for path in _gold_files(paths) if half in {None, half_of((gold := _read(path)).article.id)}]
    if not chosen:
        raise EvaluationError("no gold left to score. Give gold JSON files or folders that hold them.")
    wanted = {gold.article.sha256 for _, gold in chosen if gold.article.sha256}
    known = _texts_by_digest(_text_folders((path for path, _ in chosen), texts), wanted)
    return tuple(GoldText(path, gold, _article(gold, path, known)) for path, gold in chosen)


def half_of(article_id: str) -> Half:
    """The half that an article belongs to; the same on every machine and in every run."""
    return Half.TUNE if hashlib.sha256(article_id.encode()).digest()[0] % 2 else Half.REPORT


def _gold_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Gold files as given, folders as all JSON below them, sorted; each once."""
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise MissingInputError(f"{path}: no such file or folder. Give gold JSON files or folders that hold them.")
        found |= dict.fromkeys(sorted(path.rglob("*.json")) if path.is_dir() else (path,))
    return tuple(found)


def _read(path: Path) -> Judged:
    return decode_judged(path.read_bytes(), str(path))


def _text_folders(gold_files: Iterable[Path], extra: Sequence[Path]) -> tuple[Path, ...]:
    """Folders that may hold the texts: beside the gold, those named, and the project's development data."""
    folders: dict[Path, None] = {}
    for home in dict.fromkeys(path.resolve().parent for path in gold_files):
        folders |= dict.fromkeys((home, *extra))
        data = (above / part for above in home.parents[:_ABOVE] for part in _DATA)
        folders |= dict.fromkeys(folder for root in data if root.is_dir() for folder in sorted(root.iterdir()))
    return tuple(folder for folder in folders if folder.is_dir())


def _texts_by_digest(folders: Iterable[Path], wanted: set[str]) -> dict[str, tuple[Path, bytes]]:
    """The wanted texts, each with the file it lies in; no folder is read once all are found."""
    known: dict[str, tuple[Path, bytes]] = {}
    for folder in folders:
        if wanted <= known.keys():
            break
        for path, data in _texts_in(folder):
            digest = hashlib.sha256(data).hexdigest()
            if digest in wanted:
                known.setdefault(digest, (path, data))
    return known


def _texts_in(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Plain texts, and those of the articles in packed JSON Lines; lines that cannot be read are passed over."""
    for path in sorted(folder.glob("*.txt")):
        yield path, path.read_bytes()
    for path in sorted(folder.glob("*.jsonl.gz")):
        for reading in read_file(path):
            if isinstance(reading, Reading):
                yield path, reading.article.text.encode()


def _article(gold: Judged, path: Path, texts: Mapping[str, tuple[Path, bytes]]) -> Article:
    """The article under its gold id, dated as the gold or its id says."""
    text_path, data = texts.get(gold.article.sha256 or "", (None, b""))
    if text_path is None:
        advice = "Name its folder with --texts."
        raise EvaluationError(f"{path}: no text has the digest {(gold.article.sha256 or 'none')[:12]}. {advice}")
    reading = read_text(data, str(text_path), Defaults(published=published(gold)))
    article = msgspec.structs.replace(reading.article, id=gold.article.id)
    if sha256_of(article.text) != gold.article.sha256:
        advice = "Save it as plain UTF-8."
        raise EvaluationError(f"{text_path}: reading changed the text, so the offsets of {path} do not fit. {advice}")
    return article


def published(gold: Judged) -> str | None:
    """The day a gold article appeared: as it says itself, else from `-YYYYMMDD` at the end of its id."""
    day = _DAY_IN_ID.search(gold.article.id)
    return gold.article.published or ("-".join(day.groups()) if day else None)


def find_entities(paths: Iterable[Path]) -> Path | None:
    """The table of entities beside or above the gold; None when there is none."""
    homes = [path.resolve() if path.is_dir() else path.resolve().parent for path in paths]
    candidates = (folder / ENTITIES for home in homes for folder in (home, *home.parents))
    return next((path for path in candidates if path.is_file()), None)


def load_entities(path: Path) -> dict[str, tuple[str, ...]]:
    """Gold slug to the pack ids that count as right, in their order; a slug without ids is not asked.

    Raises:
        MissingInputError: no such file.
    """
    if not path.is_file():
        raise MissingInputError(f"{path}: no such file. Name the table of gold entities with --entities.")
    rows = (line.rstrip("\n").partition("\t") for line in path.read_text("utf-8").splitlines() if line.strip())
    return {slug: tuple(filter(None, ids.split(","))) for slug, _, ids in rows if not slug.startswith("#")}
