"""What a reader yields: an article with what was noticed about it, or a refusal with its reason."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from riwaya.errors import DamagedTextError, EmptyInputError, FormatError, ReadError
from riwaya.model.article import Article
from riwaya.model.issue import Issue

NO_TEXT = re.compile("[\x00\ud800-\udfff]")
REPLACEMENT = "\ufffd"
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_SAMPLE = 20_000
_ARABIC_SHARE = 0.5


class Defaults(Struct, frozen=True, kw_only=True):
    """What the caller knows of articles that do not say it themselves."""

    outlet: str | None = None
    published: str | None = None
    """ISO date."""


class Reading(Struct, frozen=True, kw_only=True):
    """An article that could be read."""

    article: Article
    issues: tuple[Issue, ...] = ()


class Refusal(Struct, frozen=True, kw_only=True):
    """An input that could not become an article."""

    path: str
    line: int | None
    """Line in a file of many articles; None for the whole file."""
    code: str
    message: str


def refuse(path: str, error: ReadError, line: int | None = None) -> Refusal:
    """The refusal that an error stands for."""
    return Refusal(path=path, line=line, code=error.code, message=str(error))


def make_reading(
    *,
    article_id: str,
    text: str,
    where: str,
    outlet: str | None,
    title: str | None,
    published: str | None,
    url: str | None,
) -> Reading:
    """An article from its fields, with an issue for each that had to be mended.

    NULs and lone surrogates, which are no text, become U+FFFD one for one, so that offsets stay.

    Raises:
        EmptyInputError: there is nothing but white space in `text`.
    """
    issues = []
    clean, replaced = NO_TEXT.subn(REPLACEMENT, text)
    if not clean.strip():
        raise EmptyInputError(f"{where}: no text but white space. Nothing was read from it.")
    if replaced:
        note = f"{replaced} NULs or lone surrogates, which are no text, were replaced by U+FFFD; offsets are unchanged"
        issues.append(Issue(code=DamagedTextError.code, message=note))
    day = iso_date(published)
    if published and day is None:
        issues.append(
            Issue(
                code=FormatError.code,
                message=f"the date {published[:40]!r} is no ISO date (YYYY-MM-DD) and was left out",
            )
        )
    fields = {
        name: NO_TEXT.sub(REPLACEMENT, value) if value else None
        for name, value in (("outlet", outlet), ("title", title), ("url", url))
    }
    article = Article(
        id=NO_TEXT.sub(REPLACEMENT, article_id), text=clean, published=day, language=language_of(clean), **fields
    )
    return Reading(article=article, issues=tuple(issues))


def iso_date(value: str | None) -> str | None:
    """The day of an ISO date or date-time; None when it is none."""
    try:
        return date.fromisoformat(value[:10]).isoformat() if value else None
    except ValueError:
        return None


def language_of(text: str) -> str:
    """`ar` when at least half of the letters are Arabic, else `und`; a light check, on the first 20,000 characters."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    return "ar" if letters and len(_ARABIC.findall(sample)) >= letters * _ARABIC_SHARE else "und"
