"""spaCy documents of made-up parses."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given

from riwaya.errors import MissingExtraError
from riwaya.export.spacy_doc import MENTIONS, to_doc
from riwaya.model.mention import Kind
from tests.export.conftest import read_text
from tests.text.strategies import texts


@pytest.fixture(scope="module")
def vocab():
    return pytest.importorskip("spacy").blank("ar").vocab


def test_words_carry_their_labels(vocab):
    text = "وعاد السكان."
    doc = to_doc(text, read_text(text), vocab=vocab)
    assert [(t.text, t.idx, t.pos_, t.lemma_, str(t.morph), t.dep_, t.head.i) for t in doc] == [
        ("و", 0, "VERB", "و", "Person=3|Tense=Past", "ROOT", 0),
        ("عاد", 1, "NOUN", "عاد", "", "obj", 0),
        ("السكان", 5, "NOUN", "السكان", "", "obj", 1),
        (".", 11, "NOUN", ".", "", "obj", 2),
    ]


def test_gaps_that_are_no_space_are_tokens_of_their_own(vocab):
    text = " عاد  السكان\n\nثم غادروا\u200f هم"
    doc = to_doc(text, read_text(text), vocab=vocab)
    assert [(t.text, t.pos_, t.head.i) for t in doc if t.pos_ in {"SPACE", "X"}] == [
        (" ", "SPACE", 1),
        (" ", "SPACE", 1),
        ("\n\n", "SPACE", 3),
        ("\u200f ", "X", 6),
    ]
    assert [sentence.text.strip() for sentence in doc.sents] == ["عاد  السكان", "ثم غادروا\u200f هم"]


@given(text=texts)
def test_the_text_and_every_offset_stay(vocab, text: str) -> None:
    sentences = read_text(text)
    doc = to_doc(text, sentences, vocab=vocab)
    begins = {token.idx for token in doc}
    assert doc.text == text
    assert all(sentence.pieces[0].start in begins for sentence in sentences)
    assert len(list(doc.sents)) == len(sentences) or not sentences


def test_mentions_are_entities_and_those_inside_others_a_span_group(vocab, mention):
    text = "زار سفير دولة لبنان بيروت"
    found = [
        mention(text, "سفير دولة لبنان", kind=Kind.PERSON, name="m1"),
        mention(text, "لبنان", entity="lebanon", name="m2"),
    ]
    doc = to_doc(text, read_text(text), found, vocab=vocab)
    assert [(e.text, e.label_, e.kb_id_, e.id_) for e in doc.ents] == [("سفير دولة لبنان", "person", "", "m1")]
    assert [(e.text, e.label_, e.kb_id_) for e in doc.spans[MENTIONS]] == [
        ("سفير دولة لبنان", "person", ""),
        ("لبنان", "place", "lebanon"),
    ]


def test_a_ligature_of_two_pieces_is_one_token(vocab):
    text = "\ufefbسم جديد"
    doc = to_doc(text, read_text(text), vocab=vocab)
    assert [(token.text, token.lemma_, token.head.i) for token in doc] == [("\ufefbسم", "ل", 0), ("جديد", "جديد", 0)]


def test_without_spacy_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingExtraError, match=r"riwaya\[spacy\]"):
        to_doc("نص", ())
