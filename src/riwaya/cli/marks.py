"""An article in the terminal, with the records of each layer marked in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.cli.language import Messages
    from riwaya.model.analysis import Analysis

STYLES = {
    "mentions": "underline cyan",
    "timexes": "bold yellow",
    "quantities": "reverse green",
    "attributions": "italic magenta",
    "events": "bold underline red",
    "relations": "dim underline",
    "claims": "italic underline",
    "loaded": "strike red",
}
"""Each layer differs by more than its hue."""
_BRACKETS = {
    "mentions": "⟨⟩",
    "timexes": "{}",
    "quantities": "[]",
    "attributions": "«»",
    "events": "⟪⟫",
    "relations": "⟦⟧",
    "claims": "⦅⦆",
    "loaded": "⌈⌋",
}
"""For output without styles, such as a file."""


def marked(text: str, analysis: Analysis, layers: Sequence[str], *, styled: bool) -> Text:
    """The text with its records marked: by style, or by brackets where there are no styles."""
    return _styled(text, analysis, layers) if styled else Text(_bracketed(text, analysis, layers))


def legend(analysis: Analysis, layers: Iterable[str], say: Messages, *, styled: bool) -> Text:
    """Each shown layer in its own marks, with the number of its records."""
    line = Text()
    for layer in layers:
        name = say(f"layer.{layer}")
        opening, closing = "" if styled else _BRACKETS[layer][0], "" if styled else _BRACKETS[layer][1]
        line.append(f"{opening}{name}{closing}", style=STYLES[layer] if styled else "")
        line.append(f" {len(getattr(analysis, layer))}   ")
    return line


def ranges(analysis: Analysis, layer: str) -> tuple[tuple[int, int], ...]:
    """Where the records of a layer stand."""
    return tuple(sorted(_range(record) for record in getattr(analysis, layer)))


def _range(record: Any) -> tuple[int, int]:
    """A record's own range, else that of its trigger, cue or evidence."""
    holder = next((getattr(record, name) for name in ("trigger", "cue", "evidence") if hasattr(record, name)), record)
    return holder.start, holder.end


def _styled(text: str, analysis: Analysis, layers: Sequence[str]) -> Text:
    shown = Text(text)
    for layer in layers:
        for start, end in ranges(analysis, layer):
            shown.stylize(STYLES[layer], start, end)
    return shown


def _bracketed(text: str, analysis: Analysis, layers: Sequence[str]) -> str:
    """Brackets nest: at one place what ends comes before what begins, the longer opens first."""
    signs: list[tuple[int, int, int, int, str]] = []
    for order, layer in enumerate(layers):
        for start, end in ranges(analysis, layer):
            signs += [(start, 1, -end, order, _BRACKETS[layer][0]), (end, 0, -start, -order, _BRACKETS[layer][1])]
    pieces, at = [], 0
    for place, *_, sign in sorted(signs):
        pieces += [text[at:place], sign]
        at = place
    return "".join((*pieces, text[at:]))
