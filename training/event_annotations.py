"""Reads `annotations/`: events and their participants in sentences of corpora under `DATA`; see the README there."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ANNOTATIONS = Path(__file__).parent / "annotations"
_NEWS = "newsfane"
_TOKENS = {_NEWS: Path("ner/newsfane_gold_dev.txt"), "wojood": Path("ner/wojood_train.txt")}
_ARTICLES = Path("syrian-archive/articles.jsonl.gz")
_GLUED = frozenset({_NEWS})
"""Corpora that split clitics off their words."""
_PROCLITICS = frozenset("وفبلكس")
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "ي"})
_LAM, _ARTICLE = "ل", "ال"
_BLOCK = 500
"""Lines of a token file that count as one document: its sentences are in the order of their articles."""


class AnnotatedEvent(Struct, frozen=True, kw_only=True):
    """An event of a sentence; offsets count letters of its text."""

    start: int
    end: int
    type: str
    polarity: str
    modality: str
    arguments: tuple[tuple[str, int, int], ...]
    """Role, start, end of each participant."""


class AnnotatedSentence(Struct, frozen=True, kw_only=True):
    """A sentence as printed, with its events."""

    text: str
    document: str
    """Article, or stretch of a corpus, that must not be split over folds."""
    events: tuple[AnnotatedEvent, ...]
    has_arguments: bool
    """Whether somebody coded participants."""

    @property
    def types(self) -> tuple[str, ...]:
        """PLOVER type of each event."""
        return tuple(event.type for event in self.events)


def read_annotations(data: Path, folder: Path = ANNOTATIONS) -> list[AnnotatedSentence]:
    """All sentences whose text is found, `events*.jsonl` in order of file names.

    Raises:
        SystemExit: a corpus holds another text than the one that was annotated.
    """
    lines = {name: (data / file).read_text(encoding="utf-8").split("\n") for name, file in _TOKENS.items()}
    with gzip.open(data / _ARTICLES, "rt", encoding="utf-8") as rows:
        articles = {row["id"]: row["text"] for row in map(json.loads, rows)}
    arguments = {_key(row): row["arguments"] for row in _rows(folder, "arguments*.jsonl")}
    return [_sentence(row, lines, articles, arguments.get(_key(row))) for row in _rows(folder, "events*.jsonl")]


def uncoded_sentences(data: Path, folder: Path = ANNOTATIONS) -> Iterator[tuple[str, str]]:
    """Text and document of each sentence of NewsFANE that touches none of those in `events*.jsonl`, in their order."""
    lines = (data / _TOKENS[_NEWS]).read_text(encoding="utf-8").split("\n")
    coded = {
        number
        for row in _rows(folder, "events*.jsonl")
        if row["corpus"] == _NEWS
        for number in range(row["at"], row["at"] + row["tokens"])
    }
    ends = [number for number, line in enumerate(lines) if not line.strip()]
    for start, end in zip([0, *(number + 1 for number in ends)], [*ends, len(lines)], strict=True):
        if start < end and coded.isdisjoint(range(start, end)):
            text, _ = join_forms([line.split()[0] for line in lines[start:end]], glue=True)
            yield text, f"{_NEWS} {start // _BLOCK}"


def _rows(folder: Path, pattern: str) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob(pattern)):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _key(row: dict[str, Any]) -> str:
    return f"{row['corpus']} {row['at']}"


def _sentence(
    row: dict[str, Any], lines: dict[str, list[str]], articles: dict[str, str], arguments: list[Any] | None
) -> AnnotatedSentence:
    corpus, at = row["corpus"], row["at"]
    if corpus in lines:
        forms = [entry.split()[0] for entry in lines[corpus][at : at + row["tokens"]]]
        signed, document = " ".join(forms), f"{corpus} {at // _BLOCK}"
        text, spans = join_forms(forms, glue=corpus in _GLUED)
    else:
        article, start, end = at
        text = signed = articles[article][start:end]
        spans, document = _spans(text), f"{corpus} {article}"
    if hashlib.sha1(signed.encode(), usedforsecurity=False).hexdigest() != row["sha1"]:
        raise SystemExit(f"the text of {corpus} {at} is not the one that was annotated")
    events = tuple(_event(number, event, spans, arguments or ()) for number, event in enumerate(row["events"]))
    return AnnotatedSentence(text=text, document=document, events=events, has_arguments=arguments is not None)


def _event(
    number: int, row: Sequence[Any], spans: Sequence[tuple[int, int]], arguments: Sequence[Sequence[Any]]
) -> AnnotatedEvent:
    first, last, skip, kind, polarity, modality = row
    return AnnotatedEvent(
        start=spans[first][0] + skip,
        end=spans[last - 1][1],
        type=kind,
        polarity=polarity,
        modality=modality,
        arguments=tuple(
            (role, spans[begin][0] + cut, spans[end - 1][1])
            for event, role, begin, end, cut in arguments
            if event == number
        ),
    )


def _spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each word between white space."""
    out, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        out.append((start, at))
    return out


def join_forms(forms: Sequence[str], *, glue: bool) -> tuple[str, list[tuple[int, int]]]:
    """Tokens as a printed text, and the span of each; with `glue`, clitics touch their word, and ل before ال is لل."""
    text, spans = "", []
    for at, form in enumerate(forms):
        after = forms[at + 1] if at + 1 < len(forms) else ""
        before = forms[at - 1] if at else ""
        printed = _LAM + form[len(_ARTICLE) :] if glue and before == _LAM and form.startswith(_ARTICLE) else form
        spans.append((len(text), len(text) + len(printed)))
        touches = glue and (form in _PROCLITICS or after in _PRONOUNS) and after[:1].isalpha()
        text += printed if touches else f"{printed} "
    return text.rstrip(), spans
