"""Records as lines for people: events, relations, claims, frames, loaded words, each over its sentence and citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from riwaya.cli.marks import Mark, mark_quote, marks_of_attribution
from riwaya.model.relation import Status
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from riwaya.cli.language import Messages
    from riwaya.cli.wording import Wording
    from riwaya.compare.claim_rows import ClaimRow
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.frame_rows import FrameRow
    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.loaded_rows import LoadedRow
    from riwaya.compare.relation_rows import RelationRow
    from riwaya.model.attribution import Attribution

EVENT_COLUMNS = ("who", "what", "whom", "where", "when", "how_many", "mood", "score")
RELATION_COLUMNS = ("subject", "tie", "object", "when", "mood")
CLAIM_COLUMNS = ("measure", "figure", "of_whole", "subject", "object", "where", "when", "mood")
FRAME_COLUMNS = ("who", "role", "fine", "valence", "evidence")
LOADED_COLUMNS = ("words", "category", "target")
VOICE_COLUMN = "voice"
"""Id of the attribution, for where the chain itself is not shown."""
ATTRIBUTION_COLUMNS = ("word_of", "cue", "manner", "content")
_HEADLINE = {
    *("what", "tie", "mood", "cue", "manner", "score", "measure", "figure", "words", "category", "role", "valence"),
}
"""What stands beside the id where there is no room for columns, and needs no name."""
WIDE = 100
"""From this width on there is room for columns."""
_LINES = {True: 1, False: 2}
"""Lines that a quotation may take on a wide and on a narrow screen."""
_GAP, _LEAST, _SIGNS = 2, 6, 6
_CONTENT_WIDTH = 80
"""Code points of a content that are shown."""


class RecordLine(Struct, frozen=True, kw_only=True):
    """What is shown of a record."""

    id: str
    cells: dict[str, str | None]
    """By column; a line end parts what is side by side on a narrow screen."""
    article_id: str
    quote: Quote
    mark: Mark
    """Where the record stands."""
    source: str
    """On whose word, and the citation."""
    judged: str | None = None
    """What people say of it."""


def event_line(row: EventRow, wording: Wording) -> RecordLine:
    """An event in words."""
    event, labels, wording = row.event, wording.labels, wording.within(row.quote)
    kinds = [labels.event_type(event)]
    if event.acled is not None:
        acled = labels.acled(event.acled)
        kinds.append(f"ACLED: {acled}" if acled == kinds[0] else acled)
    cells = {
        "who": wording.parties(row.actors),
        "what": "\n".join(kinds),
        "whom": wording.parties(row.recipients),
        "where": wording.parties(row.places),
        "when": wording.days(row.timexes),
        "how_many": wording.amounts(row.quantities),
        "mood": wording.mood(event.polarity, event.modality),
        "score": f"{event.score:.2f}",
        "voice": event.attribution,
    }
    return RecordLine(
        id=event.id,
        cells=cells,
        article_id=row.article.id,
        quote=row.quote,
        mark=Mark("events", event.trigger.start, event.trigger.end),
        source=wording.source(row.article, row.voices, row.quote),
    )


def relation_line(row: RelationRow, wording: Wording) -> RecordLine:
    """A relation in words."""
    relation, labels, wording = row.relation, wording.labels, wording.within(row.quote)
    ended = [wording.say(f"value.{relation.status}")] * (relation.status is Status.ENDED)
    cells = {
        "subject": wording.end(row.subject, relation.subject),
        "tie": labels.relation(relation.type),
        "object": wording.end(row.object, relation.object),
        "when": wording.days(row.timexes),
        "mood": wording.say.joined((*ended, wording.mood(relation.polarity, relation.modality))),
        "voice": relation.attribution,
    }
    return RecordLine(
        id=relation.id,
        cells=cells,
        article_id=row.article.id,
        quote=row.quote,
        mark=Mark("relations", relation.evidence.start, relation.evidence.end),
        source=wording.source(row.article, row.voices, row.quote),
    )


def claim_line(row: ClaimRow, wording: Wording) -> RecordLine:
    """A claim in words."""
    claim, labels, wording = row.claim, wording.labels, wording.within(row.quote)
    cells = {
        "measure": labels.measure(claim.measure),
        "figure": wording.figure(claim, row.quantity),
        "of_whole": labels.whole(claim),
        "subject": wording.end(row.subject, claim.subject),
        "object": wording.end(row.object, claim.object),
        "where": wording.end(row.place, claim.place),
        "when": wording.days(row.timexes),
        "mood": wording.mood(claim.polarity, claim.modality),
        "voice": claim.attribution,
    }
    return RecordLine(
        id=claim.id,
        cells=cells,
        article_id=row.article.id,
        quote=row.quote,
        mark=Mark("claims", claim.start, claim.end),
        source=wording.source(row.article, row.voices, row.quote),
    )


def frame_line(row: FrameRow, wording: Wording) -> RecordLine:
    """A frame in words: who, in which role, with which stance, by which words."""
    frame, labels, wording = row.frame, wording.labels, wording.within(row.quote)
    cells = {
        "who": wording.mention(row.mention),
        "role": labels.role(frame.role),
        "fine": wording.say.joined(map(labels.role, frame.fine)) or None,
        "valence": wording.say(f"value.{frame.valence}"),
        "evidence": wording.say.joined(f"«{_shortened(piece.text)}»" for piece in frame.evidence),
        "voice": None,
    }
    return RecordLine(
        id=frame.id,
        cells=cells,
        article_id=row.article.id,
        quote=row.quote,
        mark=Mark("frames", frame.evidence[0].start, frame.evidence[0].end),
        source=wording.source(row.article, (), row.quote),
    )


def loaded_line(row: LoadedRow, wording: Wording) -> RecordLine:
    """Loaded words, what they do and to whom."""
    loaded, wording = row.loaded, wording.within(row.quote)
    cells = {
        "words": f"«{loaded.text}»",
        "category": wording.labels.loaded(loaded.category),
        "target": None if row.target is None else wording.mention(row.target),
        "voice": loaded.voice,
    }
    return RecordLine(
        id=loaded.id,
        cells=cells,
        article_id=row.article.id,
        quote=row.quote,
        mark=Mark("loaded", loaded.start, loaded.end),
        source=wording.source(row.article, row.voices, row.quote),
    )


def attribution_line(joined: JoinedArticle, attribution: Attribution, wording: Wording) -> RecordLine:
    """An attribution in words: the chain that ends in it, how it speaks, what is said."""
    say, head, voices = wording.say, joined.analysis.article, joined.voices(attribution.id)
    marks = list(marks_of_attribution(attribution))
    wording = wording.within(joined.whole)
    quote = joined.sentence(Span(mark.start, mark.end) for mark in marks)
    cells = {
        "word_of": wording.chain(head, voices),
        "cue": attribution.cue.text,
        "manner": say.joined((say(f"value.{attribution.form}"), say(f"value.{attribution.stance}"))),
        "content": None if attribution.content is None else _shortened(attribution.content.text),
    }
    return RecordLine(
        id=attribution.id,
        cells=cells,
        article_id=head.id,
        quote=quote,
        mark=marks[0],
        source=wording.citation(head, quote),
    )


def _shortened(words: str) -> str:
    """The first words of a long text, on one line."""
    words = " ".join(words.split())
    return words if len(words) <= _CONTENT_WIDTH else f"{words[:_CONTENT_WIDTH].rpartition(' ')[0]} …"


def print_lines(
    console: Console, lines: Sequence[RecordLine], columns: Sequence[str], say: Messages, *, quotes: bool = True
) -> None:
    """A table where there is room for one, else a paragraph a record; with `quotes`, each with its words."""
    if console.width < WIDE:
        for line in lines:
            _print_paragraph(console, line, columns, say, quotes=quotes)
        return
    mark = say.direction
    rows = [[line.id, *(_cell(line.cells[column], mark) for column in columns)] for line in lines]
    head = [say("column.id"), *(f"{mark}{say(f'column.{column}')}{mark}" for column in columns)]
    widths = _widths([head, *rows], console.width)
    console.print(_row(head, widths, style="dim"))
    for line, cells in zip(lines, rows, strict=True):
        console.print(_row(cells, widths))
        _print_judged(console, line, widths[0] + _GAP)
        if quotes:
            _print_quote(console, line, widths[0] + _GAP)


def _cell(value: str | None, mark: str) -> str:
    return "\n".join(f"{mark}{part}{mark}" for part in (value or "–").split("\n"))


def _row(cells: Sequence[str], widths: Sequence[int], *, style: str = "") -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, _GAP, 0, 0), style=style)
    for width in widths:
        table.add_column(width=width, overflow="fold")
    table.add_row(*map(Text, cells))
    return table


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths of the columns: what they need; where that is too much the widest give way, words as long as they can."""
    columns = list(zip(*rows, strict=True))
    widths = [max(cell_len(line) for cell in column for line in cell.split("\n")) for column in columns]
    words = [max(cell_len(word) for cell in column for word in cell.split()) for column in columns]
    room -= _GAP * (len(widths) - 1)
    for least in (words, [_LEAST] * len(widths)):
        while sum(widths) > room:
            wide = [at for at in range(len(widths)) if widths[at] > least[at]]
            if not wide:
                break
            widths[max(wide, key=widths.__getitem__)] -= 1
    return widths


