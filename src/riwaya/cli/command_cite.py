"""`riwaya cite`: an article, or words of it, for a bibliography."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.ending import wrong_usage
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, iso_day, open_store
from riwaya.cli.terminal import write_json, write_plain
from riwaya.corpus.labels import labels_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.cli.language import Messages
    from riwaya.compare.joined import JoinedArticle
    from riwaya.corpus.judged import JudgedArticles
    from riwaya.export.citation import Citation
    from riwaya.model.span import Span


class Style(StrEnum):
    """How a citation is written."""

    TEXT = "text"
    BIBTEX = "bibtex"
    CSL = "csl"


PlacesArgument = Annotated[list[str], typer.Argument(help="help.cite_places", metavar="PLACE...", show_default=False)]
StyleOption = Annotated[Style, typer.Option("--style", help="help.cite_style")]
AccessedOption = Annotated[str | None, typer.Option("--accessed", help="help.cite_accessed", metavar="YYYY-MM-DD")]
_ARABIC = "ar"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("cite", help="help.cite")(cite)


def cite(
    context: typer.Context,
    places: PlacesArgument,
    store: StoreOption = DEFAULT_STORE,
    style: StyleOption = Style.TEXT,
    accessed: AccessedOption = None,
    as_json: JsonOption = False,
) -> None:
    """Prints a citation for each place."""
    from riwaya.export.bibtex import write_bibtex
    from riwaya.export.csl import csl_item

    say: Messages = context.obj
    if as_json and style is not Style.TEXT:
        raise wrong_usage(say("usage.one_format"), context)
    day = None if accessed is None else iso_day(context, accessed)
    is_for_people = style is Style.TEXT and not as_json
    found = list(_citations(places, store, say.language if is_for_people else None, day))
    if as_json:
        write_json(found)
    elif style is Style.CSL:
        write_json([csl_item(one) for one in found], indent=2)
    else:
        words = (write_bibtex(one) if style is Style.BIBTEX else _in_words(one, say) for one in found)
        write_plain("\n".join(words).removesuffix("\n"))


def _citations(places: list[str], store: StoreOption, language: str | None, day: str | None) -> Iterator[Citation]:
    """What is cited; outlets are called as in `language`, with None as in that of their article."""
    from riwaya.corpus.judged import JudgedArticles
    from riwaya.export.citation import make_citation

    with open_store(store) as opened:
        articles = JudgedArticles(opened)
        for place in places:
            joined, span = _find(articles, place)
            head, made = joined.analysis.article, joined.analysis.versions
            labels = labels_of(made, language or (_ARABIC if head.language == _ARABIC else "en"))
            outlet = None if head.outlet is None else labels.outlet(head.outlet)
            yield make_citation(joined, outlet=outlet, span=span, accessed=day)


def _find(articles: JudgedArticles, place: str) -> tuple[JoinedArticle, Span | None]:
    """The article that a place names, `ARTICLE`, `ARTICLE:START-END` or `ARTICLE:RECORD`, and the span.

    Raises:
        UnknownArticleError: no article has this id.
        UnknownRecordError: the article has no such record.
    """
    from riwaya.compare.cited import find_place
    from riwaya.corpus.explanation import find_record
    from riwaya.errors import UnknownArticleError
    from riwaya.export.web_annotations import spans_of

    try:
        return articles.read(place), None
    except UnknownArticleError:
        name, colon, record = place.rpartition(":")
        if not colon:
            raise
    found = find_place(place)
    if found is not None:
        return articles.read(found[0]), found[1]
    joined = articles.read(name)
    spans = spans_of(*find_record(joined, record))
    return joined, spans[0][1] if spans else None


def _in_words(citation: Citation, say: Messages) -> str:
    """A citation for people, in their language."""
    title = citation.title and f"«{citation.title}»"
    seen = citation.accessed and say("cite.accessed", day=citation.accessed)
    head = (citation.author, citation.outlet, title, citation.published, citation.url, seen, citation.article)
    told = [say.joined(filter(None, head))]
    if citation.words is not None:
        told.append(say("cite.words", words=citation.words, start=citation.start, end=citation.end))
    told.append(say("cite.text", sha256=citation.sha256, code=citation.code))
    return "\n".join(f"{say.direction}{line}" for line in told) + "\n"
