"""FollowTheMoney: articles, events, those who take part, places, and mentions that link names to them, one a line.

What is told of one entity in many articles is one entity: its names are gathered, so those of the pack that are told of
are kept in memory until the end. Full names without tone are `alias`; names that judge, and words that mean it only
where they stand, are `weakAlias`; what the pack marks as a slur on a confession is neither. Places are `Address`, to
which no mention may lead. An event's `proof` is its article, its `summary` the sentence, its `recordId`
article and record as `riwaya explain` takes them. Offsets stand in `notes`: FollowTheMoney has no field for them.
Source: https://followthemoney.tech, model 4.11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from riwaya.export.flat import flat_event
from riwaya.export.ftm_entities import Thing, ThingBook, ftm_id, properties
from riwaya.export.provenance import version_cells
from riwaya.model.mention import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.entities import Entities
    from riwaya.export.source import ExportSource, Told
    from riwaya.model.mention import Mention

_LANGUAGES = {"ar": "ara", "en": "eng", "fr": "fra", "ku": "kur", "fa": "fas", "tr": "tur", "he": "heb", "ur": "urd"}
"""ISO 639-3 of the languages of articles, as FollowTheMoney has them."""
_WEB = ("http://", "https://")


def write_ftm(source: ExportSource) -> Iterator[bytes]:
    """JSON Lines: each article before its events and mentions, those who take part and places at the end."""
    writer = _Writer(source)
    for thing in writer.things():
        source.counts[f"ftm_{thing.schema}"] += 1
        yield msgspec.json.encode(thing) + b"\n"


class _Writer:
    """Makes entities; made once for an export."""

    def __init__(self, source: ExportSource) -> None:
        self._source, self._book = source, ThingBook()

    def things(self) -> Iterator[Thing]:
        """All of them."""
        article: JoinedArticle | None = None
        for told in self._source.events():
            entities = self._source.entities(told.joined)
            if told.joined is not article:
                article = told.joined
                yield self._article(article, entities)
                yield from self._mentions(article, entities)
            yield self._event(told, entities)
        yield from self._book.things()

    def _article(self, joined: JoinedArticle, entities: Entities) -> Thing:
        head, article = joined.analysis.article, joined.article
        return Thing(
            id=ftm_id("article", head.id),
            schema="Article",
            properties=properties(
                name=head.title or head.id,
                title=head.title,
                author=article.author,
                publisher=None if head.outlet is None else entities.label(head.outlet),
                publishedAt=head.published,
                date=head.published,
                sourceUrl=_web(head.url),
                language=_LANGUAGES.get(head.language),
                notes=f"riwaya article {head.id}, sha256 of its text {head.sha256}; {_versions(joined)}",
            ),
        )

    def _mentions(self, joined: JoinedArticle, entities: Entities) -> Iterator[Thing]:
        """Each name of each entity, once an article."""
        head = joined.analysis.article
        seen: set[tuple[str, str]] = set()
        for mention in joined.analysis.mentions:
            if mention.entity is None or (mention.entity, mention.text) in seen:
                continue
            resolved = None if mention.kind in PLACES else self._book.add(mention, entities)
            if resolved is not None:
                seen.add((mention.entity, mention.text))
                yield Thing(
                    id=ftm_id("mention", f"{head.id}:{mention.entity}:{mention.text}"),
                    schema="Mention",
                    properties=properties(
                        document=ftm_id("article", head.id),
                        resolved=resolved.id,
                        name=mention.text,
                        detectedSchema=resolved.schema,
                    ),
                )

    def _event(self, told: Told, entities: Entities) -> Thing:
        row, event, cells = told.row, told.row.event, flat_event(told.row)
        head, kind = row.article, event.type if event.mode is None else f"{event.type}/{event.mode}"
        where = [entities.label(place.entity) for place in row.places if place.entity is not None]
        countries = (entities.country(entities.country_at(place.entity)) for place in row.places)
        return Thing(
            id=ftm_id("event", told.citation),
            schema="Event",
            properties=properties(
                name=", ".join((event.acled or kind, *where[:1], *([str(cells["begin"])] if "begin" in cells else []))),
                date=cells.get("begin") if cells.get("begin") == cells.get("end_date") else None,
                startDate=cells.get("begin"),
                endDate=cells.get("end_date"),
                location=(place.text for place in row.places),
                addressEntity=self._ids(row.places, entities),
                country=(one.iso.lower() for one in countries if one is not None),
                organizer=self._ids((one for one in row.actors if one.kind not in PLACES), entities),
                involved=self._ids((one for one in row.recipients if one.kind not in PLACES), entities),
                summary=row.quote.text,
                description=_description(told, cells),
                keywords=(kind, event.acled, *event.contexts),
                namesMentioned=(one.text for one in (*row.actors, *row.recipients)),
                proof=ftm_id("article", head.id),
                sourceUrl=_web(head.url),
                publisher=None if head.outlet is None else entities.label(head.outlet),
                recordId=told.citation,
                notes=_where(told),
            ),
        )

    def _ids(self, mentions: Iterable[Mention], entities: Entities) -> list[str]:
        found = (self._book.add(mention, entities) for mention in mentions)
        return [one.id for one in found if one is not None]


def _description(told: Told, cells: dict[str, object]) -> str:
    """What the text says of its own word, and whose it is."""
    event = told.row.event
    background = ", told as background" if event.historical else ""
    return (
        f"«{event.trigger.text}»: {event.polarity.value}, {event.modality.value}{background}. By: {cells['voices']}. "
        f"Coded by machine, score {event.score:.2f}."
    )


def _where(told: Told) -> str:
    quote, trigger = told.row.quote, told.row.event.trigger
    spans = f"sentence {quote.start}-{quote.end}, trigger {trigger.start}-{trigger.end} (code points of the article)"
    return f"{spans}; {_versions(told.joined)}"


def _versions(joined: JoinedArticle) -> str:
    return ", ".join(f"{name} {value}" for name, value in version_cells(joined.analysis.versions).items() if value)


def _web(url: str | None) -> str | None:
    return url if url is not None and url.startswith(_WEB) else None
