"""What a reader yields: an article with what was noticed about it, or a refusal with its reason."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from riwaya.errors import DamagedTextError, EmptyInputError, FormatError, RiwayaError, UnsureTextError
from riwaya.model.article import Article
from riwaya.model.issue import Issue
from riwaya.readers.language import language_of

NO_TEXT = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""What a message may not quote: it would steer the terminal that shows it."""
REPLACEMENT = "\ufffd"


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


class Unchanged(Struct, frozen=True, kw_only=True):
    """An article that need not be read again: the store has it as it is."""

    article_id: str


def refuse(path: str, error: RiwayaError, line: int | None = None) -> Refusal:
    """The refusal that an error stands for; control characters that it quotes become U+FFFD."""
    message = _CONTROL.sub(REPLACEMENT, str(error))
    return Refusal(path=_CONTROL.sub(REPLACEMENT, path), line=line, code=error.code, message=message)


def make_reading(
    *,
    article_id: str,
    text: str,
    where: str,
    outlet: str | None,
    title: str | None,
    published: str | None,
    url: str | None,
    author: str | None = None,
    forwarded_from: str | None = None,
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
    given = {"outlet": outlet, "title": title, "url": url, "author": author, "forwarded_from": forwarded_from}
    fields = {name: NO_TEXT.sub(REPLACEMENT, value) if value else None for name, value in given.items()}
    article = Article(
        id=NO_TEXT.sub(REPLACEMENT, article_id), text=clean, published=day, language=language_of(clean), **fields
    )
    return Reading(article=article, issues=tuple(issues))


def with_file_date(reading: Reading, made: str | None) -> Reading:
    """The reading, dated by the day its file was made, which an issue tells; as it is without such a day."""
    day = iso_date(made)
    if day is None or reading.article.published is not None:
        return reading
    note = f"dated {day}, when the file was made; it states no day of publication. --published gives the right one"
    issue = Issue(code=UnsureTextError.code, message=note)
    return replace(reading, article=replace(reading.article, published=day), issues=(*reading.issues, issue))


def iso_date(value: str | None) -> str | None:
    """The day of an ISO date or date-time; None when it is none."""
    try:
        return date.fromisoformat(value[:10]).isoformat() if value else None
    except ValueError:
        return None
