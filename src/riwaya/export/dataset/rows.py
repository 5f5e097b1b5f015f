"""An analysed article as rows of the tables: records with the words and entities of what they name by id."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from riwaya.readers.reading import NO_TEXT, REPLACEMENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.compare.joined import JoinedArticle
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.attribution import Attribution
    from riwaya.model.claim import Claim
    from riwaya.model.event import Event
    from riwaya.model.frame import Frame
    from riwaya.model.issue import Issue
    from riwaya.model.judgement import Judgement
    from riwaya.model.loaded import Loaded
    from riwaya.model.mention import Mention
    from riwaya.model.relation import Relation
    from riwaya.model.span import Quote
    from riwaya.readers.reading import Refusal

Row = dict[str, Any]


def article_row(article: Article, machine: Analysis, *, given_id: str, source: str | None) -> Row:
    """The row of an article, with the machine's analysis as the JSON of the contract, so that nothing is lost."""
    return {
        **msgspec.to_builtins(article),
        "published": day_of(article.published),
        "length": len(article.text),
        "words": len(article.text.split()),
        "sha256": machine.article.sha256,
        "source": storable(source),
        "given_id": given_id,
        **msgspec.to_builtins(machine.versions),
        "analysis": msgspec.json.encode(machine).decode("utf-8"),
    }


def layer_rows(joined: JoinedArticle) -> dict[str, list[Row]]:
    """Rows of all layers by table."""
    analysis, article = joined.analysis, joined.article
    head = {"article_id": article.id, "outlet": article.outlet, "published": day_of(article.published)}
    return {name: [head | make(joined, one) for one in getattr(analysis, name)] for name, make in _MAKERS.items()}


def refusal_row(refusal: Refusal) -> Row:
    """The row of an input that could not become an article."""
    fields: Row = msgspec.to_builtins(refusal)
    return fields | {name: storable(fields[name]) for name in ("path", "message")}


def judgement_row(judgement: Judgement) -> Row:
    """The row of what a person said, with all of it as JSON."""
    fields: Row = msgspec.to_builtins(judgement)
    return {
        **{name: fields[name] for name in ("id", "kind", "layer", "by", "at", "note", "undone_by", "undone_at")},
        "articles": [target.article for target in judgement.targets],
        "texts": [target.text for target in judgement.targets],
        "judgement": msgspec.json.encode(judgement).decode("utf-8"),
    }


def day_of(iso: str | None) -> date | None:
    """The day; None for what no calendar has."""
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def storable(text: str | None) -> str | None:
    """The text without NULs and lone surrogates, as of file names, which are no UTF-8."""
    return None if text is None else NO_TEXT.sub(REPLACEMENT, text)


def _mention(_joined: JoinedArticle, mention: Mention) -> Row:
    fields: Row = msgspec.to_builtins(mention)
    return {**fields, **(fields.pop("location") or {})}


def _timex(_joined: JoinedArticle, timex: Any) -> Row:
    return _as_it_is(_joined, timex) | {"begin": day_of(timex.begin), "end_date": day_of(timex.end_date)}


def _as_it_is(_joined: JoinedArticle, record: Any) -> Row:
    fields: Row = msgspec.to_builtins(record)
    return fields


def _attribution(joined: JoinedArticle, one: Attribution) -> Row:
    source = one.source
    mention = joined.mention(source.mention) if source is not None else None
    return {
        **msgspec.to_builtins(one),
        **_quote("cue", one.cue),
        "source": source.mention if source is not None else None,
        "source_entity": mention.entity if mention is not None else None,
        **_quote("source", source),
        **_quote("content", one.content),
    }


def _event(joined: JoinedArticle, event: Event) -> Row:
    return {
        **msgspec.to_builtins(event),
        **{name: _parties(joined, getattr(event, name)) for name in ("actors", "recipients", "places")},
        **_position(joined, event.places),
        **_times(joined, event.timexes),
        "voices": _voices(joined, event.attribution),
        **_quote("trigger", event.trigger),
    }


