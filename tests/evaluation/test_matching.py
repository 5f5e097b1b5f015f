from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from riwaya.evaluation.judged import Stretch
from riwaya.evaluation.matching import match, overlap

ranges = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))
stretches = st.lists(ranges.map(lambda pair: Stretch(*pair)), max_size=8)


@given(ranges, ranges)
def test_overlap_is_symmetric_and_a_share(left, right):
    assert overlap(left, right) == overlap(right, left)
    assert 0 <= overlap(left, right) <= 1


@given(ranges)
def test_overlap_with_itself_is_whole(one):
    assert overlap(one, one) == 1


@given(stretches, stretches)
def test_matching_is_one_to_one_and_only_of_what_overlaps(predicted, gold):
    pairs = match(predicted, gold)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(overlap(predicted[i].range, gold[j].range) > 0 for i, j in pairs)


@given(stretches, stretches)
def test_nothing_that_could_still_be_matched_is_left(predicted, gold):
    pairs = match(predicted, gold)
    left = [p for i, p in enumerate(predicted) if i not in {i for i, _ in pairs}]
    over = [g for j, g in enumerate(gold) if j not in {j for _, j in pairs}]
    assert not any(overlap(p.range, g.range) for p in left for g in over)


def test_the_best_overlap_goes_first():
    assert match([Stretch(0, 10), Stretch(0, 5)], [Stretch(0, 5)]) == ((1, 0),)
