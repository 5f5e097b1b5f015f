"""What a search found, as people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from rich.padding import Padding
from rich.text import Text

from riwaya.cli.language import Messages
from riwaya.cli.terminal import out
from riwaya.corpus.labels import Labels
from riwaya.search.ways import Nearness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.model.span import Quote
    from riwaya.search.engine import Found, Hit
    from riwaya.search.highlights import Snippet

_STYLE = "bold reverse"
_BRACKETS = "【】"
"""Round what was found, for output without styles."""
_CUT = "…"
_INDENT = 3


class Named(Struct, frozen=True):
    """An entity whose name somebody looked for."""

    entity: str
    label: str
    articles: int
    """In which it is named, by whatever name."""


class Shown(Struct, frozen=True, kw_only=True):
    """What was asked, and how it is shown."""

    typed: str
    store: str
    labels: Labels
    say: Messages


def print_found(found: Found, hits: Sequence[Hit], named: Named | None, shown: Shown) -> None:
    """Prints the hits under a title, and what else may be looked for."""
    console, say = out(), shown.say
    if not hits:
        console.print(say("search.none", query=shown.typed, where=shown.store), markup=False, soft_wrap=True)
    else:
        console.print(say("search.title", count=found.total, query=shown.typed), style="bold", markup=False)
    for number, hit in enumerate(hits, 1):
        console.print()
        console.print(_head(number, hit, shown, styled=console.is_terminal), soft_wrap=True)
        for snippet in hit.snippets:
            words = marked(snippet.text, snippet.start, snippet.highlights, styled=console.is_terminal)
            console.print(Padding(_cut(words, snippet), (0, 0, 0, _INDENT)))
    for line in _notes(found, hits, named, shown):
        console.print()
        console.print(line, markup=False, soft_wrap=True, style="dim")


def _head(number: int, hit: Hit, shown: Shown, *, styled: bool) -> Text:
    title = marked(hit.title or hit.id, 0, hit.title_highlights, styled=styled)
    outlet = None if hit.outlet is None else shown.labels.outlet(hit.outlet)
    facts = shown.say.joined(fact for fact in (outlet, hit.published, hit.id) if fact is not None)
    return Text.assemble(f"{number}. ", title, "\n", " " * _INDENT, (facts, "dim"))


def _cut(words: Text, snippet: Snippet) -> Text:
    return Text.assemble(_CUT if snippet.start else "", words, _CUT if snippet.is_cut else "")


def marked(text: str, start: int, highlights: Sequence[Quote], *, styled: bool) -> Text:
    """A stretch that begins at `start` with its highlights in a style, or in brackets; on one line."""
    out = Text()
    at = 0
    for quote in highlights:
        first, last = quote.start - start, quote.end - start
        out.append(text[at:first])
        out.append(text[first:last] if styled else text[first:last].join(_BRACKETS), _STYLE if styled else "")
        at = last
    out.append(text[at:])
    out.plain = out.plain.replace("\n", " ")
    return out


def _notes(found: Found, hits: Sequence[Hit], named: Named | None, shown: Shown) -> Iterator[str]:
    say = shown.say
    if found.total > len(hits) > 0:
        yield say("search.more", count=found.total - len(hits))
    if found.apart:
        yield say("search.apart", count=found.apart)
    elif hits and found.nearness is Nearness.ANYWHERE and found.is_scattered:
        yield say("search.anywhere")
    if named is not None and named.articles:
        yield say("search.named", label=named.label, count=named.articles, entity=named.entity)
    if found.suggestions:
        yield say("search.suggest", words=say.joined(found.suggestions))
