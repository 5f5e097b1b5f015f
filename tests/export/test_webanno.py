"""WebAnno TSV, read again by the little reader of `tsv_reader`."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riwaya.export.annotated import Annotated, Mark, annotate
from riwaya.export.annotation_layers import CONTENT, NAMED_ENTITY
from riwaya.export.webanno import escape_value, write_tsv
from riwaya.model.span import Span
from tests.export.marked import joined_behind
from tests.export.tsv_reader import ReadTsv, plain

HOSTILE = '😀 \x01\x0b لَيسَ [1]_a|b;*->\\t c\\ "می‌خواهم"\t\r\n\u202e#Text=🏳️‍🌈\n\n'


def on_words(article: Annotated, mark: Mark) -> str:
    """The words of a mark without spaces that no word holds at its ends."""
    words = [word for words in article.sentences for word in words]
    inside = [word for word in words if word.overlaps(mark.span)]
    start, end = max(inside[0].start, mark.span.start), min(inside[-1].end, mark.span.end)
    return article.text[start:end]


@pytest.mark.parametrize("before", ["", "😀 ", HOSTILE], ids=["plain", "emoji", "hostile"])
def test_every_mark_comes_back_with_its_words_features_and_links(before):
    article = annotate(joined_behind(before))
    read, numbers = ReadTsv(write_tsv(article)), {mark.key: at for at, mark in enumerate(article.marks, 1)}
    assert {at: read.words(at) for at in read.spans} == {
        number: on_words(article, mark) for mark, number in zip(article.marks, numbers.values(), strict=True)
    }
    for mark in article.marks:
        told = {name: plain(escape_value(value)) for name, value in mark.features.items() if value is not None}
        assert read.features[numbers[mark.key]] == told
        assert read.links.get(numbers[mark.key], []) == [(one.role, numbers[one.target]) for one in mark.links]


def test_arcs_come_back():
    article = annotate(joined_behind("😀 "))
    read = ReadTsv(write_tsv(article))
    assert [
        (layer.rpartition("Riwaya")[2], read.words(one), read.words(other)) for layer, one, other, _ in read.arcs
    ] == [*(("Chain", "نقلا عن", "أفادت"), ("Chain", "قال", "نقلا عن"), ("Tie", "قوات النظام", "حلب"))]


def test_part_of_a_word_has_a_line_of_its_own():
    text = "عاد والأهالي"
    mark = Mark(key="m1", layer=CONTENT, span=Span(5, 12), features={"id": "m1"})
    article = Annotated(text=text, sentences=((Span(0, 3), Span(4, 12)),), marks=(mark,), arcs=())
    assert write_tsv(article).splitlines()[4:] == [
        *("#Text=عاد والأهالي", "1-1\t0-3\tعاد\t_\t_\t_\t", "1-2\t4-12\tوالأهالي\t_\t_\t_\t"),
        "1-2.1\t5-12\tالأهالي\tm1[1]\t*[1]\t*[1]\t",
    ]


def test_the_head_tells_layers_and_two_empty_lines_follow_it():
    lines = write_tsv(annotate(joined_behind())).split("\n")
    head = lines[: lines.index("")]
    assert head[:2] == ["#FORMAT=WebAnno TSV 3.3", f"#T_SP={NAMED_ENTITY}|value|identifier"]
    assert lines[len(head) : len(head) + 2] == ["", ""]
    assert head[-2].endswith(f"|BT_{NAMED_ENTITY}")


@given(value=st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1))
def test_a_value_is_one_cell_and_comes_back(value):
    escaped = escape_value(value)
    assert plain(escaped) == value
    assert not {"\t", "\n"} & set(escaped)


@settings(max_examples=60, deadline=None)
@given(before=st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_text_keeps_its_length_whatever_stands_before(before):
    article = annotate(joined_behind(before))
    read = ReadTsv(write_tsv(article))
    words = [word.of(article.text) for words in article.sentences for word in words]
    assert read.text.endswith(article.text[-40:])
    assert [word for word in words if word not in read.text] == []
