"""ACLED's columns: its order, its classes and precisions, and nothing that a text does not tell."""

from __future__ import annotations

import csv
import io

import pytest
from msgspec.structs import replace

from riwaya.compare.joined import JoinedArticle
from riwaya.export.acled import acled_columns
from riwaya.export.acled_sides import SideReader
from riwaya.export.entities import Entities
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.event import Polarity
from riwaya.model.quantity import Comparator
from riwaya.model.timex import TimexType
from tests.export.exported import source_of, written
from tests.told import ANALYSIS, ARTICLE, DEATHS, KILLING, MENTIONS, STRIKE, TEXT, TIMEX

HAPPENED = replace(KILLING, polarity=Polarity.AFFIRMED, modality=STRIKE.modality)
DIED = replace(DEATHS, polarity=Polarity.AFFIRMED, modality=STRIKE.modality)


def rows_of(*, pack=None, all_events=False, **changes):
    held = JoinedArticle(ARTICLE, replace(ANALYSIS, **changes))
    text = written("acled", source_of(held, pack=pack, all_events=all_events)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def first(**changes):
    return rows_of(**changes)[0]


def test_the_columns_are_those_of_acled_in_order_and_then_our_own(pack):
    columns = load_codebook("acled").columns
    assert (columns[:7], columns[-1]) == (
        ("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"),
        "timestamp",
    )
    assert tuple(first(pack=pack)) == acled_columns()
    assert acled_columns()[: len(columns)] == columns
    assert len(set(acled_columns())) == len(acled_columns())


def test_a_strike_is_coded_as_a_coder_would(pack):
    row = first(pack=pack)
    told = {
        "event_date": "2017-09-05",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike",
        "actor1": "Russian armed forces",
        "inter1": "External/Other forces",
        "interaction": "External/Other forces only",
        "iso": "760",
        "region": "Middle East",
        "country": "Syria",
        "admin1": "Rif Dimashq governorate",
        "location": "Douma",
        "geo_precision": "1",
        "latitude": "33.57",
        "fatalities": "",
        "timestamp": "",
        "voices": "neva <- reuters <- sohr <- قائدا ميدانيا",
    }
    assert {name: row[name] for name in told} == told


def test_what_is_denied_is_left_out_unless_asked_for(pack):
    assert [row["trigger"] for row in rows_of(pack=pack)] == ["قصف"]
    assert [(row["trigger"], row["polarity"]) for row in rows_of(pack=pack, all_events=True)][1] == ("يقتل", "negated")


def test_an_event_without_a_code_is_none_of_acled(pack):
    source = source_of(JoinedArticle(ARTICLE, replace(ANALYSIS, events=(replace(STRIKE, acled=None),))), pack=pack)
    assert written("acled", source).decode("utf-8-sig").count("\n") == 1
    assert source.counts == {"articles": 1, "left_out.no_acled": 1}


def test_a_day_of_publication_is_no_day_of_an_event(pack):
    row = first(pack=pack, events=(replace(STRIKE, timexes=()),))
    assert (row["event_date"], row["year"], row["time_precision"], row["published"]) == ("", "", "", "2017-09-06")


@pytest.mark.parametrize(
    ("begin", "end", "told"),
    [
        ("2017-09-03", "2017-09-09", ("2017-09-06", "2")),
        ("2017-09-01", "2017-09-30", ("2017-09-15", "3")),
        ("2017-01-01", "2017-12-31", ("", "")),
        ("2017-09-05", None, ("", "")),
    ],
)
def test_the_middle_of_a_week_or_month_is_taken_and_nothing_vaguer(pack, begin, end, told):
    row = first(pack=pack, timexes=(replace(TIMEX, begin=begin, end_date=end),))
    assert (row["event_date"], row["time_precision"]) == told
    assert row["begin"] == begin


@pytest.mark.parametrize(
    ("changes", "figure"),
    [
        ({}, "30"),
        ({"value": None, "low": 20, "high": 99, "comparator": Comparator.DOZENS}, "12"),
        ({"value": None, "low": 20, "high": 40, "comparator": Comparator.EXACT}, "20"),
        ({"comparator": Comparator.AT_MOST}, ""),
        ({"cumulative": True}, ""),
        ({"polarity": Polarity.NEGATED}, ""),
        ({"measure": "persons_casualties"}, "0"),
        ({"measure": "persons_wounded"}, ""),
    ],
    ids=str,
)
def test_deaths_are_the_lowest_that_the_words_tell(pack, changes, figure):
    claims = (replace(DIED, **changes),)
    assert rows_of(pack=pack, events=(HAPPENED,), claims=claims)[0]["fatalities"] == figure


def test_of_two_figures_the_lower_stands_and_a_part_is_not_added(pack):
    fewer = replace(DIED, id="c8", value=27)
    children = replace(DIED, id="c9", measure="children_killed", value=4)
    row = first(pack=pack, events=(HAPPENED,), claims=(DIED, fewer, children))
    assert (row["fatalities"], row["fatalities_text"]) == ("27", DIED.text)


def test_soldiers_and_civilians_are_added(pack):
    soldiers = replace(DIED, id="c8", measure="soldiers_killed", value=5)
    assert first(pack=pack, events=(HAPPENED,), claims=(DIED, soldiers))["fatalities"] == "35"


def test_a_figure_of_several_days_is_of_no_single_event(pack):
    lasting = replace(TIMEX, type=TimexType.DURATION, value="P3W", begin=None, end_date=None)
    assert first(pack=pack, events=(HAPPENED,), claims=(DIED,), timexes=(lasting,))["fatalities"] == ""


def test_deaths_belong_to_the_one_strike_of_their_sentence(pack):
    dead = replace(HAPPENED, acled=None)
    assert first(pack=pack, events=(STRIKE, dead), claims=(DIED,))["fatalities"] == "30"
    other = replace(STRIKE, id="e3", acled="Shelling/artillery/missile attack")
    assert {row["fatalities"] for row in rows_of(pack=pack, events=(STRIKE, dead, other), claims=(DIED,))} == {""}


def sides(pack, kind, sub, actors, recipients, country="syria"):
    by_entity = {one.entity: one for one in MENTIONS} | {
        "sdf": replace(MENTIONS[6], entity="sdf"),
        "isis": replace(MENTIONS[6], entity="isis"),
    }
    named = ([by_entity[one] for one in names] for names in (actors, recipients))
    return SideReader().read(kind, sub, *named, Entities(pack), country)


def test_an_army_is_state_forces_at_home_and_external_abroad(pack):
    at_home, _ = sides(pack, "Battles", "Armed clash", ["syr-army-saa"], ["isis"])
    abroad, _ = sides(pack, "Battles", "Armed clash", ["syr-army-saa"], ["isis"], "lebanon")
    assert (at_home.inter, abroad.inter) == (1, 8)


def test_in_a_clash_the_state_and_others_stand_against_each_other(pack):
    one, other = sides(pack, "Battles", "Armed clash", ["syr-army-saa", "rus-mil", "isis"], [])
    assert (one.name, one.associated, other.name) == ("Syrian Arab Army", ("Russian armed forces",), "Islamic State")


def test_the_crowd_of_a_protest_is_actor_1(pack):
    one, _ = sides(pack, "Protests", "Peaceful protest", ["civilians"], [])
    assert (one.name, one.inter, one.associated) == ("Protesters (Syria)", 6, ("Civilians (Syria)",))


def test_who_is_hit_is_no_sole_actor(pack):
    row = first(pack=pack, events=(replace(HAPPENED, actors=()),))
    assert (row["actor1"], row["actor2"], row["interaction"]) == ("", "Civilians (Syria)", "")
    assert row["civilian_targeting"] == "Civilian targeting"


def test_offsets_lead_to_the_words(pack):
    row = first(pack=pack)
    assert TEXT[int(row["quote_start"]) : int(row["quote_end"])] == row["quote"] == row["notes"]
