from __future__ import annotations

from msgspec.structs import replace

from riwaya.judgements.overlays import Overlays
from tests.told import ANALYSIS, ARTICLE


def test_another_entity_brings_its_place_on_the_map(say, pack):
    said = say("wrong_label", "حلب", "mentions", labels={"entity": "douma"})
    mention = Overlays([said]).over(ARTICLE, ANALYSIS).analysis.mentions[7]
    assert (mention.entity, mention.location.lat) == ("douma", pack.places["douma"].lat)


def test_without_the_pack_there_is_no_map(say):
    versions = replace(ANALYSIS.versions, pack="nowhere 1 abc")
    said = say("wrong_label", "حلب", "mentions", labels={"entity": "douma"})
    assert Overlays([said]).over(ARTICLE, replace(ANALYSIS, versions=versions)).analysis.mentions[7].location is None


def test_other_articles_are_left_alone(say):
    said = say("no_record", "قصف")
    overlays = Overlays([said])
    assert overlays.over(replace(ARTICLE, id="other"), ANALYSIS).analysis is ANALYSIS
    assert overlays.standings == {}
