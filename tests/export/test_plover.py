"""PLOVER records decode under their own schema, and say where they stand."""

from __future__ import annotations

import json

import jsonschema_rs
import msgspec
import pytest

from riwaya.compare.joined import JoinedArticle
from riwaya.corpus.judged import JudgedArticles
from riwaya.export.plover import auxiliary_modes
from riwaya.export.plover_records import PloverEvent, plover_schema
from riwaya.knowledge.codebooks import codes
from riwaya.model.event import Modality
from riwaya.store import Store
from tests.export.exported import source_of, written
from tests.told import ANALYSIS, ARTICLE, KILLING, STRIKE, TEXT


@pytest.fixture(scope="module")
def lines(samples, pack):
    with Store.open(samples) as store:
        held = [JudgedArticles(store).read(row.id) for row in store.articles()]
    return written("plover", source_of(*held, pack=pack, all_events=True)).splitlines()


def test_every_line_is_a_record_of_the_schema(lines):
    schema = jsonschema_rs.Draft202012Validator(plover_schema())
    for line in lines:
        schema.validate(json.loads(line))
        assert msgspec.json.encode(msgspec.json.decode(line, type=PloverEvent)) == line


def test_every_code_is_in_the_codebook(lines):
    records = [msgspec.json.decode(line, type=PloverEvent) for line in lines]
    modes = {f"{one.event}/{mode}" for one in records for mode in one.mode} - {
        f"{one.event}/{mode}" for one in records for mode in codes("plover.auxiliary_modes")
    }
    assert {one.event for one in records} <= codes("plover.types")
    assert modes <= codes("plover.modes")
    parties = [party for one in records for party in (*one.actor, *one.recipient)]
    assert {party.sector for party in parties} - {None} <= codes("plover.sectors")


def test_who_where_and_when_are_told_with_their_words(pack):
    (record,) = (
        msgspec.json.decode(one, type=PloverEvent) for one in written("plover", source_of(pack=pack)).splitlines()
    )
    (actor,), (place,) = record.actor, record.event_loc
    assert (actor.code, actor.sector, actor.entity_text) == ("RUS", "MIL", "الطيران الروسي")
    assert (place.country_code, place.resolution, place.province) == ("SYR", 4, "Rif Dimashq governorate")
    assert (record.date, record.quad_code, record.event_scale) == ("2017-09-05", 4, -9.5)
    assert TEXT[record.text_info.start : record.text_info.end] == record.text
    assert TEXT[actor.start : actor.end] == actor.entity_text


def test_what_did_not_happen_has_the_auxiliary_modes():
    assert auxiliary_modes(STRIKE) == ()
    assert auxiliary_modes(KILLING) == ("future", "negation")
    wished = msgspec.structs.replace(STRIKE, modality=Modality.DESIRED, historical=True)
    assert auxiliary_modes(wished) == ("historical", "hypothetical")


def test_a_day_of_publication_is_no_day_of_an_event(pack):
    undated = msgspec.structs.replace(STRIKE, timexes=())
    held = JoinedArticle(ARTICLE, msgspec.structs.replace(ANALYSIS, events=(undated,)))
    record = msgspec.json.decode(written("plover", source_of(held, pack=pack)), type=PloverEvent)
    assert (record.date, record.cite_info.published) == (None, "2017-09-06")
