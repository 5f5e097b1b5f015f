"""Labels of the name corpora."""

from __future__ import annotations

from training.kinds import COARSE, COARSE_OF, WOJOOD, bio, with_coarse_labels
from training.name_corpora import NamedSpan, NamedText


def test_labels_of_a_tagger_are_outside_and_two_for_each_kind() -> None:
    assert bio(["PERS", "LOC"]) == ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC")


def test_every_label_falls_under_a_coarse_one() -> None:
    assert set(COARSE_OF.values()) == set(COARSE)
    assert set(WOJOOD.values()) <= set(COARSE)


def test_no_label_names_a_people_or_a_building() -> None:
    assert not {"Group", "Building", "Facility"} & set(COARSE_OF)


def test_governments_are_no_organisations() -> None:
    assert (COARSE_OF["Government"], COARSE_OF["Media"]) == ("GOV", "ORG")


def test_names_of_other_kinds_are_left_out() -> None:
    fine = (NamedSpan(0, 4, "Nation"), NamedSpan(5, 10, "Group"))
    text = NamedText(corpus="newsfane", text="مالي والعرب", spans=fine, words=((0, 4), (5, 11)))
    assert with_coarse_labels(text).spans == (NamedSpan(0, 4, "LOC"),)
