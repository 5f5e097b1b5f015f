"""A parsed sentence as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from riwaya.cli.terminal import make_table
from riwaya.export.surface import mentions_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from riwaya.cli.language import Messages
    from riwaya.model.mention import Mention
    from riwaya.text.language import ReadSentence

_COLUMNS = ("number", "word", "class", "lemma", "head", "relation")


def print_sentence(
    console: Console, text: str, sentence: ReadSentence, mentions: Sequence[Mention] | None, say: Messages
) -> None:
    """The sentence as printed, and under it its words; with `mentions`, also what they are linked to."""
    mark = say.direction
    columns = [*_COLUMNS, *(("entity",) if mentions is not None else ())]
    rows = _rows(sentence, mentions, say)
    console.print(Text(text[sentence.sentence.start : sentence.sentence.end], style="bold"))
    cells = ([f"{mark}{cell}{mark}" for cell in row] for row in rows)
    console.print(make_table("", [f"{mark}{say(f'column.{name}')}{mark}" for name in columns], cells))
    console.print()


def _rows(sentence: ReadSentence, mentions: Sequence[Mention] | None, say: Messages) -> list[list[str]]:
    parse, forms = sentence.parse, [piece.form for piece in sentence.pieces]
    rows = [
        [
            str(at + 1),
            form,
            _named("class", parse.upos[at], say),
            parse.lemmas[at],
            _head(parse.heads[at], forms),
            _named("relation", parse.deprel[at], say),
        ]
        for at, form in enumerate(forms)
    ]
    if mentions is not None:
        for row, entity in zip(rows, _entities(sentence, mentions, say), strict=True):
            row.append(entity)
    return rows


def _head(head: int, forms: Sequence[str]) -> str:
    return f"{head} {forms[head - 1]}" if head else ""


def _named(group: str, tag: str, say: Messages) -> str:
    """What a tag of Universal Dependencies is called: with its subtype, else without, else the tag itself."""
    base = tag.partition(":")[0]
    return next((say(f"{group}.{name}") for name in (tag, base) if f"{group}.{name}" in say), tag)


def _entities(sentence: ReadSentence, mentions: Iterable[Mention], say: Messages) -> list[str]:
    """For each word the entities of the mentions that begin there; the kind where none is linked."""
    found: list[list[str]] = [[] for _ in sentence.pieces]
    for first, _, mention in mentions_in([(piece.start, piece.end) for piece in sentence.pieces], mentions):
        found[first].append(mention.entity or say(f"value.{mention.kind}"))
    return [", ".join(names) for names in found]
