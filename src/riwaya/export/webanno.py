"""WebAnno TSV 3.3: a line a word, a column a feature; words of which a mark takes a part only have lines for the part.

Offsets count units of UTF-16. What stands between sentences is not part of the format: a reader puts line ends and
spaces there, so that all else keeps its place. Every mark bears a number, by which links and arcs name it.
Source: INCEpTION user guide, "WebAnno TSV 3.3 File format".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from riwaya.export.annotation_layers import ARCS, SLOT, SPANS
from riwaya.export.utf16 import Utf16Offsets
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.export.annotated import Annotated, Arc, Mark, Value
    from riwaya.export.annotation_layers import Layer

_FORMAT = "#FORMAT=WebAnno TSV 3.3"
_NONE, _EMPTY = "_", "*"
"""No mark of the layer here; a mark without this feature."""
_STACK, _SLOTS = "|", ";"
_ANY = "uima.tcas.Annotation"
_RESERVED = re.compile(r"[\\\[\]|_;*]|->")
_CONTROLS = {chr(code): f"\\{chr(code)}" for code in (*range(8), *range(14, 32))}
_TEXT = str.maketrans({**_CONTROLS, "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\\": "\\\\"})

Place = tuple[int, Span]
"""Number of a word in the article, and the part of it."""


def write_tsv(article: Annotated) -> str:
    """The article as one file; layers of which it has no mark are left out of it."""
    return "\n".join(_TsvWriter(article).lines()) + "\n"


def escape_text(text: str) -> str:
    """Text of a sentence on one line."""
    return text.translate(_TEXT)


def escape_value(value: Value) -> str:
    """A feature, of which every sign that divides columns has a backslash before it; line ends become spaces."""
    return _RESERVED.sub(lambda found: f"\\{found[0]}", " ".join((value or "").split())) or _EMPTY


class _TsvWriter:
    """Lays the marks of one article over its words."""

    def __init__(self, article: Annotated) -> None:
        self._article = article
        self._offset = Utf16Offsets(article.text)
        self._words = [word for words in article.sentences for word in words]
        self._starts, self._ends = [one.start for one in self._words], [one.end for one in self._words]
        places = {mark.key: tuple(self._places(mark.span)) for mark in article.marks}
        self._marks = [mark for mark in article.marks if places[mark.key]]
        self._numbers = {mark.key: number for number, mark in enumerate(self._marks, 1)}
        self._first = {mark.key: places[mark.key][0] for mark in self._marks}
        self._arcs = [arc for arc in article.arcs if {arc.source, arc.target} <= self._numbers.keys()]
        self._at: defaultdict[Place, list[Mark]] = defaultdict(list)
        for mark in self._marks:
            for place in places[mark.key]:
                self._at[place].append(mark)
        self._names = dict(self._units())

    def _places(self, span: Span) -> Iterator[Place]:
        """The words that a span touches, each with the part that it takes."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        for at in range(first, last):
            word = self._words[at]
            yield at, Span(max(word.start, span.start), min(word.end, span.end))

    def _units(self) -> Iterator[tuple[Place, str]]:
        """Every word and part of a word that has a line, in order, with its name."""
        parts: defaultdict[int, list[Span]] = defaultdict(list)
        for at, part in self._at:
            if part != self._words[at]:
                parts[at].append(part)
        at = 0
        for number, words in enumerate(self._article.sentences, 1):
            for place, word in enumerate(words, 1):
                yield (at, word), f"{number}-{place}"
                for piece, part in enumerate(sorted(parts[at]), 1):
                    yield (at, part), f"{number}-{place}.{piece}"
                at += 1

    def lines(self) -> Iterator[str]:
        """The head, then each sentence behind an empty line."""
        used = {mark.layer.name for mark in self._marks} | {arc.layer.name for arc in self._arcs}
        spans = [layer for layer in SPANS if layer.name in used]
        arcs = [layer for layer in ARCS if layer.name in used]
        yield _FORMAT
        yield from map(_span_head, spans)
        yield from map(_arc_head, arcs)
        yield ""
        arriving: defaultdict[Place, list[Arc]] = defaultdict(list)
        for arc in self._arcs:
            arriving[self._first[arc.target]].append(arc)
        begins = {words[0].start: words for words in self._article.sentences}
        for (at, part), name in self._names.items():
            if part == self._words[at] and part.start in begins:
                words = begins[part.start]
                yield from ("", f"#Text={escape_text(self._article.text[words[0].start : words[-1].end])}")
            cells = [cell for layer in spans for cell in self._span_cells(layer, self._at.get((at, part), ()))]
            cells += [cell for layer in arcs for cell in self._arc_cells(layer, arriving.get((at, part), ()))]
            text = escape_text(part.of(self._article.text))
            offsets = f"{self._offset(part.start)}-{self._offset(part.end)}"
            yield "\t".join((name, offsets, text, *cells, ""))

    def _span_cells(self, layer: Layer, marks: Sequence[Mark]) -> Iterator[str]:
        here = [mark for mark in marks if mark.layer is layer]
        for feature in layer.features:
            yield (
                _STACK.join(f"{escape_value(mark.features.get(feature))}{self._number(mark)}" for mark in here) or _NONE
            )
        if layer.has_slot:
            yield _STACK.join(f"{self._roles(mark)}{self._number(mark)}" for mark in here) or _NONE
            yield _STACK.join(map(self._targets, here)) or _NONE

    def _number(self, mark: Mark) -> str:
        return f"[{self._numbers[mark.key]}]"

    def _roles(self, mark: Mark) -> str:
        """Roles of its links; `_` where it has none."""
        return _SLOTS.join(escape_value(link.role) for link in mark.links if link.target in self._numbers) or _NONE

    def _targets(self, mark: Mark) -> str:
        known = [link.target for link in mark.links if link.target in self._numbers]
        return _SLOTS.join(f"{self._names[self._first[one]]}[{self._numbers[one]}]" for one in known) or _EMPTY

    def _arc_cells(self, layer: Layer, arcs: Sequence[Arc]) -> Iterator[str]:
        """Features, and where the arcs come from that end here."""
        here = [arc for arc in arcs if arc.layer is layer]
        for feature in layer.features:
            yield _STACK.join(escape_value(arc.features.get(feature)) for arc in here) or _NONE
        yield _STACK.join(map(self._origin, here)) or _NONE

    def _origin(self, arc: Arc) -> str:
        place = self._names[self._first[arc.source]]
        return f"{place}[{self._numbers[arc.source]}_{self._numbers[arc.target]}]"


def _span_head(layer: Layer) -> str:
    slot = (f"ROLE_{layer.name}:{SLOT}_{layer.link}", _ANY) if layer.has_slot else ()
    return "#T_SP=" + "|".join((layer.name, *layer.features, *slot))


def _arc_head(layer: Layer) -> str:
    return "#T_RL=" + "|".join((layer.name, *layer.features, f"BT_{layer.between}"))
