"""UIMA CAS as XMI: an article with all its layers, as INCEpTION and every tool on UIMA open it.

Offsets count units of UTF-16. Characters that XML 1.0 has no way to write become U+FFFD, one for one, so that nothing
shifts; line ends and tabs are written as references, since a parser would make spaces of them.
Source: OMG XMI 2.0 as Apache UIMA writes it, "XMI CAS Serialization Reference"; XML 1.0, 2.2 "Characters".
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from riwaya.export.annotation_layers import METADATA, SENTENCE, SLOT, TOKEN
from riwaya.export.utf16 import Utf16Offsets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from riwaya.export.annotated import Annotated, Arc, Mark, Value
    from riwaya.model.article import ArticleHead
    from riwaya.model.span import Span

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"
_SOFA = 1
_SPACES = {
    "cas": "http:///uima/cas.ecore",
    "custom": "http:///webanno/custom.ecore",
    "segmentation": "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore",
    "ner": "http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore",
    "metadata": "http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore",
}
_PREFIXES = {uri: prefix for prefix, uri in _SPACES.items()}


def xml_text(text: str) -> str:
    """The text with U+FFFD for what XML cannot hold; as long as it was, in code points and in UTF-16.

    >>> xml_text("a\\x00b\\x1fc") == "a\\ufffdb\\ufffdc"
    True
    """
    return _NO_XML.sub(_REPLACEMENT, text)


def write_xmi(article: Annotated, head: ArticleHead) -> str:
    """The article as one XMI document of the type system of `cas_types`."""
    return "".join(_XmiWriter(article, head).pieces())


class _XmiWriter:
    """Writes the feature structures of one article, each with a number that others refer to."""

    def __init__(self, article: Annotated, head: ArticleHead) -> None:
        self._article, self._head = article, head
        self._offset = Utf16Offsets(article.text)
        self._numbers = count(_SOFA + 1)
        self._ids = {mark.key: next(self._numbers) for mark in article.marks}
        self._spans = {mark.key: mark.span for mark in article.marks}
        self._members = list(self._ids.values())

    def pieces(self) -> Iterator[str]:
        """Elements in the order that UIMA writes them: marks, what they refer to, the text, the index."""
        spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
        yield f'<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"{spaces}'
        yield ' xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
        yield self._metadata()
        for words in self._article.sentences:
            yield self._annotation(SENTENCE, (words[0].start, words[-1].end), {})
            for word in words:
                yield self._annotation(TOKEN, (word.start, word.end), {})
        for mark in self._article.marks:
            yield from self._mark(mark)
        for arc in self._article.arcs:
            yield self._arc(arc)
        sofa = {"sofaNum": "1", "sofaID": "_InitialView", "mimeType": "text", "sofaString": self._article.text}
        yield _element("uima.cas.Sofa", _SOFA, sofa)
        members = " ".join(map(str, self._members))
        yield f'<cas:View sofa="{_SOFA}" members="{members}"/>\n</xmi:XMI>\n'

    def _metadata(self) -> str:
        head = self._head
        told = {"documentTitle": head.title or head.id, "documentId": head.id, "documentUri": head.url}
        return self._annotation(
            METADATA, (0, head.length), {"language": head.language, **told, "isLastSegment": "false"}
        )

    def _mark(self, mark: Mark) -> Iterator[str]:
        links = [(next(self._numbers), link) for link in mark.links]
        slot = {SLOT: " ".join(str(number) for number, _ in links)} if links else {}
        place = self._place(mark.span.start, mark.span.end)
        yield _element(mark.layer.name, self._ids[mark.key], {**place, **mark.features, **slot})
        for number, link in links:
            yield _element(mark.layer.link, number, {"role": link.role, "target": str(self._ids[link.target])})

    def _arc(self, arc: Arc) -> str:
        """It stands where what it leads to stands."""
        end: Span = self._spans[arc.target]
        ends = {"Governor": str(self._ids[arc.source]), "Dependent": str(self._ids[arc.target])}
        return self._annotation(arc.layer.name, (end.start, end.end), {**ends, **arc.features})

    def _annotation(self, name: str, span: tuple[int, int], features: Mapping[str, Value]) -> str:
        number = next(self._numbers)
        self._members.append(number)
        return _element(name, number, {**self._place(*span), **features})

    def _place(self, start: int, end: int) -> dict[str, str]:
        return {"sofa": str(_SOFA), "begin": str(self._offset(start)), "end": str(self._offset(end))}


def _element(name: str, number: int, features: Mapping[str, Value]) -> str:
    package, _, short = name.rpartition(".")
    prefix = _PREFIXES[f"http:///{package.replace('.', '/')}.ecore"]
    told = "".join(f" {key}={quoteattr(xml_text(value))}" for key, value in features.items() if value is not None)
    return f'<{prefix}:{short} xmi:id="{number}"{told}/>\n'
