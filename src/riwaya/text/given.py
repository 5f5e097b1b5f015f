"""Sentences whose words are given, by a treebank or a user, in CoNLL-U."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.errors import EmptyInputError, FormatError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_COLUMNS = 10
_FORM, _LEMMA, _UPOS, _FEATS, _HEAD, _DEPREL, _MISC = 1, 2, 3, 5, 6, 7, 9
_ID = re.compile(r"(?P<word>[1-9]\d*)|(?P<first>[1-9]\d*)-(?P<last>[1-9]\d*)|(?P<empty>\d+\.\d+)")
_NO_SPACE, _NONE = "SpaceAfter=No", "_"


class GivenWord(Struct, frozen=True, kw_only=True):
    """One line of a treebank."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int | None
    """Number of the head, from 1; 0 is the root; None where the file gives none."""
    deprel: str
    misc: str
    is_glued: bool
    """Printed without a space before the next word, by SpaceAfter or because a range holds both."""


class GivenRange(Struct, frozen=True, kw_only=True):
    """A line for several words that are printed as one: words `[first, last]`, counted from 1."""

    first: int
    last: int
    form: str
    misc: str


class GivenSentence(Struct, frozen=True, kw_only=True):
    """A sentence of a CoNLL-U file."""

    id: str | None
    """`sent_id`; None where the file gives none."""
    comments: tuple[str, ...]
    """The lines before the words, with their #."""
    words: tuple[GivenWord, ...]
    ranges: tuple[GivenRange, ...] = ()

    @property
    def text(self) -> str:
        """The words as printed; those of a range stand together, even where print contracts them."""
        return "".join(word.form + ("" if word.is_glued else " ") for word in self.words).strip()

    def starts(self) -> list[int]:
        """Where each word begins in `text`."""
        out, at = [], 0
        for word in self.words:
            out.append(at)
            at += len(word.form) + (not word.is_glued)
        return out


def read_conllu(text: str, where: str) -> Iterator[GivenSentence]:
    """The sentences of a CoNLL-U text, in order; empty nodes are passed over.

    Raises:
        FormatError: a line is none of CoNLL-U; the message names it, with `where`.
        EmptyInputError: there is no sentence.
    """
    is_empty = True
    lines: list[tuple[int, str]] = []
    for number, line in enumerate([*text.removeprefix("\ufeff").split("\n"), ""], 1):
        stripped = line.rstrip("\r")
        if stripped.strip():
            lines.append((number, stripped))
        elif lines:
            yield _sentence(lines, where)
            lines, is_empty = [], False
    if is_empty:
        raise EmptyInputError(f"{where}: no sentence in it. A CoNLL-U file has a line of ten columns for each word.")


def _sentence(lines: Sequence[tuple[int, str]], where: str) -> GivenSentence:
    """The sentence of the lines up to an empty one."""
    comments: list[str] = []
    rows: list[tuple[int, list[str]]] = []
    ranges: list[GivenRange] = []
    for number, line in lines:
        place = f"{where}: line {number}"
        if line.startswith("#"):
            comments.append(line)
            continue
        fields = line.split("\t")
        if len(fields) != _COLUMNS:
            raise FormatError(f"{place}: {len(fields)} columns, not ten. CoNLL-U parts them with tabs, not spaces.")
        found = _ID.fullmatch(fields[0])
        if found is None:
            raise FormatError(f"{place}: the number {fields[0]!r} is none. Write 3, or 3-4 for words printed as one.")
        if found["empty"]:
            continue
        if not fields[_FORM]:
            raise FormatError(f"{place}: the word has no form. Write it in the second column.")
        if found["first"]:
            ranges.append(_range(int(found["first"]), int(found["last"]), fields, len(rows), place))
        elif int(found["word"]) != len(rows) + 1:
            raise FormatError(f"{place}: word {fields[0]} follows word {len(rows)}. Words count from 1 without gaps.")
        else:
            rows.append((number, fields))
    if not rows:
        raise FormatError(f"{where}: line {lines[-1][0]}: a sentence without words. Remove its comments.")
    if ranges and ranges[-1].last > len(rows):
        raise FormatError(f"{where}: line {lines[-1][0]}: the sentence ends within the range {ranges[-1].form!r}.")
    spaces = _glue(rows, ranges)
    words = [_word(fields, is_glued, f"{where}: line {n}") for (n, fields), is_glued in zip(rows, spaces, strict=True)]
    return GivenSentence(id=_id_of(comments), comments=tuple(comments), words=tuple(words), ranges=tuple(ranges))


def _range(first: int, last: int, fields: Sequence[str], words: int, place: str) -> GivenRange:
    if first != words + 1 or last <= first:
        raise FormatError(
            f"{place}: the range {fields[0]} does not begin at the next word, {words + 1}, or is no range."
        )
    return GivenRange(first=first, last=last, form=fields[_FORM], misc=fields[_MISC])


def _glue(rows: Sequence[tuple[int, Sequence[str]]], ranges: Sequence[GivenRange]) -> list[bool]:
    """Whether each word touches the next."""
    out = [_is_glued(fields[_MISC]) for _, fields in rows]
    for several in ranges:
        out[several.first - 1 : several.last] = [True] * (several.last - several.first) + [_is_glued(several.misc)]
    return out


def _is_glued(misc: str) -> bool:
    return _NO_SPACE in misc.split("|")


def _word(fields: Sequence[str], is_glued: bool, place: str) -> GivenWord:
    head = fields[_HEAD]
    if head != _NONE and not (head.isascii() and head.isdigit()):
        raise FormatError(f"{place}: the head {head!r} is no number. Write the number of a word, 0 or _.")
    return GivenWord(
        form=fields[_FORM],
        lemma=fields[_LEMMA],
        upos=fields[_UPOS],
        feats=fields[_FEATS],
        head=None if head == _NONE else int(head),
        deprel=fields[_DEPREL],
        misc=fields[_MISC],
        is_glued=is_glued,
    )


def _id_of(comments: Iterable[str]) -> str | None:
    for comment in comments:
        name, is_set, value = comment.lstrip("# ").partition("=")
        if is_set and name.strip() == "sent_id":
            return value.strip()
    return None
