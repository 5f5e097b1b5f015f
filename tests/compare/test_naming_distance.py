from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.compare.naming import make_matrices
from riwaya.compare.naming_distance import chance_distance, distance_of_counts, naming_distances

COUNTS = st.lists(st.integers(0, 50), min_size=3, max_size=3).filter(any)


@given(COUNTS, COUNTS)
def test_distance_is_symmetric_and_within_0_and_1(left, right):
    there, back = distance_of_counts(left, right), distance_of_counts(right, left)
    assert there == pytest.approx(back)
    assert 0 <= there <= 1


@given(COUNTS)
def test_the_same_shares_are_no_distance(counts):
    assert distance_of_counts(counts, [3 * count for count in counts]) == pytest.approx(0, abs=1e-6)


def test_small_samples_of_one_source_differ_by_chance_more_than_large_ones():
    assert chance_distance([3, 3], [3, 3]) > chance_distance([300, 300], [300, 300]) > 0


def told(uses, outlet, name, count):
    """An article of an outlet that uses a name so many times."""
    return [one for at in range(count) for one in uses(f"وصل {name}.", (name, "isis"), id=f"{at}", outlet=outlet)]


def test_groups_that_share_no_name_are_farthest(uses):
    found = told(uses, "neva", "داعش", 6) + told(uses, "ufuq", "تنظيم الدولة", 5) + told(uses, "sana", "داعش", 5)
    pairs = naming_distances(make_matrices(found, lambda head: head.outlet))
    assert [(pair.left, pair.right, round(pair.distance, 2), pair.uses) for pair in pairs] == [
        ("neva", "ufuq", 1.0, 5),
        ("sana", "ufuq", 1.0, 5),
        ("neva", "sana", 0.0, 5),
    ]


def test_groups_with_too_few_uses_are_not_compared(uses):
    found = told(uses, "neva", "داعش", 6) + told(uses, "ufuq", "تنظيم الدولة", 4)
    assert naming_distances(make_matrices(found, lambda head: head.outlet)) == ()
