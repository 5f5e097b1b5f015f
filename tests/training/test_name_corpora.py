"""Corpora of names, each in its own form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from training.name_corpora import NamedText, read_anercorp, read_newsfane, read_wojood, shares_text, shingles

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "own.txt"


def _spans(text: NamedText) -> list[tuple[str, str]]:
    return [(text.text[span.start : span.end], span.label) for span in text.spans]


def test_anercorp_is_cut_at_stops(file: Path) -> None:
    file.write_text("زار O\nسامي B-PERS\nمراد I-PERS\nصور B-LOC\n. O\n\nعاد O\n", encoding="utf-8")
    first, second = read_anercorp(file)
    assert (first.text, second.text) == ("زار سامي مراد صور .", "عاد")
    assert _spans(first) == [("سامي مراد", "PERS"), ("صور", "LOC")]


def test_the_fourth_class_has_one_name(file: Path) -> None:
    file.write_text("جائزة B-MIS\nكبرى I-MIS\nأخرى B-MISC\n", encoding="utf-8")
    (text,) = read_anercorp(file)
    assert _spans(text) == [("جائزة كبرى", "MISC"), ("أخرى", "MISC")]


def test_names_side_by_side_stay_two(file: Path) -> None:
    file.write_text("سامي B-PERS\nمراد B-PERS\n", encoding="utf-8")
    (text,) = read_anercorp(file)
    assert _spans(text) == [("سامي", "PERS"), ("مراد", "PERS")]


def test_newsfane_words_get_their_clitics_back(file: Path) -> None:
    file.write_text("و O\nصور B-Population-Center\nو O\nكتاب O\nها O\n\nنعم O\n", encoding="utf-8")
    first, second = read_newsfane(file)
    assert (first.text, second.text) == ("وصور وكتابها", "نعم")
    assert _spans(first) == [("صور", "Population-Center")]


def test_words_of_a_corpus_are_spans_of_its_text(file: Path) -> None:
    file.write_text("ب O\nصور B-Population-Center\n، O\nأمس O\n", encoding="utf-8")
    (text,) = read_newsfane(file)
    assert [text.text[start:end] for start, end in text.words] == ["ب", "صور", "،", "أمس"]


def test_of_nested_names_in_wojood_the_outermost_is_taken(file: Path) -> None:
    rows = ["بلدية B-ORG", "مدينة I-ORG B-GPE", "صور I-ORG I-GPE B-GPE", "أمس B-DATE", "", "سامي B-PERS"]
    file.write_text("\n".join(rows), encoding="utf-8")
    first, second = read_wojood(file)
    assert (_spans(first), _spans(second)) == ([("بلدية مدينة صور", "ORG")], [("سامي", "PERS")])


def test_corpora_that_hold_one_sentence_are_told(file: Path) -> None:
    file.write_text("زار وفد كبير من المعلمين مدرسة القرية القديمة أمس . O\n".replace(" ", " O\n"), encoding="utf-8")
    texts = read_anercorp(file)
    file.write_text("ثم زار O\nوفد O\nكبير O\n".replace(" زار", " O\nزار"), encoding="utf-8")
    (other,) = read_anercorp(file)
    known = shingles(texts)
    assert (shares_text(texts[0], known), shares_text(other, known)) == (True, False)
