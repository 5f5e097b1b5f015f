"""Which tables a dataset has and which columns, with their Arrow types; `docs/reference/parquet.md` is made from them.

Offsets count code points of the text of the article. Ids of records are unique in their article only: `article_id` and
`id` together name a record. Where a record names others by id, the words and the entities of those stand beside them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = 1
"""Goes up when a column changes its meaning or goes; readers refuse what is newer than they are."""
TEXT, WHOLE, NUMBER, FLAG, DAY = "string", "int32", "float64", "bool", "date32"
IDS = "list<string>"
PARTIES = "list<struct<id: string, entity: string, text: string>>"
QUOTES = "list<struct<start: int32, end: int32, text: string>>"
_HEAD = {"article_id": TEXT, "outlet": TEXT, "published": DAY}
_SPAN = {"id": TEXT, "start": WHOLE, "end": WHOLE, "text": TEXT}
_MOOD = {"polarity": TEXT, "modality": TEXT}
_TIMES = {"timexes": IDS, "begin": DAY, "end_date": DAY}
_VOICE = {"attribution": TEXT, "voices": IDS}


def _quote(name: str) -> dict[str, str]:
    return {f"{name}_start": WHOLE, f"{name}_end": WHOLE, f"{name}_text": TEXT}


def _end(name: str) -> dict[str, str]:
    return {name: TEXT, f"{name}_entity": TEXT, f"{name}_text": TEXT}


ARTICLES, REFUSALS, JUDGEMENTS = "articles", "refusals", "judgements"
TABLES: Mapping[str, Mapping[str, str]] = MappingProxyType({
    ARTICLES: {
        "id": TEXT,
        "outlet": TEXT,
        "title": TEXT,
        "published": DAY,
        "url": TEXT,
        "language": TEXT,
        "author": TEXT,
        "forwarded_from": TEXT,
        "length": WHOLE,
        "words": WHOLE,
        "sha256": TEXT,
        "text": TEXT,
        "source": TEXT,
        "given_id": TEXT,
        "code": TEXT,
        "pack": TEXT,
        "codebook": TEXT,
        "models": TEXT,
        "analysis": TEXT,
    },
    "mentions": {
        **_HEAD,
        **_SPAN,
        "kind": TEXT,
        "entity": TEXT,
        "naming": TEXT,
        "score": NUMBER,
        "adjectival": FLAG,
        "lat": NUMBER,
        "lon": NUMBER,
        "precision": TEXT,
        "admin1": TEXT,
        "admin2": TEXT,
        "pcode": TEXT,
        "geonames": "int64",
        "wikidata": TEXT,
        "reason": TEXT,
    },
    "timexes": {
        **_HEAD,
        **_SPAN,
        "type": TEXT,
        "value": TEXT,
        "begin": DAY,
        "end_date": DAY,
        "anchor": TEXT,
        "reason": TEXT,
    },
    "quantities": {
        **_HEAD,
        **_SPAN,
        "value": NUMBER,
        "low": NUMBER,
        "high": NUMBER,
        "unit": TEXT,
        "comparator": TEXT,
        "of": TEXT,
        "reason": TEXT,
    },
    "attributions": {
        **_HEAD,
        "id": TEXT,
        **_quote("cue"),
        "source": TEXT,
        "source_entity": TEXT,
        **_quote("source"),
        **_quote("content"),
        "form": TEXT,
        "stance": TEXT,
        "parent": TEXT,
        "reason": TEXT,
    },
    "events": {
        **_HEAD,
        "id": TEXT,
        "type": TEXT,
        "mode": TEXT,
        "contexts": IDS,
        "acled": TEXT,
        "actors": PARTIES,
        "recipients": PARTIES,
        "places": PARTIES,
        "lat": NUMBER,
        "lon": NUMBER,
        **_TIMES,
        "quantities": IDS,
        **_MOOD,
        "historical": FLAG,
        **_VOICE,
        "score": NUMBER,
        **_quote("trigger"),
        "reason": TEXT,
    },
    "relations": {
        **_HEAD,
        "id": TEXT,
        "type": TEXT,
        "status": TEXT,
        **_end("subject"),
        **_end("object"),
        **_MOOD,
        **_TIMES,
        **_VOICE,
        **_quote("evidence"),
        "reason": TEXT,
    },
    "claims": {
        **_HEAD,
        **_SPAN,
        "measure": TEXT,
        **_end("subject"),
        **_end("object"),
        "value": NUMBER,
        "low": NUMBER,
        "high": NUMBER,
        "unit": TEXT,
        "comparator": TEXT,
        "whole": TEXT,
        **_quote("whole"),
        **_end("place"),
        **_TIMES,
        "cumulative": FLAG,
        "compared": TEXT,
        **_MOOD,
        **_VOICE,
        "event": TEXT,
        "quantity": TEXT,
        "reason": TEXT,
    },
    "frames": {
        **_HEAD,
        "id": TEXT,
        "entity": TEXT,
        "mention": TEXT,
        "mention_text": TEXT,
        "role": TEXT,
        "fine": IDS,
        "valence": TEXT,
        "evidence": QUOTES,
        "reason": TEXT,
    },
    "loaded": {
        **_HEAD,
        **_SPAN,
        "category": TEXT,
        **_end("target"),
        "voice": TEXT,
        "voices": IDS,
        "reason": TEXT,
    },
    "issues": {**_HEAD, "code": TEXT, "message": TEXT, "start": WHOLE, "end": WHOLE},
    REFUSALS: {"path": TEXT, "line": "int64", "code": TEXT, "message": TEXT},
})
"""Columns of the tables that every part has a file of."""
JUDGEMENT_COLUMNS: Mapping[str, str] = MappingProxyType({
    "id": TEXT,
    "kind": TEXT,
    "layer": TEXT,
    "by": TEXT,
    "at": TEXT,
    "note": TEXT,
    "undone_by": TEXT,
    "undone_at": TEXT,
    "articles": IDS,
    "texts": IDS,
    "judgement": TEXT,
})
"""Columns of the table of what people said, which only a dataset from a store has."""
