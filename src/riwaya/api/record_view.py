"""One record, or words of an article, with all that is known of them and how to cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote as quoted

from msgspec import Struct
from msgspec.structs import replace

from riwaya.api.errors import NotHereError
from riwaya.api.records import EventCluster
from riwaya.api.rows import cluster_row
from riwaya.compare.claim_rows import ClaimRow, claim_row
from riwaya.compare.event_rows import EventRow, event_row
from riwaya.compare.frame_rows import FrameRow, frame_row
from riwaya.compare.joined import JoinedArticle
from riwaya.compare.loaded_rows import LoadedRow, loaded_row
from riwaya.compare.relation_rows import RelationRow, relation_row
from riwaya.corpus.attribution_rows import AttributionRow, attribution_row
from riwaya.corpus.explanation import find_record, words_of
from riwaya.judgements.anchors import find_target
from riwaya.judgements.making import make_target
from riwaya.judgements.records import spans_of
from riwaya.knowledge.records import Name
from riwaya.model.analysis import LAYERS, Versions
from riwaya.model.article import Article, ArticleHead
from riwaya.model.claim import Claim
from riwaya.model.event import Event
from riwaya.model.frame import Frame
from riwaya.model.judgement import Judgement
from riwaya.model.loaded import Loaded
from riwaya.model.mention import Mention
from riwaya.model.quantity import Quantity
from riwaya.model.relation import Relation
from riwaya.model.span import Quote, Span
from riwaya.model.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from riwaya.api.served import Served

_SHOWN_DIGEST = 12


class Citation(Struct, frozen=True, kw_only=True):
    """How to cite words of an article."""

    text: str
    """`[article, outlet, day, 12:30]`."""
    permalink: str
    """Path on this server that leads to the words, also when the text has been revised."""
    sha256: str
    """First letters of the digest of the text."""


class PackEntry(Struct, frozen=True, kw_only=True):
    """What the pack has of an entity that a record names."""

    entity: str
    label_ar: str
    label_en: str
    type: str | None
    camps: tuple[str, ...]
    names: tuple[Name, ...]
    """Without those that are slurs on a confession."""
    wikidata: str | None
    source: str | None
    note: str | None


class RecordView(Struct, frozen=True, kw_only=True):
    """One record; the field of its layer holds it, with all that its ids name."""

    id: str
    layer: str
    reason: str
    """How it was found."""
    score: float | None
    """How certain our model is, in [0, 1]; None: its layer has no scores."""
    quote: Quote
    """Its sentence."""
    judged: tuple[Judgement, ...]
    """What people say of it."""
    versions: Versions
    citation: Citation
    entries: tuple[PackEntry, ...]
    cluster: EventCluster | None
    """Of an event; None: not known, or no happening."""
    mention: Mention | None = None
    timex: Timex | None = None
    quantity: Quantity | None = None
    attribution: AttributionRow | None = None
    event: EventRow | None = None
    relation: RelationRow | None = None
    claim: ClaimRow | None = None
    frame: FrameRow | None = None
    loaded: LoadedRow | None = None


class RecordRef(Struct, frozen=True, kw_only=True):
    """A record of an article."""

    layer: str
    id: str


class SpanView(Struct, frozen=True, kw_only=True):
    """Words of an article."""

    article: ArticleHead
    start: int
    end: int
    text: str
    """The words cited; of an earlier text where `revision` is one."""
    quote: Quote
    """Their sentence, in the same text."""
    citation: Citation
    revision: int | None
    """Number of the earlier text, from 0, that the words were cited from; None: the text of now."""
    now: Quote | None
    """Where words of an earlier text stand now; None: they are gone, or `revision` is None."""
    records: tuple[RecordRef, ...]
    """That stand at the words in the text of now."""


def record_view(served: Served, joined: JoinedArticle, record_id: str) -> RecordView:
    """One record of an article.

    Raises:
        UnknownRecordError: the article has no such record.
    """
    layer, record = find_record(joined, record_id)
    spans = list(words_of(record))
    words = Quote(start=spans[0].start, end=spans[0].end, text=spans[0].of(joined.article.text))
    snapshot = served.keeper.look()
    cluster = None
    if isinstance(record, Event) and snapshot is not None:
        cluster = cluster_row(snapshot, joined.article.id, record)
    return RecordView(
        id=record.id,
        layer=layer,
        reason=record.reason,
        score=getattr(record, "score", None),
        quote=joined.sentence(spans[:1]),
        judged=joined.judged.get(record.id, ()),
        versions=joined.analysis.versions,
        citation=cite_words(joined.article, words),
        entries=tuple(_entries(served, _entities(joined, record))),
        cluster=cluster,
        **_by_layer(joined, record),
    )


def _by_layer(joined: JoinedArticle, record: Any) -> dict[str, Any]:
    match record:
        case Event():
            return {"event": event_row(joined, record)}
        case Relation():
            return {"relation": relation_row(joined, record)}
        case Claim():
            return {"claim": claim_row(joined, record)}
        case Frame():
            return {"frame": frame_row(joined, record)}
        case Loaded():
            return {"loaded": loaded_row(joined, record)}
        case Mention() | Timex() | Quantity():
            return {type(record).__name__.lower(): record}
    return {"attribution": attribution_row(joined, record)}


def _entities(joined: JoinedArticle, record: Any) -> Iterator[str]:
    """Entities that a record is, or names, each once."""
    names = [getattr(record, field, None) for field in ("entity", "subject", "object", "place", "target", "mention")]
    for field in ("actors", "recipients", "places"):
        names += getattr(record, field, ())
    source = getattr(record, "source", None)
    names.append(getattr(source, "mention", None))
    held = (joined.mentions[name].entity if name in joined.mentions else name for name in names)
    yield from dict.fromkeys(one for one in held if one is not None)


def _entries(served: Served, entities: Iterator[str]) -> Iterator[PackEntry]:
    pack = served.pack
    for entity in entities:
        tables = (pack.actors, pack.places, pack.countries, pack.agreements, pack.outlets)
        row: Any = next((table[entity] for table in tables if entity in table), None)
        if row is not None:
            forms = (name if isinstance(name, Name) else Name(form=name) for name in row.names)
            yield PackEntry(
                entity=entity,
                label_ar=row.label.ar,
                label_en=row.label.en,
                type=getattr(row, "type", None),
                camps=getattr(row, "camp", ()),
                names=tuple(name for name in forms if not name.sectarian),
                wikidata=getattr(row, "wikidata", None),
                source=row.source,
                note=getattr(row, "note", None),
            )


def cite_words(article: Article, words: Quote) -> Citation:
    """How to cite words of an article."""
    parts = (article.id, article.outlet, article.published, f"{words.start}:{words.end}")
    digest = article.head.sha256[:_SHOWN_DIGEST]
    path = f"/api/v1/articles/{quoted(article.id)}/span/{words.start}-{words.end}?sha256={digest}"
    return Citation(text=f"[{', '.join(part for part in parts if part)}]", permalink=path, sha256=digest)


def span_view(served: Served, joined: JoinedArticle, span: Span, sha256: str | None) -> SpanView:
    """Words of an article, or of the earlier text that somebody cited.

    Raises:
        SpanError: the span ends outside the text.
        NotHereError: no text of this article has the digest.
    """
    cited, revision = _text_of(served, joined.article, sha256)
    target = make_target(cited, span)
    place: Span | None = span
    if revision is not None:
        place = find_target(target, joined.article.text)
    text = joined.article.text
    return SpanView(
        article=joined.analysis.article,
        start=span.start,
        end=span.end,
        text=target.text,
        quote=JoinedArticle(cited, joined.analysis).sentence([span]),
        citation=cite_words(cited, Quote(start=span.start, end=span.end, text=target.text)),
        revision=revision,
        now=None if revision is None or place is None else Quote(start=place.start, end=place.end, text=place.of(text)),
        records=() if place is None else tuple(_records_at(joined, place)),
    )


def _text_of(served: Served, article: Article, sha256: str | None) -> tuple[Article, int | None]:
    """The article with the text that was cited, and the number of that text where it is an earlier one."""
    if sha256 is None or article.head.sha256.startswith(sha256):
        return article, None
    for number, text in enumerate(served.store.revisions(article.id)):
        earlier = replace(article, text=text)
        if earlier.head.sha256.startswith(sha256):
            return earlier, number
    raise NotHereError(f"{article.id}: no text with the digest {sha256}… is kept.")


def _records_at(joined: JoinedArticle, span: Span) -> Iterator[RecordRef]:
    for layer in LAYERS:
        for record in getattr(joined.analysis, layer):
            if any(one.overlaps(span) for one in spans_of(record, joined.mentions)):
                yield RecordRef(layer=layer, id=record.id)
