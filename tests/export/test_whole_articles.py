"""Formats of whole articles, read back with the tools of others."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from msgspec.structs import replace

from riwaya.compare.joined import JoinedArticle
from riwaya.export.annotated import annotate
from riwaya.export.cas_types import write_types
from riwaya.export.webanno import write_tsv
from riwaya.model.article import Article
from tests.export.exported import source_of, written
from tests.export.marked import joined_behind
from tests.told import ANALYSIS, ARTICLE

TEXT = "قالت وزارة الدفاع الروسية إن الطيران قصف مدينة إدلب.\n😀 وعاد الأهالي إلى دوما."


def named(article_id: str) -> JoinedArticle:
    article = replace(ARTICLE, id=article_id)
    return JoinedArticle(article, replace(ANALYSIS, article=article.head))


def members(name: str, *articles: JoinedArticle) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(written(name, source_of(*articles)))) as file:
        return {one: file.read(one) for one in file.namelist()}


@pytest.mark.parametrize(("name", "end"), [("cas", ".xmi"), ("webanno", ".tsv")])
def test_a_zip_has_the_types_and_a_file_for_each_article(name, end):
    found = members(name, named("one"), named("two"))
    assert list(found) == ["TypeSystem.xml", f"one{end}", f"two{end}"]
    assert found["TypeSystem.xml"] == write_types().encode()


def test_no_id_of_an_article_leads_out_of_the_zip():
    names = list(members("cas", named("../../etc/passwd"), named("a\\b"), named("\u202eimx")))
    assert all("/" not in name and "\\" not in name and not name.startswith(".") for name in names)
    assert len(names) == 4


def test_cas_opens_with_the_types_beside_it():
    cassis = pytest.importorskip("cassis")
    found = members("cas", joined_behind("😀\x01 "))
    types = cassis.load_typesystem(io.BytesIO(found["TypeSystem.xml"]))
    cas = cassis.load_cas_from_xmi(io.BytesIO(found["told.xmi"]), types)
    (metadata,) = cas.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
    assert (metadata.documentId, metadata.documentTitle, metadata.language) == ("told", "قصف على دوما", "ar")


def test_webanno_is_what_its_writer_writes():
    assert members("webanno", joined_behind())["told.tsv"].decode() == write_tsv(annotate(joined_behind()))


def test_annotations_of_all_articles_are_one_collection():
    collection = json.loads(written("annotations", source_of(named("one"), named("two"))))
    articles = {one["id"].split(":")[3] for one in collection["first"]["items"]}
    assert articles == {"one", "two"}


def test_a_bibliography_has_an_entry_for_each_article(pack):
    database = pytest.importorskip("pybtex.database")
    read = database.parse_string(written("bibtex", source_of(named("one"), named("two"), pack=pack)).decode(), "bibtex")
    assert {key: entry.fields["organization"] for key, entry in read.entries.items()} == {"one": "نيفا", "two": "نيفا"}


def test_items_of_csl_are_a_list_also_of_none():
    assert [one["id"] for one in json.loads(written("csl", source_of(named("one"), named("two"))))] == ["one", "two"]
    empty = source_of()
    empty.articles = lambda: iter(())
    assert json.loads(written("csl", empty)) == []


def test_conllu_holds_the_sentences_with_their_mentions(analyzer, pack, models):
    assert models
    conllu = pytest.importorskip("conllu")
    article = Article(id="one", text=TEXT)
    joined = JoinedArticle(article, analyzer.analyze(article))
    sentences = conllu.parse(written("conllu", source_of(joined, pack=pack)).decode())
    assert [sentence.metadata["text"] for sentence in sentences] == TEXT.split("\n")
    entities = [
        word["misc"]["Entity"] for sentence in sentences for word in sentence if "Entity" in (word["misc"] or {})
    ]
    assert any("idlib" in one for one in entities)
    for word in (word for sentence in sentences for word in sentence if isinstance(word["id"], int)):
        start, end = map(int, word["misc"]["Span"].split(":"))
        assert TEXT[start:end]


def test_articles_in_other_languages_are_not_parsed(pack, models):
    assert models
    article = replace(ARTICLE, language="fr")
    source = source_of(JoinedArticle(article, replace(ANALYSIS, article=article.head)), pack=pack)
    assert written("conllu", source) == b""
    assert source.counts["left_out.other_language"] == 1
