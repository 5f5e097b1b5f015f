"""Citations, read again by the parsers of others."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from riwaya.compare.joined import JoinedArticle
from riwaya.errors import SpanError
from riwaya.export.bibtex import note_of, write_bibtex
from riwaya.export.citation import make_citation
from riwaya.export.csl import csl_item
from riwaya.model.span import Span
from tests.told import ANALYSIS, ARTICLE, quote

NAMED = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciicircum": "^",
    "textasciitilde": "~",
}
HOSTILE = 'قصف {على} 50% \\input{x} & #1 $x_y^z~ @book{a, } "دوما"'
# From the schema `csl-data.json` of CSL 1.0.2, as far as our items use it.
CSL_DATE = {
    "type": "object",
    "required": ["date-parts"],
    "additionalProperties": False,
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": ["string", "integer"]}},
        }
    },
}
STRING = {"type": "string"}
CSL_ITEM = {
    "type": "object",
    "required": ["type", "id"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": ["article", "article-journal", "article-magazine", "article-newspaper", "webpage"]},
        **dict.fromkeys(("id", "title", "container-title", "URL", "language", "abstract", "note"), STRING),
        "author": {"type": "array", "items": {"type": "object", "properties": {"literal": STRING}}},
        "issued": CSL_DATE,
        "accessed": CSL_DATE,
    },
}


def cited(words: str | None = None, *, accessed: str | None = None, outlet: str | None = "نيفا", **fields: str):
    article = replace(ARTICLE, **fields)
    span = None if words is None else quote(words).span
    joined = JoinedArticle(article, replace(ANALYSIS, article=article.head))
    return make_citation(joined, outlet=outlet, span=span, accessed=accessed)


def unescaped(value: str) -> str:
    named = re.sub(r"\\(text\w+)\{\}", lambda found: NAMED[found[1]], value[1:-1])
    return re.sub(r"\\([%&#$_])", r"\1", named)


def test_an_entry_names_all_that_finds_the_words_again():
    entry = write_bibtex(cited("قصف دوما", url="https://example.org/a?b=1", accessed="2026-11-27", author="ل. م."))
    at, made = quote("قصف دوما"), f"SHA-256 {ANALYSIS.article.sha256}, read by Riwaya {ANALYSIS.versions.code}"
    note = f"«قصف دوما», characters {at.start}–{at.end} of the text of article told with {made}"
    assert entry.splitlines() == [
        f"@online{{told.{at.start}-{at.end},",
        "  title = {{قصف على دوما}},",
        "  author = {{ل. م.}},",
        "  organization = {نيفا},",
        "  date = {2017-09-06},",
        "  url = {https://example.org/a?b=1},",
        "  urldate = {2026-11-27},",
        "  langid = {arabic},",
        f"  note = {{{note}}},",
        "}",
    ]


@pytest.mark.parametrize("title", [HOSTILE, "}} @comment{", "\\", "{{{", "%"])
def test_no_title_breaks_out_of_its_field(title):
    database = pytest.importorskip("pybtex.database")
    read = database.parse_string(write_bibtex(cited(title=title)), "bibtex")
    assert [unescaped(entry.fields["title"]) for entry in read.entries.values()] == [title]


@settings(max_examples=80, deadline=None)
@given(title=st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Z"]), min_size=1))
def test_every_title_comes_back_from_the_entry(title):
    database = pytest.importorskip("pybtex.database")
    (entry,) = database.parse_string(write_bibtex(cited(title=title)), "bibtex").entries.values()
    assert unescaped(entry.fields["title"]) == title


def test_an_item_of_csl_is_as_its_schema_asks():
    jsonschema = pytest.importorskip("jsonschema")
    for one in (
        cited(),
        cited("دوما", url="https://example.org", accessed="2026-11-27", author="ل"),
        cited(title=HOSTILE),
    ):
        jsonschema.Draft202012Validator(CSL_ITEM).validate(csl_item(one))


def test_an_item_tells_outlet_date_words_and_place():
    item = csl_item(cited("قصف دوما"))
    assert (item["container-title"], item["issued"], item["abstract"]) == (
        *("نيفا", {"date-parts": [[2017, 9, 6]]}, "قصف دوما"),
    )
    assert item["note"] == note_of(cited("قصف دوما"))


def test_what_is_not_known_is_left_out():
    item = csl_item(cited(outlet=None, title=None, published=None, language="und"))
    assert sorted(item) == ["id", "note", "type"]


def test_nothing_that_turns_text_round_is_printed():
    citation = cited(title="قصف\u202e \u2066على\x07 دوما\n")
    assert citation.title == "قصف على دوما"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://[::1", ""])
def test_only_addresses_of_the_web_are_cited(url):
    assert cited(url=url).url is None


def test_an_address_cannot_end_its_field():
    assert cited(url="https://example.org/a} b\\").url == "https://example.org/a%7D%20b%5C"


def test_a_place_outside_the_text_is_an_error():
    with pytest.raises(SpanError, match="the text has"):
        make_citation(JoinedArticle(ARTICLE, ANALYSIS), outlet=None, span=Span(3, 10_000))


def test_articles_whose_ids_look_alike_have_keys_of_their_own():
    first, second = cited(id="خبر 1", text="a"), cited(id="خبر-1", text="b")
    assert first.key != second.key
    assert re.fullmatch(r"[A-Za-z0-9.-]+", first.key)
