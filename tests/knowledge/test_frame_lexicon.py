from __future__ import annotations

import pytest

from riwaya.extract.frame_sums import ROLES
from riwaya.knowledge.codebooks import codes, load_codebook


@pytest.fixture(scope="module")
def lexicon(syria):
    return syria.frames


def test_every_feature_that_something_makes_has_its_row(lexicon):
    rows = {feature.id for feature in lexicon.features}
    made = [row.feature for rows in (lexicon.kinds, lexicon.acts, lexicon.ties, lexicon.loaded) for row in rows]
    assert set(made) <= rows
    assert len(rows) == len(lexicon.features)


def test_fine_roles_stand_under_their_role_in_the_codebook(lexicon):
    book = {row.code: row.main for row in load_codebook("roles").roles}
    given = [(fine, role) for row in lexicon.features for role, listed in row.fine.items() for fine in listed]
    given += [(row.fine, row.role) for row in lexicon.fine]
    assert {(fine, role) for fine, role in given if book[fine] != role} == set()


def test_codes_are_those_of_the_codebooks(lexicon):
    types = set(codes("plover.types")) | set(codes("plover.modes"))
    relations = set(codes("relations"))
    assert {code for act in lexicon.acts for code in act.events} <= types
    assert {code for tie in lexicon.ties for code in tie.relations} <= relations
    assert {*lexicon.friends, *lexicon.foes} <= types | relations
    assert {code for row in lexicon.loaded for code in row.categories} <= set(codes("loaded"))
    assert {code for kind in lexicon.kinds for code in kind.types} <= set(codes("actor-types"))


def test_every_sum_has_a_feature_for_it_and_one_against_it(lexicon):
    for column in ("matters", *map(str, ROLES), "favourable", "unfavourable"):
        signs = {getattr(row, column) > 0 for row in lexicon.features if getattr(row, column)}
        assert signs == {True, False}, column
