"""UIMA CAS, loaded again by dkpro-cassis."""

from __future__ import annotations

import gzip
import json
import warnings
from io import BytesIO
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riwaya.compare.joined import JoinedArticle
from riwaya.export.annotated import annotate
from riwaya.export.annotation_layers import ARCS, NAMED_ENTITY, SENTENCE, SPANS, TOKEN
from riwaya.export.cas import write_xmi, xml_text
from riwaya.export.cas_types import write_types
from riwaya.export.utf16 import Utf16Offsets
from riwaya.model.article import Article
from riwaya.model.judgement import Judgement, JudgementKind
from tests.export.marked import joined_behind

cassis = pytest.importorskip("cassis")
CUSTOM = "webanno.custom.Riwaya"
HOSTILE = '😀 \x00\x0b\ufffe لَيسَ <b>&amp; "می‌خواهم"\t\r\n\u202e]]> 🏳️‍🌈 '


@pytest.fixture(scope="module")
def types():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return cassis.load_typesystem(BytesIO(write_types().encode()))


def load(types, joined: JoinedArticle):
    return cassis.load_cas_from_xmi(BytesIO(write_xmi(annotate(joined), joined.analysis.article).encode()), types)


def quotes(joined: JoinedArticle) -> dict[str, str]:
    """By id the words of each record that is one span, as its contract has them."""
    said = joined.analysis
    own = {one.id: one.text for layer in (said.timexes, said.quantities, said.claims, said.loaded) for one in layer}
    held = {f"{one.id}.content": one.content.text for one in said.attributions if one.content}
    heard = {f"{one.id}.source": one.source.text for one in said.attributions if one.source}
    cues = {one.id: one.cue.text for one in said.attributions}
    happened = {one.id: one.trigger.text for one in said.events} | {one.id: one.evidence.text for one in said.relations}
    return own | held | heard | cues | happened | {one.id: one.text for one in said.mentions}


@pytest.mark.parametrize("before", ["", "😀 ", HOSTILE], ids=["plain", "emoji", "hostile"])
def test_what_every_span_covers_is_our_quotation(types, before):
    joined = joined_behind(before)
    cas = load(types, joined)
    covered = {
        one.id: one.get_covered_text() for layer in SPANS if "id" in layer.features for one in cas.select(layer.name)
    }
    expected = quotes(joined)
    assert {name: covered[name] for name in expected} == {name: xml_text(words) for name, words in expected.items()}
    assert cas.sofa_string == xml_text(joined.article.text)


def test_a_mention_is_a_named_entity_with_kind_and_entity(types):
    cas = load(types, joined_behind("😀 "))
    named = [(one.get_covered_text(), one.value, one.identifier) for one in cas.select(NAMED_ENTITY)]
    assert named[2:5] == [
        ("قائدا ميدانيا", "person", None),
        ("الطيران الروسي", "actor", "rus-mil"),
        ("دوما", "place", "douma"),
    ]


def test_an_event_is_linked_to_who_where_when_and_on_whose_word(types):
    (strike, _) = load(types, joined_behind()).select(f"{CUSTOM}Event")
    linked = [(one.role, one.target.get_covered_text()) for one in strike.arguments.elements]
    assert linked == [("actor", "الطيران الروسي"), ("place", "دوما"), ("time", "5 أيلول 2017"), ("voice", "قال")]


def test_arcs_join_the_ends_of_a_relation_and_attributions(types):
    cas = load(types, joined_behind())
    arcs = [
        (one.type.name.removeprefix(CUSTOM), one.Governor.get_covered_text(), one.Dependent.get_covered_text())
        for layer in ARCS
        for one in cas.select(layer.name)
    ]
    assert arcs == [("Tie", "قوات النظام", "حلب"), ("Chain", "نقلا عن", "أفادت"), ("Chain", "قال", "نقلا عن")]


def test_the_first_word_tells_article_and_versions(types):
    joined = joined_behind()
    (head,) = load(types, joined).select(f"{CUSTOM}Article")
    made = joined.analysis.versions
    assert (head.article, head.outlet, head.sha256, head.code, head.pack, head.codebook, head.models) == (
        *("told", "neva", joined.analysis.article.sha256),
        *(made.code, made.pack, made.codebook, made.models),
    )


def test_booleans_and_scores_keep_their_type(types):
    (strike, _) = load(types, joined_behind()).select(f"{CUSTOM}Event")
    assert (strike.historical, round(strike.score, 2)) == (False, 0.91)


@settings(max_examples=60, deadline=None)
@given(before=st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_words_tile_their_sentences_without_spaces_at_their_ends(types, before):
    cas = load(types, joined_behind(before))
    tokens, sentences = cas.select(TOKEN), cas.select(SENTENCE)
    assert all(first.end <= second.begin for first, second in pairwise(tokens))
    assert all(one.get_covered_text() == one.get_covered_text().strip() != "" for one in tokens)
    held = [one for sentence in sentences for one in tokens if sentence.begin <= one.begin and one.end <= sentence.end]
    assert held == tokens


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_offsets_are_those_of_utf_16(text):
    offset = Utf16Offsets(text)
    assert [offset(at) for at in range(len(text) + 1)] == [
        len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)
    ]


def test_a_judgement_on_a_record_is_told_beside_it(types):
    judged = Judgement(
        id="j-1",
        kind=JudgementKind.WRONG_LABEL,
        targets=(),
        layer="events",
        labels={"type": "ASSAULT"},
        was={},
        by="Lena",
        at="2026-11-26T10:00:00.000000",
        note=None,
    )
    plain = joined_behind()
    cas = load(types, JoinedArticle(plain.article, plain.analysis, {"e1": (judged,)}))
    assert [one.judged for one in cas.select(f"{CUSTOM}Event")] == ["Lena on 2026-11-26", None]


def test_real_articles_keep_their_words(types, shared, rules):
    with gzip.open(shared / "data/news-dev/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, 0, 400, 40)]
    for row in rows:
        article = Article(id=row["id"], text=row["text"], published=row["date"])
        joined = JoinedArticle(article, rules.analyze(article))
        cas = load(types, joined)
        spans = [one for layer in SPANS if "id" in layer.features for one in cas.select(layer.name)]
        covered = {one.id: one.get_covered_text() for one in spans}
        told = quotes(joined)
        assert told
        assert {name: covered[name] for name in told} == told