def _print_paragraph(
    console: Console, line: RecordLine, columns: Sequence[str], say: Messages, *, quotes: bool
) -> None:
    indent = len(line.id) + _GAP
    head = [cell for column in columns if column in _HEADLINE and (cell := line.cells[column])]
    named = [
        f"{say(f'column.{column}')}: {line.cells[column]}"
        for column in columns
        if column not in _HEADLINE and line.cells[column]
    ]
    title = Table.grid(padding=(0, _GAP, 0, 0))
    title.add_column(no_wrap=True, style="bold")
    title.add_column(overflow="fold")
    title.add_row(f"{say.direction}{line.id}", Text(say.joined("\n".join(head).split("\n"), " · ")))
    console.print(title)
    if named:
        console.print(_indented(Text(say.direction + say.joined(named, " · ")), indent))
    _print_judged(console, line, indent)
    if quotes:
        _print_quote(console, line, indent)


def _print_judged(console: Console, line: RecordLine, indent: int) -> None:
    if line.judged is not None:
        console.print(_indented(Text(f"✎ {line.judged}", style="bold"), indent))


def _print_quote(console: Console, line: RecordLine, indent: int) -> None:
    """The sentence with the record marked, then on whose word and where it stands; an empty line after it."""
    limit = (console.width - indent) * _LINES[console.width >= WIDE] - _SIGNS
    quote = mark_quote(line.quote, [line.mark], line.mark, styled=console.is_terminal, limit=limit)
    console.print(_indented(quote, indent))
    console.print(_indented(Text(line.source, style="dim"), indent))
    console.print()


def _indented(words: Text, indent: int) -> Padding:
    return Padding(words, (0, 0, 0, indent), expand=False)
