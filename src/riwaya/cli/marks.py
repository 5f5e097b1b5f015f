"""An article in the terminal, with the records of each layer marked in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.cli.language import Messages
    from riwaya.model.analysis import Analysis
    from riwaya.model.attribution import Attribution
    from riwaya.model.frame import Frame
    from riwaya.model.span import Quote

STYLES = {
    "mentions": "underline cyan",
    "timexes": "bold yellow",
    "quantities": "reverse green",
    "attributions": "bold italic magenta",
    "events": "bold underline red",
    "relations": "dim underline",
    "claims": "italic underline",
    "frames": "bold dim",
    "loaded": "strike red",
}
"""Each layer differs by more than its hue. Of an attribution this is the cue."""
PART_STYLES = {"content": "italic", "source": "underline2 magenta"}
"""The other parts of an attribution."""
_BRACKETS = {
    "content": "❲❳",
    "source": "⁅⁆",
    "mentions": "⟨⟩",
    "timexes": "{}",
    "quantities": "[]",
    "attributions": "‹›",
    "events": "⟪⟫",
    "relations": "⟦⟧",
    "claims": "⦅⦆",
    "frames": "⟬⟭",
    "loaded": "⌈⌋",
}
"""For output without styles, such as a file. Where two records share their place, the earlier sort stands outside."""
_ORDER = {sort: order for order, sort in enumerate(_BRACKETS)}
_ALL_STYLES = PART_STYLES | STYLES
_CUT, _LEGEND_GAP = "…", "   "


class Mark(Struct, frozen=True):
    """A stretch of text to mark."""

    sort: str
    """A layer, or a part of an attribution."""
    start: int
    end: int


def marked(text: str, analysis: Analysis, layers: Sequence[str], *, styled: bool) -> Text:
    """The text with its records marked: by style, or by brackets where there are no styles."""
    return mark_text(text, [mark for layer in layers for mark in marks_of(analysis, layer)], styled=styled)


def mark_text(text: str, marks: Iterable[Mark], *, styled: bool) -> Text:
    """The text with the marks given."""
    return _styled(text, marks) if styled else Text(_bracketed(text, marks))


def mark_quote(quote: Quote, marks: Iterable[Mark], focus: Mark, *, styled: bool, limit: int | None = None) -> Text:
    """A quotation with what is marked in it; one longer than `limit` is cut to whole words round `focus`."""
    start, end = (quote.start, quote.end) if limit is None else window(quote, focus, limit)
    inside = [
        Mark(mark.sort, max(mark.start, start) - start, min(mark.end, end) - start)
        for mark in marks
        if mark.start < end and start < mark.end
    ]
    words = mark_text(quote.text[start - quote.start : end - quote.start], inside, styled=styled)
    opening, closing = _CUT if start > quote.start else "", _CUT if end < quote.end else ""
    return Text.assemble(opening, words, closing)


def window(quote: Quote, focus: Mark, limit: int) -> tuple[int, int]:
    """The whole words of a quotation round `focus`, as a range of the article's text; all of it where it is short."""
    if quote.end - quote.start <= limit:
        return quote.start, quote.end
    start = max(quote.start, min(focus.start - limit // 2, quote.end - limit))
    end = max(min(quote.end, start + limit), focus.end)
    text, first, last = quote.text, start - quote.start, end - quote.start
    if start > quote.start:
        first = min(text.find(" ", first) + 1 or first, focus.start - quote.start)
    if end < quote.end:
        last = max(text.rfind(" ", first, last), focus.end - quote.start)
    return quote.start + first, quote.start + last


def legend(analysis: Analysis, layers: Iterable[str], say: Messages, *, styled: bool, width: int = 80) -> Text:
    """Each shown layer in its own marks, with the number of its records; of attributions also their parts."""
    lines: list[Text] = []
    for layer in layers:
        entry = _entry(analysis, layer, say, styled=styled)
        if lines and lines[-1].cell_len + len(_LEGEND_GAP) + entry.cell_len <= width:
            lines[-1].append(_LEGEND_GAP).append_text(entry)
        else:
            lines.append(entry)
    return Text("\n").join(lines)


def _entry(analysis: Analysis, layer: str, say: Messages, *, styled: bool) -> Text:
    entry = sign(layer, say(f"layer.{layer}"), styled=styled).append(f" {len(getattr(analysis, layer))}", style="")
    if layer == "attributions" and analysis.attributions:
        names = {"source": "source", "attributions": "cue", "content": "content"}
        parts = [sign(sort, say(f"part.{name}"), styled=styled) for sort, name in names.items()]
        entry = Text.assemble(entry, " (", Text(" ").join(parts), ")")
    return entry


def sign(sort: str, words: str, *, styled: bool) -> Text:
    """Words as one of the marks shows them."""
    opening, closing = ("", "") if styled else _brackets(sort)
    return Text.assemble((f"{opening}{words}{closing}", _ALL_STYLES[sort] if styled else ""))


def _brackets(sort: str) -> tuple[str, str]:
    return _BRACKETS[sort][0], _BRACKETS[sort][1]


def marks_of(analysis: Analysis, layer: str) -> Iterator[Mark]:
    """Where the records of a layer stand."""
    for record in getattr(analysis, layer):
        if layer == "attributions":
            yield from marks_of_attribution(record)
        elif layer == "frames":
            yield from marks_of_frame(record)
        else:
            yield _own(layer, record)


def marks_of_frame(frame: Frame) -> Iterator[Mark]:
    """Its pieces of evidence."""
    return (Mark("frames", piece.start, piece.end) for piece in frame.evidence)


def marks_of_attribution(attribution: Attribution) -> Iterator[Mark]:
    """Its parts; a hidden source and a content that is not there have no mark."""
    yield Mark("attributions", attribution.cue.start, attribution.cue.end)
    if attribution.source is not None:
        yield Mark("source", attribution.source.start, attribution.source.end)
    if attribution.content is not None:
        yield Mark("content", attribution.content.start, attribution.content.end)


def _own(layer: str, record: Any) -> Mark:
    """A record's own range, else that of its trigger or evidence."""
    holder = next((getattr(record, name) for name in ("trigger", "evidence") if hasattr(record, name)), record)
    return Mark(layer, holder.start, holder.end)


def _styled(text: str, marks: Iterable[Mark]) -> Text:
    """A source is painted last: mostly it is a mention, too."""
    shown = Text(text)
    for mark in sorted(marks, key=lambda mark: (mark.sort == "source", _ORDER[mark.sort])):
        shown.stylize(_ALL_STYLES[mark.sort], mark.start, mark.end)
    return shown


def _bracketed(text: str, marks: Iterable[Mark]) -> str:
    """Brackets nest: at one place what ends comes before what begins, the longer opens first."""
    signs: list[tuple[int, int, int, int, str]] = []
    for mark in marks:
        (opening, closing), order = _brackets(mark.sort), _ORDER[mark.sort]
        signs += [(mark.start, 1, -mark.end, order, opening), (mark.end, 0, -mark.start, -order, closing)]
    pieces, at = [], 0
    for place, *_, bracket in sorted(signs):
        pieces += [text[at:place], bracket]
        at = place
    return "".join((*pieces, text[at:]))