def _relation(joined: JoinedArticle, relation: Relation) -> Row:
    return {
        **msgspec.to_builtins(relation),
        **_end(joined, "subject", relation.subject),
        **_end(joined, "object", relation.object),
        **_times(joined, relation.timexes),
        "voices": _voices(joined, relation.attribution),
        **_quote("evidence", relation.evidence),
    }


def _claim(joined: JoinedArticle, claim: Claim) -> Row:
    return {
        **msgspec.to_builtins(claim),
        **_end(joined, "subject", claim.subject),
        **_end(joined, "object", claim.object),
        **_end(joined, "place", claim.place),
        **_quote("whole", claim.whole_text),
        **_times(joined, claim.timexes),
        "voices": _voices(joined, claim.attribution),
    }


def _frame(joined: JoinedArticle, frame: Frame) -> Row:
    mention = joined.mention(frame.mention)
    return _as_it_is(joined, frame) | {"mention_text": mention.text if mention is not None else None}


def _loaded(joined: JoinedArticle, loaded: Loaded) -> Row:
    return {
        **msgspec.to_builtins(loaded),
        **_end(joined, "target", loaded.target),
        "voices": _voices(joined, loaded.voice),
    }


def _issue(_joined: JoinedArticle, issue: Issue) -> Row:
    return _as_it_is(_joined, issue) | {"message": storable(issue.message)}


_MAKERS: dict[str, Callable[[JoinedArticle, Any], Row]] = {
    "mentions": _mention,
    "timexes": _timex,
    "quantities": _as_it_is,
    "attributions": _attribution,
    "events": _event,
    "relations": _relation,
    "claims": _claim,
    "frames": _frame,
    "loaded": _loaded,
    "issues": _issue,
}


def _quote(name: str, quote: Any | Quote | None) -> Row:
    fields = ("start", "end", "text")
    return {f"{name}_{field}": getattr(quote, field) if quote is not None else None for field in fields}


def _end(joined: JoinedArticle, name: str, named: str | None) -> Row:
    """Who is meant: by a mention, or by an entity of the pack that is named inside another mention."""
    mention = joined.mention(named)
    entity = mention.entity if mention is not None else named
    return {name: named, f"{name}_entity": entity, f"{name}_text": mention.text if mention is not None else None}


def _parties(joined: JoinedArticle, names: Iterable[str]) -> list[Row]:
    rows = ((name, joined.mention(name)) for name in names)
    return [
        {"id": name, "entity": one.entity if one is not None else name, "text": one.text if one is not None else None}
        for name, one in rows
    ]


def _position(joined: JoinedArticle, places: Iterable[str]) -> Row:
    """The point of the first place that has one."""
    locations = [one.location for one in map(joined.mention, places) if one is not None and one.location is not None]
    point = next((one for one in locations if one.lat is not None), None)
    return {"lat": point.lat if point is not None else None, "lon": point.lon if point is not None else None}


def _times(joined: JoinedArticle, names: Iterable[str]) -> Row:
    """First and last day of the first time that is on the calendar."""
    timexes = (joined.timexes[name] for name in names if name in joined.timexes)
    dated = next((one for one in timexes if one.begin is not None), None)
    if dated is None:
        return {"begin": None, "end_date": None}
    return {"begin": day_of(dated.begin), "end_date": day_of(dated.end_date)}


def _voices(joined: JoinedArticle, attribution: str | None) -> list[str]:
    """Who says it to whom, nearest to the outlet first: entities, else words; `?` where the source is hidden."""
    return [_speaker(voice.attribution, voice.mention) for voice in joined.voices(attribution)]


def _speaker(attribution: Attribution, mention: Mention | None) -> str:
    if mention is not None and mention.entity is not None:
        return mention.entity
    return attribution.source.text if attribution.source is not None else "?"
