"""The type system of our layers as UIMA reads it (`TypeSystem.xml`): what INCEpTION makes its layers of."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from riwaya.export.annotation_layers import ARCS, METADATA, SENTENCE, SLOT, SPANS, TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.export.annotation_layers import Layer

ANNOTATION = "uima.tcas.Annotation"
_DOCUMENT, _TOP = "uima.tcas.DocumentAnnotation", "uima.cas.TOP"
_STRING = "uima.cas.String"
_METADATA = ("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri")

Feature = tuple[str, str, str | None]
"""Name, what it holds, and of what if that is an array."""


def write_types() -> str:
    """The type system, the same for every article."""
    types = [
        _type(METADATA, "", _DOCUMENT, [*((name, _STRING, None) for name in _METADATA), *_LAST]),
        _type(SENTENCE, "", ANNOTATION, [("id", _STRING, None)]),
        _type(TOKEN, "", ANNOTATION, [("id", _STRING, None)]),
        *(_type(layer.name, layer.about, ANNOTATION, _features(layer)) for layer in (*SPANS, *ARCS)),
        *(_type(layer.link, "", _TOP, _LINK) for layer in SPANS if layer.has_slot),
    ]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    body = "\n".join(types)
    space = "http://uima.apache.org/resourceSpecifier"
    return f'{head}<typeSystemDescription xmlns="{space}">\n<types>\n{body}\n</types>\n</typeSystemDescription>\n'


_LAST: list[Feature] = [("isLastSegment", "uima.cas.Boolean", None)]
_LINK: list[Feature] = [("role", _STRING, None), ("target", ANNOTATION, None)]


def _features(layer: Layer) -> Iterator[Feature]:
    for end in ("Governor", "Dependent") if layer.between is not None else ():
        yield end, str(layer.between), None
    yield from ((name, f"uima.cas.{kind}", None) for name, kind in layer.columns)
    if layer.has_slot:
        yield SLOT, "uima.cas.FSArray", layer.link


def _type(name: str, about: str, above: str, features: Iterable[Feature]) -> str:
    told = "\n".join(_feature(*one) for one in features)
    return (
        f"<typeDescription><name>{name}</name><description>{escape(about)}</description>"
        f"<supertypeName>{above}</supertypeName><features>\n{told}\n</features></typeDescription>"
    )


def _feature(name: str, holds: str, of: str | None) -> str:
    element = "" if of is None else f"<elementType>{of}</elementType>"
    return (
        f"<featureDescription><name>{name}</name><description/><rangeTypeName>{holds}</rangeTypeName>{element}"
        "</featureDescription>"
    )
