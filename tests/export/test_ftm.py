"""FollowTheMoney's own model reads back what was written, and loses nothing of it."""

from __future__ import annotations

import json
import os
import sys
from importlib.util import find_spec
from unittest.mock import MagicMock

import pytest
from msgspec.structs import replace

from riwaya.compare.joined import JoinedArticle
from riwaya.corpus.judged import JudgedArticles
from riwaya.model.mention import Naming
from riwaya.store import Store
from tests.export.exported import source_of, written
from tests.told import ANALYSIS, ARTICLE, MENTIONS


@pytest.fixture(scope="module")
def model():
    """The model; needed in CI, optional elsewhere."""
    if find_spec("followthemoney") is None:
        reason = "followthemoney is not installed: pip install --no-deps -r tests/export/ftm-requirements.txt"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    if find_spec("icu") is None:
        sys.modules["icu"] = MagicMock()
    from followthemoney import model

    return model


def things_of(source):
    return [json.loads(line) for line in written("ftm", source).splitlines()]


@pytest.fixture(scope="module")
def things(samples, pack):
    """What the sample accounts are as entities."""
    with Store.open(samples) as store:
        held = [JudgedArticles(store).read(row.id) for row in store.articles()]
    return things_of(source_of(*held, pack=pack, all_events=True))


def test_the_model_reads_every_entity_and_cleans_nothing_away(model, things):
    for thing in things:
        read = model.get_proxy(thing, cleaned=False)
        model.get(thing["schema"]).validate(thing)
        kept = {name: sorted(values) for name, values in read.to_dict()["properties"].items()}
        assert kept == {name: sorted(values) for name, values in thing["properties"].items()}


def test_every_reference_leads_to_an_entity_of_a_fitting_kind(model, things):
    schemas = {thing["id"]: thing["schema"] for thing in things}
    for thing in things:
        for prop, value in model.get_proxy(thing, cleaned=False).itervalues():
            if prop.type.name == "entity":
                assert model.get(schemas[value]).is_a(prop.range), (thing, prop.name)


def test_samples_have_all_kinds(things):
    kinds = {thing["schema"] for thing in things}
    assert {"Article", "Event", "Mention", "Organization", "PublicBody", "Address"} <= kinds
    assert len({thing["id"] for thing in things}) == len(things)


def test_ids_are_the_same_in_every_export(pack):
    first, second = (written("ftm", source_of(pack=pack)) for _ in range(2))
    assert first == second


def test_an_event_leads_to_its_words(pack):
    (event,) = (one["properties"] for one in things_of(source_of(pack=pack)) if one["schema"] == "Event")
    assert event["recordId"] == ["told:e1"]
    assert event["summary"] == [ARTICLE.text[: ARTICLE.text.index("وتسيطر")].strip()]
    assert event["organizer"] == ["riwaya-entity-rus-mil"]
    assert "neva <- reuters <- sohr <- قائدا ميدانيا" in event["description"][0]


def test_names_that_judge_are_weak_and_slurs_are_none(pack):
    weak, slur = "نسور الجو الروس", "النظام النصيري"
    judged = replace(MENTIONS[3], id="m9", text=weak, naming=Naming.HONORIFIC)
    insulted = replace(MENTIONS[6], id="m10", text=slur, entity="syr-gov-assad", naming=Naming.PEJORATIVE)
    analysis = replace(ANALYSIS, mentions=(*MENTIONS, judged, insulted))
    found = {one["id"]: one["properties"] for one in things_of(source_of(JoinedArticle(ARTICLE, analysis), pack=pack))}
    assert weak in found["riwaya-entity-rus-mil"]["weakAlias"]
    government = found["riwaya-entity-syr-gov-assad"]
    assert slur not in (*government.get("weakAlias", ()), *government["alias"])


def test_without_its_pack_an_event_stands_alone():
    kinds = [one["schema"] for one in things_of(source_of())]
    assert kinds.count("Event") == 1
    assert {"PublicBody", "Organization", "Person"}.isdisjoint(kinds)
