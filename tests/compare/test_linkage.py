from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from riwaya.compare.linkage import join_average


def joined(scores, count=4, forbidden=(), **wishes):
    return join_average(
        count,
        [(a, b, score) for (a, b), score in scores.items() if (a, b) not in forbidden],
        threshold=0.0,
        otherwise=-3.0,
        forbids=lambda a, b: any(tuple(sorted(pair)) in forbidden for pair in product(a, b)),
        **wishes,
    )


def test_things_above_the_threshold_join():
    assert joined({(0, 1): 2.0, (2, 3): -0.5}) == [[0, 1], [2], [3]]


def test_a_chain_whose_ends_share_nothing_does_not_join():
    assert joined({(0, 1): 2.0, (1, 2): 1.0}) == [[0, 1], [2], [3]]


def test_the_mean_of_all_pairs_decides():
    assert joined({(0, 1): 2.0, (1, 2): 1.5, (0, 2): -1.0}) == [[0, 1, 2], [3]]


def test_what_is_forbidden_never_stands_together():
    assert joined({(0, 1): 9.0, (1, 2): 8.0, (0, 2): 7.0}, forbidden={(0, 1)}) == [[0], [1, 2], [3]]


def test_groups_that_were_parted_stay_apart_when_they_grow():
    scores = {(0, 1): 9.0, (1, 2): 8.0, (0, 3): 7.0, (2, 3): 6.0, (0, 2): 5.0, (1, 3): 5.0}
    assert joined(scores, forbidden={(0, 1)}) == [[0, 3], [1, 2]]


@given(st.dictionaries(st.sampled_from([(a, b) for b in range(6) for a in range(b)]), st.floats(-2, 5)), st.randoms())
def test_the_order_of_pairs_changes_nothing(scores, random):
    pairs = list(scores.items())
    random.shuffle(pairs)
    assert joined(dict(pairs), 6) == joined(scores, 6)


def test_many_weak_ties_between_groups_say_more_than_one():
    pairs = [(0, 1, 2.0), (2, 3, 2.0), *((a, b, -0.2) for a in (0, 1) for b in (2, 3)), (4, 5, -0.2)]
    groups = join_average(6, pairs, threshold=0.0, otherwise=-3.0, growth=0.4, forbids=lambda a, b: False)
    assert groups == [[0, 1, 2, 3], [4], [5]]


def bound(scores, wanted=(), apart=(), count=4, forbidden=()):
    return joined(scores, count, forbidden, joined=wanted, apart=apart)


def test_what_somebody_joins_stands_together_whatever_forbids_it():
    assert bound({(0, 1): -9.0}, [(0, 1), (1, 3)], forbidden={(0, 1), (0, 3)}) == [[0, 1, 3], [2]]


def test_what_somebody_joins_brings_its_groups():
    assert bound({(0, 1): 2.0, (2, 3): 2.0}, [(0, 2)]) == [[0, 1, 2, 3]]


def test_what_somebody_parts_stands_apart_and_joins_the_next_best():
    assert bound({(0, 1): 9.0, (1, 2): 3.0}, apart=[(0, 1)]) == [[0], [1, 2], [3]]


def test_what_is_parted_from_one_is_parted_from_all_joined_to_it():
    assert bound({(1, 2): 9.0}, [(0, 1)], [(0, 2)]) == [[0, 1], [2], [3]]
    assert bound({(1, 3): 9.0, (2, 3): 8.0}, [(0, 1)], [(0, 2)]) == [[0, 1, 3], [2]]


PAIRS = st.sampled_from([(a, b) for b in range(6) for a in range(b)])


@given(st.dictionaries(PAIRS, st.floats(-2, 5)), st.lists(PAIRS), st.lists(PAIRS), st.randoms())
def test_wishes_hold_in_any_order(scores, joined, apart, random):
    wholes = bound({}, joined, count=6)
    apart = [pair for pair in apart if not any(set(pair) <= set(whole) for whole in wholes)]
    groups = bound(scores, joined, apart, 6)
    assert all(any({a, b} <= set(group) for group in groups) for a, b in joined)
    assert not any({a, b} <= set(group) for group in groups for a, b in apart)
    random.shuffle(joined)
    random.shuffle(apart)
    assert bound(scores, joined, apart, 6) == groups
