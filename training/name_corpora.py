"""Reads the corpora of names as texts with spans, whatever their tokens are, so that run-time code cuts them anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_ENDS = frozenset(".؟!")
_LONGEST = 120
_PROCLITICS = frozenset("وفبلكس")
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "ي"})
_PERSON, _PLACE, _BODY = "PERS", "LOC", "ORG"
OUTSIDE = "O"


class NamedSpan(Struct, frozen=True):
    """A name in a text."""

    start: int
    end: int
    label: str


class NamedText(Struct, frozen=True, kw_only=True):
    """A sentence with its names, in order and without overlap."""

    corpus: str
    text: str
    spans: tuple[NamedSpan, ...]
    words: tuple[tuple[int, int], ...]
    """Spans of the corpus's own tokens, for scoring as the corpus does."""


def read_anercorp(path: Path) -> list[NamedText]:
    """ANERcorp, cut at stops; lines without a token are skipped."""
    rows = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        join_tokens("anercorp", part, glue=False) for part in _sentences([(r[0], r[1]) for r in rows if len(r) == 2])
    ]


def read_newsfane(path: Path) -> list[NamedText]:
    """NewsFANE with its fine labels; clitics that it splits off are glued back on."""
    out: list[NamedText] = []
    part: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split()
        if len(fields) == 2:
            part.append((fields[0], fields[1]))
        elif part:
            out.append(join_tokens("newsfane", part, glue=True))
            part = []
    return out


def read_wojood(path: Path) -> list[NamedText]:
    """The Wojood sample; of nested names the outermost that is a person, place or body."""
    kinds = {"PERS": _PERSON, "GPE": _PLACE, "LOC": _PLACE, "ORG": _BODY, "FAC": "FAC"}
    out: list[NamedText] = []
    part: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split()
        if len(fields) >= 2 and fields[0] != "$#$":
            part.append((fields[0], _outermost(fields[1:], kinds, part[-1][1] if part else OUTSIDE)))
        elif not fields and part:
            out.append(join_tokens("wojood", part, glue=False))
            part = []
    return out


def _outermost(tags: Sequence[str], kinds: dict[str, str], before: str) -> str:
    """The tag that goes on a name begun before; else the first that begins one of the kinds."""
    known = [(tag[:1], kinds[tag[2:]]) for tag in tags if tag[2:] in kinds]
    for mark, kind in known:
        if mark == "I" and before != OUTSIDE and before[2:] == kind:
            return f"I-{kind}"
    return next((f"B-{kind}" for mark, kind in known if mark == "B"), OUTSIDE)


def _sentences(rows: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    part: list[tuple[str, str]] = []
    for token, tag in rows:
        part.append((token, tag))
        if token in _ENDS or (len(part) >= _LONGEST and tag == OUTSIDE):
            yield part
            part = []
    if part:
        yield part


def join_tokens(corpus: str, rows: Sequence[tuple[str, str]], *, glue: bool) -> NamedText:
    """Tokens as a printed text; with `glue`, single proclitics and pronouns touch their word."""
    text = ""
    words: list[tuple[int, int]] = []
    spans: list[NamedSpan] = []
    for i, (token, tag) in enumerate(rows):
        after = rows[i + 1][0] if i + 1 < len(rows) else ""
        words.append((len(text), len(text) + len(token)))
        label = tag[2:].replace("MIS", "MISC").replace("MISCC", "MISC")
        if tag.startswith("I-") and spans and spans[-1].label == label and spans[-1].end == (words[-2][1]):
            spans[-1] = NamedSpan(spans[-1].start, words[-1][1], label)
        elif tag != OUTSIDE:
            spans.append(NamedSpan(*words[-1], label))
        touches = glue and (token in _PROCLITICS or after in _PRONOUNS) and after[:1].isalpha()
        text += token if touches else f"{token} "
    return NamedText(corpus=corpus, text=text.rstrip(), spans=tuple(spans), words=tuple(words))


def shingles(texts: Sequence[NamedText], size: int = 30) -> set[str]:
    """Runs of letters without spaces, to tell whether two corpora hold the same sentence."""
    out: set[str] = set()
    for text in texts:
        letters = _letters(text)
        out.update(letters[at : at + size] for at in range(max(1, len(letters) - size + 1)))
    return out


def shares_text(text: NamedText, known: set[str], size: int = 30) -> bool:
    """Whether any run of letters of a text is among `known`."""
    letters = _letters(text)
    return any(letters[at : at + size] in known for at in range(max(1, len(letters) - size + 1)))


def _letters(text: NamedText) -> str:
    """Letters alone, hamza and ya folded as carelessly as the corpora spell them."""
    folded = text.text.translate(str.maketrans("أإآىة", "ااايه"))
    return "".join(char for char in folded if char.isalpha())
