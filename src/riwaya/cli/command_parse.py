"""`riwaya parse`: words, classes, lemmas and trees of texts as CoNLL-U, or as tables for people."""

import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.ending import FAILED, OK, print_error, wrong_usage
from riwaya.cli.items import read_items
from riwaya.cli.language import Messages
from riwaya.cli.options import (
    DEFAULT_PACK,
    PackOption,
    PublishedOption,
    make_analyzer,
    make_defaults,
    make_language,
)
from riwaya.cli.terminal import out, write_plain
from riwaya.errors import ExtractError, MissingInputError
from riwaya.model.analysis import Analysis
from riwaya.model.article import Article
from riwaya.model.issue import Issue
from riwaya.model.mention import Mention
from riwaya.pipeline import ANALYSED
from riwaya.readers import STDIN, Reading, Refusal
from riwaya.readers.decode import decode

if TYPE_CHECKING:
    from riwaya.extract.language import LanguageReader
    from riwaya.text.language import ReadSentence

_BATCH = 32
"""Articles read at once: short ones share the work."""


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("parse", help="help.parse")(parse)


def parse(
    context: typer.Context,
    files: Annotated[list[Path] | None, typer.Argument(help="help.files", metavar="FILE", allow_dash=True)] = None,
    with_mentions: Annotated[bool, typer.Option("--mentions", help="help.parse_mentions")] = False,
    as_table: Annotated[bool, typer.Option("--table", help="help.parse_table")] = False,
    tokens: Annotated[
        Path | None, typer.Option("--tokens", help="help.parse_tokens", metavar="FILE", allow_dash=True)
    ] = None,
    published: PublishedOption = None,
    pack: PackOption = DEFAULT_PACK,
) -> None:
    """Prints CoNLL-U, or tables where somebody watches; what cannot be read is named on standard error."""
    say: Messages = context.obj
    if tokens is not None:
        if files or with_mentions or as_table:
            raise wrong_usage(say("usage.tokens"), context)
        _parse_tokens(tokens, pack)
        return
    if not files:
        raise wrong_usage(say("usage.parse"), context)
    defaults = make_defaults(context, None, published)
    reader = make_language(pack)
    analyzer = make_analyzer(pack, say) if with_mentions else None
    show = _show_table if as_table or out().is_terminal else _show_conllu
    items, code = read_items(files, defaults), OK
    while batch := list(islice(items, _BATCH)):
        problems = [problem for item in batch for problem in _problems(item)]
        articles = [item.article for item in batch if isinstance(item, Reading) and _is_read(item.article)]
        for article, sentences in zip(articles, _read(reader, articles), strict=True):
            analysis = analyzer.analyze(article) if analyzer is not None else None
            problems += [(issue.code, f"{article.id}: {issue.message}", True) for issue in _issues(analysis)]
            show(article, sentences, analysis.mentions if analysis is not None else None, say)
        for problem, message, is_note in problems:
            print_error(problem, message, say, is_note=is_note)
            code = FAILED
    raise typer.Exit(code)


def _problems(item: Reading | Refusal) -> Iterator[tuple[str, str, bool]]:
    """Code, message and whether it is only a note: of what could not be read, or was mended."""
    if isinstance(item, Refusal):
        yield item.code, item.message, False
        return
    for issue in item.issues:
        yield issue.code, f"{item.article.id}: {issue.message}", True
    if not _is_read(item.article):
        message = f"{item.article.id}: language {item.article.language!r} is not parsed; Riwaya reads Arabic"
        yield ExtractError.code, message, True


def _is_read(article: Article) -> bool:
    return article.language in ANALYSED


def _issues(analysis: Analysis | None) -> tuple[Issue, ...]:
    return analysis.issues if analysis is not None else ()


def _read(reader: "LanguageReader", articles: Sequence[Article]) -> "list[tuple[ReadSentence, ...]]":
    from riwaya.text.layers import TextLayers

    return [reading.sentences for reading in reader.read_many([TextLayers(article.text) for article in articles])]


def _show_conllu(
    article: Article, sentences: "Sequence[ReadSentence]", mentions: Sequence[Mention] | None, _say: Messages
) -> None:
    from riwaya.export.conllu import write_conllu

    if sentences:
        write_plain(write_conllu(article, sentences, mentions).removesuffix("\n"))


def _show_table(
    article: Article, sentences: "Sequence[ReadSentence]", mentions: Sequence[Mention] | None, say: Messages
) -> None:
    from riwaya.cli.parse_table import print_sentence

    console = out()
    for sentence in sentences:
        print_sentence(console, article.text, sentence, mentions, say)


def _parse_tokens(path: Path, pack: str) -> None:
    """Prints the sentences of a CoNLL-U file with labels of the models."""
    from riwaya.export.conllu import write_given
    from riwaya.text.given import read_conllu
    from riwaya.text.parse_given import parse_given

    sentences = list(read_conllu(decode(_bytes(path), str(path)), str(path)))
    reader = make_language(pack)
    for sentence, parsed in parse_given(reader.model, reader.flags, sentences, vote=reader.vote):
        write_plain(write_given(sentence, parsed).removesuffix("\n"))


def _bytes(path: Path) -> bytes:
    if path == STDIN:
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror or error}). Check the spelling of the path."
        raise MissingInputError(message) from error
