"""The lexicon of ties as it stands in the packs."""

from __future__ import annotations

import pytest

from riwaya.knowledge.codebooks import load_codebook


@pytest.fixture(scope="module")
def ties(syria):
    return syria.predicates.ties


def test_every_group_has_a_frame_that_exists_and_every_frame_is_used(ties):
    assert {group.frame for group in ties.groups} == {frame.id for frame in ties.frames}


def test_every_tie_is_a_code_of_the_codebook_and_has_a_signature(ties):
    codes = {relation.code for relation in load_codebook("relations").relations}
    assert {group.relation for group in ties.groups} <= {row.relation for row in ties.signatures}
    assert {row.relation for row in ties.signatures} == codes


def test_every_office_gives_a_tie_with_a_signature(ties):
    assert {office.relation for office in ties.offices} <= {row.relation for row in ties.signatures}
