"""`/articles/ID/records/RECORD`, `/articles/ID/span/START-END`: one record, and words, with a link that lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Path, Query

from riwaya.api.parameters import Id, Word
from riwaya.api.record_view import RecordView, SpanView, record_view, span_view
from riwaya.model.span import Span

if TYPE_CHECKING:
    from riwaya.api.routing import Routes

_GROUP = "articles"
Offset = Annotated[int, Path(ge=0, le=100_000_000)]


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/articles/{article_id:path}/records/{record_id}", RecordView, errors=(404,), group=_GROUP)
    def article_record(article_id: Id, record_id: Annotated[Word, Path(max_length=50)]) -> RecordView:
        """One record: what it names, why it is there, what people say of it, the pack's entries, how to cite it."""
        return record_view(served, served.joined(article_id), record_id)

    @routes.get("/articles/{article_id:path}/span/{start}-{end}", SpanView, errors=(404,), group=_GROUP)
    def article_span(
        article_id: Id,
        start: Offset,
        end: Offset,
        sha256: Annotated[
            str | None, Query(pattern="^[0-9a-f]{8,64}$", description="First letters of the digest of the text cited.")
        ] = None,
    ) -> SpanView:
        """Words by their code points, with the records there; where the text was revised since, the words cited."""
        return span_view(served, served.joined(article_id), Span(start, end), sha256)
