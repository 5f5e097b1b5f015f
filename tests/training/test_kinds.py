"""Labels of the name corpora."""

from __future__ import annotations

from training.kinds import COARSE, COARSE_OF, WOJOOD, bio


def test_labels_of_a_tagger_are_outside_and_two_for_each_kind() -> None:
    assert bio(["PERS", "LOC"]) == ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC")


def test_every_label_falls_under_a_coarse_one() -> None:
    assert set(COARSE_OF.values()) == set(COARSE)
    assert set(WOJOOD.values()) <= set(COARSE)


def test_no_label_names_a_people_or_a_building() -> None:
    assert not {"Group", "Building", "Facility"} & set(COARSE_OF)
