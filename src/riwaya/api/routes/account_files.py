"""`/exports/account.md`, `.json`, `.html`, `.pdf`: accounts side by side to take along, or to print and file."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Protocol

import msgspec
from fastapi import Query
from starlette.responses import Response

from riwaya.api.errors import NotHereError
from riwaya.api.parameters import Asked, Typed
from riwaya.api.routes.clusters import report_of
from riwaya.api.routing import Fresh
from riwaya.compare.groups import By
from riwaya.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.compare.joined import JoinedArticle
    from riwaya.corpus.selection import Filter
    from riwaya.export.account_report import AccountReport

_GROUP = "exports"


class AccountWriter(Protocol):
    """Writes accounts as a file. Whoever starts the server brings it: its words are those of the terminal."""

    def write(
        self,
        report: AccountReport,
        articles: Mapping[str, JoinedArticle],
        *,
        by: By,
        language: str,
        entities: Sequence[str],
        words: Sequence[str],
        form: str,
    ) -> bytes:
        """The page as Markdown (`md`), or as a dossier (`html`, `pdf`).

        Raises:
            MissingExtraError: a PDF, and what sets it is not installed.
        """


class AccountForm(StrEnum):
    """How accounts are written."""

    MARKDOWN = "md"
    JSON = "json"
    HTML = "html"
    """A dossier, which runs nothing."""
    PDF = "pdf"


class Language(StrEnum):
    """Of headings and words between the quotes."""

    ARABIC = "ar"
    ENGLISH = "en"


_TYPES = {
    AccountForm.MARKDOWN: "text/markdown",
    AccountForm.JSON: "application/json",
    AccountForm.HTML: "text/html",
    AccountForm.PDF: "application/pdf",
}


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served
    writer: AccountWriter | None = routes.app.state.account_writer
    told: dict[str, Any] = {kind: {"schema": {"type": "string"}} for kind in _TYPES.values()}
    told[_TYPES[AccountForm.JSON]] = {"schema": {"$ref": "#/components/schemas/AccountReport"}}

    @routes.get("/exports/account.{form}", None, errors=(404,), fresh=Fresh.NEVER, group=_GROUP, content=told)
    def export_account(
        form: AccountForm,
        asked: Asked,
        event: Annotated[Typed, Query(description="Id of a cluster, or ARTICLE:START-END of words of it.")] = None,
        by: Annotated[By, Query(description="outlet or camp")] = By.OUTLET,
        language: Annotated[Language, Query()] = Language.ENGLISH,
    ) -> Response:
        """Accounts side by side, as `GET /accounts` gives them, as a file."""
        report = report_of(served, asked, event, by)
        if form is AccountForm.JSON:
            content = msgspec.json.encode(report)
        elif writer is None:
            raise NotHereError("this server was started without what writes pages; ask for account.json.")
        else:
            content = _page(served, writer, report, asked, event, by, language, form)
        headers = {"Content-Disposition": f'attachment; filename="riwaya-account.{form}"', "Cache-Control": "no-store"}
        return Response(content, media_type=_TYPES[form], headers=headers)


def _page(
    served: Served,
    writer: AccountWriter,
    report: AccountReport,
    asked: Filter,
    event: str | None,
    by: By,
    language: Language,
    form: AccountForm,
) -> bytes:
    """The file.

    Raises:
        NotHereError: a PDF, and this server lacks what sets it.
    """
    days = (" … ".join(filter(None, (asked.begin, asked.end))),)
    words = (event, asked.q, *asked.outlets, *asked.camps, *asked.types, *days)
    try:
        return writer.write(
            report,
            served.keeper.require().articles,
            by=by,
            language=language.value,
            entities=[one for one in (asked.actor, asked.place) if one],
            words=[one for one in words if one],
            form=form.value,
        )
    except MissingExtraError as error:
        raise NotHereError(str(error)) from error
