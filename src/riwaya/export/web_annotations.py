"""W3C Web Annotations (JSON-LD): every record as an annotation of the article's address, with position and quotation.

Positions count code points of the text that Riwaya read, as the model asks for; the digest of that text stands beside
them, since a page on the web holds more than its article. The record itself is kept whole as a JSON literal.
Source: W3C Recommendation "Web Annotation Data Model", 2017-02-23; JSON-LD 1.1, "JSON literals".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from riwaya.export.citation import web_address
from riwaya.model.analysis import LAYERS
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.compare.joined import JoinedArticle

_TERMS = "urn:riwaya:terms:"
CONTEXT: tuple[object, ...] = (
    "http://www.w3.org/ns/anno.jsonld",
    {"@version": 1.1, "riwaya": _TERMS, "riwaya:record": {"@id": f"{_TERMS}record", "@type": "@json"}},
)
AROUND = 32
"""Code points before and behind a quotation that tell it from others of the same words."""
_MOTIVATIONS = {
    "mentions": "identifying",
    "attributions": "describing",
    "claims": "assessing",
    "frames": "assessing",
    "loaded": "tagging",
}
_MOTIVATION = "classifying"
_TAGS = {
    "mentions": ("kind", "naming"),
    "timexes": ("type", "value"),
    "quantities": ("unit", "comparator"),
    "attributions": ("form", "stance"),
    "events": ("type", "mode", "acled", "polarity", "modality"),
    "relations": ("type", "status"),
    "claims": ("measure",),
    "frames": ("role", "valence"),
    "loaded": ("category",),
}
"""Fields whose values are tags of an annotation, for tools that do not read our records."""


def write_collection(articles: Iterable[JoinedArticle]) -> Iterator[str]:
    """One `AnnotationCollection` with all annotations on its first page, an annotation a line."""
    context = _json(CONTEXT)
    yield f'{{"@context":{context},"type":"AnnotationCollection","label":"Riwaya: what texts assert, read by machine"'
    yield ',"first":{"type":"AnnotationPage","startIndex":0,"items":[\n'
    total = 0
    for joined in articles:
        for annotation in annotations_of(joined):
            yield (",\n" if total else "") + _json(annotation)
            total += 1
    yield f'\n]}},"total":{total}}}\n'


def annotations_of(joined: JoinedArticle) -> Iterator[dict[str, Any]]:
    """The annotations of one article, layer by layer."""
    for layer in LAYERS:
        for record in getattr(joined.analysis, layer):
            yield _annotation(joined, layer, record)


def address_of(joined: JoinedArticle) -> str:
    """The article's address on the web; where it has none, or none to be followed, a name made of its id."""
    return web_address(joined.analysis.article.url) or f"urn:riwaya:article:{quote(joined.article.id, safe='')}"


def spans_of(layer: str, record: Any) -> tuple[tuple[str, Span], ...]:
    """The spans of a record, each with what it is of it; the one that stands for the record first."""
    if layer == "attributions":
        parts = (("cue", record.cue), ("source", record.source), ("content", record.content))
        return tuple((name, part.span) for name, part in parts if part is not None)
    if layer == "frames":
        return tuple(("evidence", piece.span) for piece in record.evidence)
    name = {"events": "trigger", "relations": "evidence"}.get(layer)
    return ((name, getattr(record, name).span),) if name else (("record", Span(record.start, record.end)),)


def _annotation(joined: JoinedArticle, layer: str, record: Any) -> dict[str, Any]:
    name = f"urn:riwaya:record:{quote(joined.article.id, safe='')}:{quote(record.id, safe='')}"
    spans = spans_of(layer, record) or (("article", joined.whole.span),)
    targets = [_target(joined, part, span) for part, span in spans]
    out = {
        "id": name,
        "type": "Annotation",
        "motivation": _MOTIVATIONS.get(layer, _MOTIVATION),
        "generator": _generator(joined),
        "body": list(_bodies(layer, record)),
        "target": targets[0] if len(targets) == 1 else targets,
    }
    said = [one.signature for one in joined.judged.get(record.id, ())]
    return out | ({"riwaya:judged": said} if said else {})


def _generator(joined: JoinedArticle) -> dict[str, Any]:
    made = joined.analysis.versions
    return {
        "id": f"urn:riwaya:version:{quote(made.code, safe='')}",
        "type": "Software",
        "name": f"Riwaya {made.code}",
        "riwaya:pack": made.pack,
        "riwaya:codebook": made.codebook,
        "riwaya:models": made.models,
    }


def _bodies(layer: str, record: Any) -> Iterator[dict[str, Any]]:
    """Tags, the entity, and the record as the contract has it."""
    for field in _TAGS[layer]:
        value = getattr(record, field)
        if value is not None:
            yield {"type": "TextualBody", "purpose": "tagging", "value": f"{field}: {value}", "format": "text/plain"}
    entity = getattr(record, "entity", None)
    if entity is not None:
        yield {
            "id": f"urn:riwaya:entity:{quote(entity, safe='')}",
            "purpose": "identifying",
            "type": "SpecificResource",
        }
    yield {"type": "riwaya:Record", "riwaya:layer": layer, "riwaya:record": msgspec.to_builtins(record)}


def _target(joined: JoinedArticle, part: str, span: Span) -> dict[str, Any]:
    text, head = joined.article.text, joined.analysis.article
    return {
        "type": "SpecificResource",
        "source": address_of(joined),
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
        ],
        "riwaya:part": part,
        "riwaya:article": head.id,
        "riwaya:outlet": head.outlet,
        "riwaya:published": head.published,
        "riwaya:sha256": head.sha256,
    }


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
