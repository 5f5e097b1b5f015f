"""What a transformer reads of happenings: which words tell of one, and which of them of the same."""

from __future__ import annotations

import json

import numpy as np
import pytest

from riwaya.compare.event_reader import load_event_reader
from riwaya.errors import DamagedModelError
from riwaya.model.article import Article
from riwaya.model.span import Span
from tests.damaged import damaged

TEXT = (
    "مقتل عشرة في قصف سوق بدوما\n\nقصف الطيران الحربي صباح الجمعة سوقا في مدينة دوما. "
    "وقال المرصد إن عشرة مدنيين قتلوا في القصف. وكانت المدينة شهدت في العام الماضي هجوما بالغاز. "
    "ونددت الأمم المتحدة بما جرى."
)
ARTICLE = Article(id="a", text=TEXT, published="2018-03-16")


@pytest.fixture(scope="module")
def reader(models):
    return load_event_reader(models)


@pytest.fixture(scope="module")
def read(reader):
    return reader.read(ARTICLE)


def span(words, nth=1):
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def near(read, one, other):
    return float(read.vector(one) @ read.vector(other))


def test_words_that_tell_of_happenings_are_found(read):
    found = [TEXT[one.start : one.end] for one, _ in read.happenings(0.5)]
    assert {"مقتل", "قتلوا"} <= set(found)
    assert sum("قصف" in word for word in found) == 3
    assert not {"سوق", "بدوما", "مدينة", "الحربي", "عشرة"} & set(found)


def test_who_says_something_is_told_apart(read):
    said = {TEXT[one.start : one.end]: is_said for one, is_said in read.happenings(0.5)}
    assert said["وقال"]
    assert not said["مقتل"]


def test_chances_are_those_of_the_words(read):
    assert read.chance(span("مقتل")) > 0.5 > read.chance(span("سوق"))
    assert read.chance(Span(len(TEXT) + 3, len(TEXT) + 5)) == 0.0


def test_what_is_the_same_is_nearer(read):
    strike, again, attack = span("قصف"), span("القصف"), span("هجوما")
    assert near(read, strike, again) > near(read, strike, attack)
    assert near(read, strike, again) > near(read, strike, span("قتلوا"))


def test_vectors_have_unit_length_and_no_company(reader, read):
    vector = read.vector(span("القصف"))
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
    np.testing.assert_array_equal(vector, reader.read(ARTICLE).vector(span("القصف")))


def test_texts_without_a_word_have_none(reader):
    assert list(reader.read(Article(id="e", text="...\n\n")).happenings(0.5)) == []
    assert reader.read(Article(id="e", text="")).vector(Span(0, 1)) is None


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("happenings.json", json.dumps({"tags": ["none"]}).encode(), "other tags"),
        ("happenings.npz", b"PK", "happenings"),
        ("happenings.onnx", None, "missing"),
    ],
)
def test_damaged_files_are_told(models, tmp_path, name, content, told):
    folder = damaged(models, tmp_path, name, content, "happenings")
    with pytest.raises(DamagedModelError, match=told):
        load_event_reader(folder)
