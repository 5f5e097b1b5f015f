"""An article as words, sentences and marked spans: what formats for annotating by hand are written from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.export import annotation_layers as layers
from riwaya.export.annotation_layers import Layer
from riwaya.model.span import Span
from riwaya.text.layers import TextLayers
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.compare.joined import JoinedArticle
    from riwaya.model.claim import Claim
    from riwaya.model.frame import Frame
    from riwaya.model.relation import Relation

_AND = "; "
Value = str | None


class Link(Struct, frozen=True):
    """Another mark that plays a role for one."""

    role: str
    target: str


class Mark(Struct, frozen=True, kw_only=True):
    """A span of one layer."""

    key: str
    """Its own in the article."""
    layer: Layer
    span: Span
    features: Mapping[str, Value]
    """As written: `true`, `30`, `0.91`; lists are joined by `; `."""
    links: tuple[Link, ...] = ()


class Arc(Struct, frozen=True, kw_only=True):
    """From one mark to another."""

    layer: Layer
    source: str
    target: str
    features: Mapping[str, Value]


class Annotated(Struct, frozen=True, kw_only=True):
    """All of an article; every offset counts code points."""

    text: str
    sentences: tuple[tuple[Span, ...], ...]
    """Each as its words, in order; no two share a letter, and none is a space."""
    marks: tuple[Mark, ...]
    arcs: tuple[Arc, ...]


def annotate(joined: JoinedArticle) -> Annotated:
    """The article with its records as marks and arcs."""
    found = _Marker(joined)
    sentences = find_words(joined.article.text)
    marks = (*_head(joined, sentences), *found.marks())
    return Annotated(text=joined.article.text, sentences=sentences, marks=marks, arcs=tuple(found.arcs()))


def find_words(text: str) -> tuple[tuple[Span, ...], ...]:
    """Sentences as words; of words that share a letter (a ligature of several) one is made."""
    layer = TextLayers(text)
    out: list[tuple[Span, ...]] = []
    last = 0
    for sentence in layer.sentences:
        words: list[Span] = []
        for token in layer.tokens[sentence.first : sentence.last]:
            if token.kind is TokenKind.LINE or token.end <= last:
                continue
            if words and token.start < last:
                words[-1] = Span(words[-1].start, token.end)
            else:
                words.append(Span(max(token.start, last), token.end))
            last = token.end
        if words:
            out.append(tuple(words))
    return tuple(out)


def _head(joined: JoinedArticle, sentences: tuple[tuple[Span, ...], ...]) -> Iterator[Mark]:
    """On the first word which article it is, and what made its marks."""
    head, made = joined.analysis.article, joined.analysis.versions
    told = {name: getattr(head, name) for name in ("outlet", "title", "published", "url", "language", "sha256")}
    versions = {name: getattr(made, name) for name in ("code", "pack", "codebook", "models")}
    for words in sentences[:1]:
        features = {"article": head.id, **told, **versions}
        yield Mark(key="article", layer=layers.ARTICLE, span=words[0], features=features)


class _Marker:
    """Makes marks of the records of one article."""

    def __init__(self, joined: JoinedArticle) -> None:
        self._joined, self._analysis = joined, joined.analysis
        self._ids = {one.id for name in _LINKED for one in getattr(self._analysis, name)}

    def marks(self) -> Iterator[Mark]:
        """All records of all layers, each beside the spans that belong to it."""
        yield from self._mentions()
        for timex in self._analysis.timexes:
            features = self._features(timex, "type", "value", "anchor")
            yield self._mark(layers.TIMEX, timex, {**features, "beginDate": timex.begin, "endDate": timex.end_date})
        for quantity in self._analysis.quantities:
            features = self._features(quantity, *layers.QUANTITY.features)
            yield self._mark(layers.QUANTITY, quantity, features)
        yield from self._attributions()
        yield from self._events()
        for relation in self._analysis.relations:
            yield self._relation(relation)
        for claim in self._analysis.claims:
            yield from self._claim(claim)
        for frame in self._analysis.frames:
            yield from self._frame(frame)
        for loaded in self._analysis.loaded:
            links = self._links(target=loaded.target, voice=loaded.voice)
            yield self._mark(layers.LOADED, loaded, self._features(loaded, "category"), links)

    def arcs(self) -> Iterator[Arc]:
        """Ties between two mentions, and attributions inside others."""
        for relation in self._analysis.relations:
            ends = self._joined.mention(relation.subject), self._joined.mention(relation.object)
            if ends[0] is not None and ends[1] is not None:
                features = {name: _value(getattr(relation, name)) for name in layers.TIE.features}
                yield Arc(layer=layers.TIE, source=_named(ends[0].id), target=_named(ends[1].id), features=features)
        for one in self._analysis.attributions:
            if one.parent in self._ids:
                yield Arc(layer=layers.CHAIN, source=one.id, target=str(one.parent), features={"id": one.id})

    def _mentions(self) -> Iterator[Mark]:
        for one in self._analysis.mentions:
            place = one.location
            where = {} if place is None else {name: _value(getattr(place, name)) for name in _PLACED}
            features = self._features(one, "kind", "entity", "naming", "adjectival", "score")
            named: dict[str, Value] = {"value": one.kind.value, "identifier": one.entity}
            yield Mark(key=_named(one.id), layer=layers.ENTITY, span=one.span, features=named)
            yield self._mark(layers.MENTION, one, {**features, **where})

    def _attributions(self) -> Iterator[Mark]:
        for one in self._analysis.attributions:
            links: list[Link] = []
            if one.source is not None:
                key, mention = f"{one.id}.source", self._joined.mention(one.source.mention)
                entity = {"id": key, "entity": None if mention is None else mention.entity}
                yield Mark(key=key, layer=layers.SOURCE, span=one.source.span, features=entity)
                links.append(Link("source", key))
            if one.content is not None:
                key = f"{one.id}.content"
                yield Mark(key=key, layer=layers.CONTENT, span=one.content.span, features={"id": key})
                links.append(Link("content", key))
            features = self._features(one, "form", "stance")
            yield self._mark(layers.ATTRIBUTION, one, features, links, span=one.cue.span)

    def _events(self) -> Iterator[Mark]:
        for one in self._analysis.events:
            links = self._links(
                actor=one.actors,
                recipient=one.recipients,
                place=one.places,
                time=one.timexes,
                quantity=one.quantities,
                voice=one.attribution,
            )
            features = self._features(one, *layers.EVENT.features)
            yield self._mark(layers.EVENT, one, features, links, span=one.trigger.span)

    def _relation(self, one: Relation) -> Mark:
        ends = {"subject": self._entity(one.subject), "object": self._entity(one.object)}
        features = self._features(one, "type", "status", "polarity", "modality") | ends
        links = self._links(subject=one.subject, object=one.object, time=one.timexes, voice=one.attribution)
        return self._mark(layers.RELATION, one, features, links, span=one.evidence.span)

    def _claim(self, one: Claim) -> Iterator[Mark]:
        whole: list[Link] = []
        if one.whole_text is not None:
            key = f"{one.id}.whole"
            yield Mark(key=key, layer=layers.WHOLE, span=one.whole_text.span, features={"id": key, "whole": one.whole})
            whole.append(Link("whole", key))
        ends = {name: self._entity(getattr(one, name)) for name in ("subject", "object", "place")}
        links = self._links(
            subject=one.subject,
            object=one.object,
            place=one.place,
            time=one.timexes,
            voice=one.attribution,
            event=one.event,
            quantity=one.quantity,
            compared=one.compared,
        )
        yield self._mark(layers.CLAIM, one, self._features(one, *layers.CLAIM.features) | ends, (*links, *whole))

    def _frame(self, one: Frame) -> Iterator[Mark]:
        links: list[Link] = []
        for number, quote in enumerate(one.evidence, 1):
            key = f"{one.id}.{number}"
            yield Mark(key=key, layer=layers.EVIDENCE, span=quote.span, features={"id": key})
            links.append(Link("evidence", key))
        mention = self._joined.mention(one.mention)
        if mention is not None:
            features = self._features(one, "entity", "role", "fine", "valence")
            yield self._mark(layers.FRAME, one, features, links, span=mention.span)

    def _mark(
        self,
        layer: Layer,
        record: object,
        features: dict[str, Value],
        links: Iterable[Link] = (),
        *,
        span: Span | None = None,
    ) -> Mark:
        name = record.id  # type: ignore[attr-defined]
        own = Span(record.start, record.end) if span is None else span  # type: ignore[attr-defined]
        said = _AND.join(one.signature for one in self._joined.judged.get(name, ())) or None
        told = {"id": name, "reason": record.reason, "judged": said}  # type: ignore[attr-defined]
        return Mark(key=name, layer=layer, span=own, features=told | features, links=tuple(links))

    def _features(self, record: object, *names: str) -> dict[str, Value]:
        """Of the fields named those that the record has."""
        return {name: _value(getattr(record, name)) for name in names if hasattr(record, name)}

    def _entity(self, reference: str | None) -> str | None:
        mention = self._joined.mention(reference)
        return reference if mention is None else mention.entity

    def _links(self, **roles: str | tuple[str, ...] | None) -> list[Link]:
        """A link for every id that is one of a record; entities of the pack are features."""
        given = ((role, (ids,) if isinstance(ids, str) else ids or ()) for role, ids in roles.items())
        found = ((role, one) for role, ids in given for one in ids if one in self._ids)
        return [Link(role, _named(one) if one in self._joined.mentions else one) for role, one in found]


_LINKED = ("mentions", "timexes", "quantities", "attributions", "events", "claims")
_PLACED = ("lat", "lon", "pcode", "geonames", "wikidata")


def _named(mention: str) -> str:
    """The key of the name behind a mention: links lead to names, which tools know, not to our mentions."""
    return f"{mention}.name"


def _value(value: object) -> Value:
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return _AND.join(map(str, value)) or None
    return f"{value:.15g}" if isinstance(value, float) else str(value)
