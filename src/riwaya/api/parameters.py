"""Parameters that routes share: what is asked for, which part of a list, and ids."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Depends, Path, Query
from msgspec import Struct
from pydantic import AfterValidator

from riwaya.corpus.selection import Filter
from riwaya.errors import RequestError

MOST = 500
"""Rows of one page."""
_FURTHEST = 10_000_000
_LONGEST = 500
"""Characters of a word or id that somebody asks for."""


def _without_nul(text: str) -> str:
    """No database keeps a NUL, and no text has one."""
    return text.replace("\0", "")


Word = Annotated[str, AfterValidator(_without_nul)]
Id = Annotated[Word, Path(max_length=_LONGEST)]
Day = Annotated[
    str | None, Query(pattern=r"^\d{4}-\d{2}-\d{2}$", json_schema_extra={"format": "date"}, examples=["2018-03-20"])
]
Typed = Annotated[Word | None, Query(max_length=_LONGEST)]
Several = Annotated[list[Annotated[Word, Query(max_length=_LONGEST)]], Query(max_length=50)]
"""A parameter that may be given several times."""


class PagePart(Struct, frozen=True):
    """Which rows of a list are wanted."""

    offset: int
    limit: int


async def page_part(
    offset: Annotated[int, Query(ge=0, le=_FURTHEST, description="Rows to pass over.")] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST, description="Rows of the page.")] = 50,
) -> PagePart:
    """Which rows are wanted."""
    return PagePart(offset, limit)


async def filters(
    outlet: Several = [],  # noqa: B006 - the framework copies defaults
    camp: Several = [],  # noqa: B006
    begin: Day = None,
    end: Day = None,
    type: Several = [],  # noqa: A002, B006 - the parameter's name
    actor: Typed = None,
    place: Typed = None,
    q: Typed = None,
) -> Filter:
    """What the rows of an answer have to be.

    Raises:
        RequestError: a day that is none, or a last day before the first.
    """
    require_days(begin, end)
    return Filter(
        outlets=tuple(outlet),
        camps=tuple(camp),
        begin=begin,
        end=end,
        types=tuple(type),
        actor=actor or None,
        place=place or None,
        q=(q or "").strip() or None,
    )


def require_days(begin: str | None, end: str | None) -> None:
    """Refuses days that are none.

    Raises:
        RequestError: a day that is none, or a last day before the first.
    """
    for name, day in (("begin", begin), ("end", end)):
        try:
            date.fromisoformat(day or "2018-01-01")
        except ValueError as error:
            raise RequestError(f"{name}: {day} is no day. Write YYYY-MM-DD.") from error
    if begin is not None and end is not None and end < begin:
        raise RequestError(f"end: {end} comes before begin, {begin}.")


Part = Annotated[PagePart, Depends(page_part)]
Asked = Annotated[Filter, Depends(filters)]
