"""Records by their ids, with all that is known of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from riwaya.compare.claim_rows import claim_row
from riwaya.compare.event_rows import event_row
from riwaya.compare.frame_rows import frame_row
from riwaya.compare.loaded_rows import loaded_row
from riwaya.compare.relation_rows import relation_row
from riwaya.errors import UnknownRecordError
from riwaya.model.analysis import LAYERS
from riwaya.model.attribution import Attribution
from riwaya.model.claim import Claim
from riwaya.model.event import Event
from riwaya.model.frame import Frame
from riwaya.model.loaded import Loaded
from riwaya.model.relation import Relation
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.compare.joined import JoinedArticle


def find_record(joined: JoinedArticle, record_id: str) -> tuple[str, Any]:
    """Layer and record of an id.

    Raises:
        UnknownRecordError: the article has no such record.
    """
    for layer in LAYERS:
        for record in getattr(joined.analysis, layer):
            if getattr(record, "id", None) == record_id:
                return layer, record
    article = joined.article.id
    raise UnknownRecordError(
        f"{article}: no record has the id {record_id!r}. `riwaya show {article}` lists them,"
        f" `riwaya events {article}` the events."
    )


def explain_record(joined: JoinedArticle, layer: str, record: Any) -> dict[str, Any]:
    """What is known of a record: the record with all that its ids name."""
    head = {"layer": layer, "versions": joined.analysis.versions, "judged": joined.judged.get(record.id, ())}
    match record:
        case Event():
            return {**head, **asdict(event_row(joined, record))}
        case Relation():
            return {**head, **asdict(relation_row(joined, record))}
        case Claim():
            return {**head, **asdict(claim_row(joined, record))}
        case Frame():
            return {**head, **asdict(frame_row(joined, record))}
        case Loaded():
            return {**head, **asdict(loaded_row(joined, record))}
    body: dict[str, Any] = {"article": joined.analysis.article, "record": record}
    if isinstance(record, Attribution):
        body["voices"] = joined.voices(record.id)
    return {**head, **body, "quote": joined.sentence(words_of(record))}


def words_of(record: Any) -> Iterator[Span]:
    """Where a record's own words stand; of an attribution its cue, its source and its content."""
    match record:
        case Event():
            yield record.trigger.span
        case Relation():
            yield record.evidence.span
        case Frame():
            yield from (piece.span for piece in record.evidence)
        case Attribution():
            yield record.cue.span
            yield from (part.span for part in (record.source, record.content) if part is not None)
        case _:
            yield Span(record.start, record.end)
