"""Judgements for people: who says what of which words, and what has become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.cli.judged import changes_line
from riwaya.cli.marks import STYLES, Mark, mark_quote
from riwaya.judgements.anchors import find_target
from riwaya.judgements.overlay import Standing
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

    from riwaya.cli.wording import Wording
    from riwaya.compare.joined import JoinedArticle
    from riwaya.model.judgement import Judgement, Target

    Look = Callable[[str], JoinedArticle | None]
    """The article with an id; None where the store lacks it."""

_INDENT, _SIGNS = 2, 6
_SHOWN = 6
"""Places of a judgement that are shown."""


def print_judgement(
    console: Console, judgement: Judgement, look: Look, wording: Wording, standing: Standing = Standing.HOLDS
) -> None:
    """A heading, each place with its sentence, the note, and what has become of it unless it holds."""
    say = wording.say
    what = say.joined(filter(None, (say(f"judgement.{judgement.kind}"), changes_line(judgement, say))), ": ")
    head = say.joined((judgement.id, judgement.by, judgement.at[:10], say(f"layer.{judgement.layer}")))
    console.print(Text.assemble(say.direction, (what, "bold"), "  ", (head, "dim")))
    for target in judgement.targets[:_SHOWN]:
        print_target(console, target, judgement.layer, look(target.article), wording)
    if len(judgement.targets) > _SHOWN:
        console.print(indented(Text(say("judge.more_places", count=len(judgement.targets) - _SHOWN), style="dim")))
    if judgement.note is not None:
        console.print(indented(Text(say("judge.note", note=judgement.note))))
    if standing is not Standing.HOLDS:
        told = say(f"standing.{standing}", by=judgement.undone_by, day=(judgement.undone_at or "")[:10])
        console.print(indented(Text(told, style="yellow")))


def print_target(console: Console, target: Target, layer: str, joined: JoinedArticle | None, wording: Wording) -> None:
    """The sentence with the words marked; the words alone where the article or they are gone."""
    span = None if joined is None else find_target(target, joined.article.text)
    if joined is None or span is None:
        where = Text(f" [{target.article}, {target.start}:{target.end}]", style="dim")
        console.print(indented(Text(f"«{target.text}»").append_text(where)))
        return
    mark = Mark(layer if layer in STYLES else "claims", span.start, span.end)
    limit = 2 * (console.width - _SIGNS)
    quote = mark_quote(joined.sentence([span]), [mark], mark, styled=console.is_terminal, limit=limit)
    console.print(indented(quote))
    place = Quote(start=span.start, end=span.end, text=target.text)
    citation = wording.say.direction + wording.citation(joined.article.head, place)
    console.print(indented(Text(citation, style="dim"), 2 * _INDENT))


def indented(words: Text, indent: int = _INDENT) -> Padding:
    """The words a little to the side."""
    return Padding(words, (0, 0, 0, indent), expand=False)
