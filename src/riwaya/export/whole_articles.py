"""Formats of whole articles over the source of an export: CAS, WebAnno, Web Annotations, bibliographies, CoNLL-U."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from riwaya.errors import ExportError, NoModelError
from riwaya.export.annotated import annotate
from riwaya.export.bibtex import write_bibtex
from riwaya.export.cas import write_xmi
from riwaya.export.cas_types import write_types
from riwaya.export.citation import make_citation
from riwaya.export.conllu import write_conllu
from riwaya.export.csl import csl_item
from riwaya.export.web_annotations import write_collection
from riwaya.export.webanno import write_tsv
from riwaya.export.zipped import Member, member_name
from riwaya.readers.language import ARABIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.citation import Citation
    from riwaya.export.source import ExportSource
    from riwaya.extract.language import LanguageReader

TYPES = "TypeSystem.xml"
_AT_ONCE = 32
"""Articles that are parsed at once: short ones share the work."""
_OTHER = "other_language"
_REMARK = " ("
"""Begins what a label says of an outlet besides its name."""


def cas_members(source: ExportSource) -> Iterator[Member]:
    """The type system, and an XMI file for each article."""
    yield Member(TYPES, write_types().encode())
    for joined in source.articles():
        xmi = write_xmi(annotate(joined), joined.analysis.article)
        yield Member(member_name(joined.article.id, ".xmi"), xmi.encode())


def webanno_members(source: ExportSource) -> Iterator[Member]:
    """The type system, of which a project needs the layers first, and a TSV file for each article."""
    yield Member(TYPES, write_types().encode())
    for joined in source.articles():
        tsv = write_tsv(annotate(joined))
        yield Member(member_name(joined.article.id, ".tsv"), tsv.encode("utf-8", "replace"))


def write_annotations(source: ExportSource) -> Iterator[bytes]:
    """A collection of Web Annotations, an annotation a line."""
    return (piece.encode("utf-8", "replace") for piece in write_collection(source.articles()))


def write_bibliography(source: ExportSource) -> Iterator[bytes]:
    """An entry of BibLaTeX for each article."""
    for citation in _citations(source):
        yield f"{write_bibtex(citation)}\n".encode("utf-8", "replace")


def write_csl(source: ExportSource) -> Iterator[bytes]:
    """A list of CSL-JSON with an item for each article."""
    for number, citation in enumerate(_citations(source)):
        yield (b",\n" if number else b"[\n") + msgspec.json.encode(csl_item(citation))
    yield b"\n]\n" if source.counts["articles"] else b"[]\n"


def _citations(source: ExportSource) -> Iterator[Citation]:
    """Of each article, its outlet called as in the language of the article."""
    for joined in source.articles():
        head = joined.analysis.article
        language = ARABIC if head.language == ARABIC else "en"
        label = None if head.outlet is None else source.entities(joined).label(head.outlet, language)
        yield make_citation(joined, outlet=label and label.partition(_REMARK)[0])


def write_parsed(source: ExportSource) -> Iterator[bytes]:
    """Words, classes, lemmas and trees of the articles as CoNLL-U, with their mentions; parsed anew.

    Raises:
        NoModelError: no language models are installed.
        ExportError: the pack of the first article is not installed.
    """
    articles = source.articles()
    reader: LanguageReader | None = None
    while batch := list(islice(articles, _AT_ONCE)):
        read = [one for one in batch if one.article.language == ARABIC]
        for _ in range(len(batch) - len(read)):
            source.leave_out(_OTHER)
        reader = reader or _reader(source, batch[0])
        yield from _parsed(reader, read)


def _parsed(reader: LanguageReader, articles: list[JoinedArticle]) -> Iterator[bytes]:
    from riwaya.text.layers import TextLayers

    readings = reader.read_many([TextLayers(one.article.text) for one in articles])
    for joined, reading in zip(articles, readings, strict=True):
        yield write_conllu(joined.article, reading.sentences, joined.analysis.mentions).encode("utf-8", "replace")


def _reader(source: ExportSource, joined: JoinedArticle) -> LanguageReader:
    from riwaya.extract.language import LanguageReader
    from riwaya.extract.matchers import Matchers
    from riwaya.text.models import find_models

    folder, pack = find_models(), source.entities(joined).pack
    if folder is None:
        raise NoModelError
    if pack is None:
        made = joined.analysis.versions.pack
        raise ExportError(f"{joined.article.id}: the pack {made!r} is not here. Install it, or `riwaya reanalyze`.")
    return LanguageReader(Matchers(pack), folder)
