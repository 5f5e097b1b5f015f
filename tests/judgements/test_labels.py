from __future__ import annotations

import pytest

from riwaya.errors import JudgementError, UnknownCodeError
from riwaya.judgements.labels import FIELDS, check_labels, require_needed
from riwaya.judgements.records import values_of
from riwaya.model.analysis import LAYERS
from tests.told import STRIKE


def check(layer, **labels):
    check_labels(layer, labels, beside={"type": "ASSAULT"}, entities={"isis", "douma"})


@pytest.mark.parametrize(
    ("layer", "labels"),
    [
        ("events", {"type": "PROTEST"}),
        ("events", {"mode": "aerial"}),
        ("events", {"mode": None, "historical": "true"}),
        ("mentions", {"entity": "isis", "kind": "actor"}),
        ("timexes", {"begin": "2018-03-01"}),
        ("claims", {"measure": "civilians_killed", "value": "30"}),
        ("verdicts", {"relation": "agreement"}),
    ],
)
def test_values_of_the_codebooks_are_taken(layer, labels):
    check(layer, **labels)


@pytest.mark.parametrize(
    ("layer", "labels"),
    [
        ("events", {"type": "WAR"}),
        ("events", {"mode": "riot"}),
        ("events", {"polarity": "maybe"}),
        ("mentions", {"entity": "nobody"}),
        ("timexes", {"begin": "yesterday"}),
        ("quantities", {"value": "many"}),
    ],
)
def test_other_values_are_refused(layer, labels):
    with pytest.raises(UnknownCodeError):
        check(layer, **labels)


@pytest.mark.parametrize(("layer", "labels"), [("words", {}), ("events", {"trigger": "x"}), ("events", {"type": None})])
def test_what_people_do_not_judge_is_refused(layer, labels):
    with pytest.raises(JudgementError):
        check(layer, **labels)


def test_a_new_record_needs_its_type():
    with pytest.raises(JudgementError, match="type"):
        require_needed("events", {"mode": "aerial"})


def test_every_layer_can_be_judged():
    assert set(FIELDS) == {*LAYERS, "verdicts", "participants"}


def test_values_are_written_as_the_contract_writes_them():
    assert values_of(STRIKE, FIELDS["events"]) == {
        "type": "ASSAULT",
        "mode": "aerial",
        "acled": "Air/drone strike",
        "polarity": "affirmed",
        "modality": "asserted",
        "historical": "false",
    }
