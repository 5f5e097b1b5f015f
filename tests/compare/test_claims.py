from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from riwaya.compare.claims import Comparable, compare_claims
from riwaya.compare.pairs import pair_claims
from riwaya.compare.verdict import Outcome
from riwaya.model.claim import Claim
from riwaya.model.event import Modality, Polarity
from riwaya.model.quantity import Comparator

_OF_CLAIM = {"measure", "modality", "unit", "comparator", "high", "cumulative"}
DEAD = {"measure": "persons_killed", "unit": "person", "kind": "persons", "is_of_people": True, "is_lasting": False}
DEAD |= {"holder": None, "whole": None, "place": "douma"}


def share(value=46.0, *, article="a1", name="c1", compared=None, **fields) -> Comparable:
    """A share of an area that somebody holds."""
    own = {key: fields.pop(key) for key in _OF_CLAIM & fields.keys()}
    empty = dict.fromkeys(("subject", "object", "whole", "whole_text", "place", "attribution", "event", "quantity"))
    told = {"id": name, "start": 0, "end": 4, "text": "٤٦٪", "measure": "share_of_area_controlled", "unit": "percent"}
    told |= {"value": value, "low": value, "high": value, "comparator": Comparator.EXACT, "cumulative": False}
    told |= {"timexes": (), "polarity": Polarity.AFFIRMED, "modality": Modality.ASSERTED, "reason": "test"}
    claim = Claim(**(empty | told | {"compared": compared} | own))
    resolved = {"holder": "saa", "whole": "syria-area", "place": None, "begin": "2017-09-01", "end": None}
    resolved |= {"other": None}
    resolved |= {"is_of_people": False, "is_lasting": True, "kind": "share_of_area"}
    return Comparable(article=article, claim=claim, **(resolved | fields))


def test_one_figure_of_one_whole_and_time_agrees_with_itself():
    assert compare_claims(share(46.0), share(46.4, article="a2")).outcome is Outcome.AGREES


def test_two_figures_of_one_whole_and_time_contradict():
    verdict = compare_claims(share(46.0), share(60.0, article="a2"))
    assert (verdict.outcome, verdict.reason) == (Outcome.CONTRADICTS, "figure: 46 percent / 60 percent")


def test_people_of_whom_nobody_is_named_compare_by_place_alone():
    assert compare_claims(share(7, **DEAD), share(9, article="a2", **DEAD)).outcome is Outcome.CONTRADICTS
    nowhere = DEAD | {"place": None}
    assert compare_claims(share(7, **nowhere), share(9, **nowhere)).reason == "place: not told / not told"


def test_the_dead_of_two_days_are_two_happenings():
    later = DEAD | {"begin": "2017-09-09"}
    verdict = compare_claims(share(7, **DEAD), share(9, article="a2", **later))
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_COMPARABLE, "time: 2017-09-01 / 2017-09-09")


def test_a_later_sum_updates_an_earlier_one():
    sums = DEAD | {"cumulative": True, "is_lasting": True}
    later = sums | {"begin": "2017-09-09"}
    assert compare_claims(share(70, **sums), share(90, article="a2", **later)).outcome is Outcome.UPDATES


def test_two_figures_of_two_times_are_a_change():
    verdict = compare_claims(share(46.0), share(19.0, article="a2", begin="2015-09-01"))
    assert verdict.outcome is Outcome.UPDATES
    assert verdict.reason == "time: 2015-09-01 / 2017-09-01; figure: 19 percent / 46 percent"


def test_figures_that_a_text_sets_side_by_side_are_a_change_also_without_dates():
    now, before = share(46.0, begin=None), share(19.0, name="c2", compared="c1", begin=None)
    assert compare_claims(now, before).outcome is Outcome.UPDATES


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"whole": "isis-land"}, "whole: syria-area / isis-land"),
        ({"holder": "sdf"}, "holder: saa / sdf"),
        ({"whole": None}, "whole: syria-area / not told"),
        ({"cumulative": True}, "counting: one_time / cumulative"),
        ({"begin": None}, "time: not told / 2017-09-01"),
        ({"measure": "share_of_area_recaptured"}, "measure: share_of_area_controlled / share_of_area_recaptured"),
        ({"modality": Modality.FUTURE}, "mood: affirmed, asserted / affirmed, future"),
    ],
)
def test_what_differs_is_named(fields, named):
    verdict = compare_claims(share(46.0), share(86.0, article="a2", **fields))
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_COMPARABLE, named)


def test_bounds_that_meet_agree():
    open_end = share(40.0, article="a2", comparator=Comparator.MORE_THAN, high=None)
    assert compare_claims(share(46.0), open_end).outcome is Outcome.AGREES


VALUES = st.sampled_from([19.0, 46.0, 86.0])
TIMES = st.sampled_from([None, "2015-09-01", "2017-09-01"])
WHOLES = st.sampled_from([None, "syria-area", "isis-land"])
SHARES = st.builds(
    share,
    VALUES,
    article=st.sampled_from(["a1", "a2"]),
    compared=st.sampled_from([None, "c1"]),
    begin=TIMES,
    whole=WHOLES,
    holder=st.sampled_from([None, "saa", "sdf"]),
)


def renamed(one: Comparable, name: str) -> Comparable:
    """The same under an id that no other claim bears."""
    return replace(one, claim=replace(one.claim, id=name))


@given(SHARES, SHARES)
def test_comparison_is_symmetric(left, right):
    right = renamed(right, "c2")
    assert compare_claims(left, right) == compare_claims(right, left)


@given(st.lists(SHARES, max_size=5))
def test_pairs_do_not_depend_on_the_order_of_claims(claims):
    def told(pairs):
        return sorted(str((p.first, p.second, p.verdict)) for p in pairs)

    claims = [renamed(claim, f"c{number}") for number, claim in enumerate(claims)]
    assert told(pair_claims(claims)) == told(pair_claims(list(reversed(claims))))


def test_contradictions_come_first_and_distant_pairs_are_left_out():
    claims = [share(46.0), share(60.0, article="a2"), share(19.0, article="a3", begin="2015-09-01")]
    outcomes = [pair.verdict.outcome for pair in pair_claims(claims)]
    assert outcomes == [Outcome.CONTRADICTS, Outcome.UPDATES, Outcome.UPDATES]


def test_no_pair_is_shown_twice():
    claims = [share(value, article=article) for value, article in product((46.0, 60.0), ("a1", "a2"))]
    pairs = [(id(pair.first), id(pair.second)) for pair in pair_claims(claims)]
    assert len(pairs) == len(set(pairs))
