from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from riwaya.judgements.making import make_judgement, make_target
from riwaya.judgements.overlay import Standing, lay_over
from riwaya.judgements.records import spans_of
from riwaya.model.analysis import LAYERS
from riwaya.model.event import Polarity
from riwaya.model.frame import Role
from riwaya.model.judgement import JudgementKind
from tests.framed import FRAMED
from tests.told import ANALYSIS, ARTICLE, ATTRIBUTIONS, CLAIMING, KILLING, REGIME, STRIKE, TEXT, quote


def undone(judgement):
    return replace(judgement, undone_by="Omar", undone_at="2026-11-27T10:00:00.000000+00:00")


def standings(judged):
    return list(judged.standings.values())


def test_without_judgements_the_analysis_is_the_machines(over):
    assert over().analysis is ANALYSIS


def test_a_label_that_a_person_gives_wins(over, say):
    said = say("wrong_label", "قصف", labels={"polarity": "negated"}, was={"polarity": "affirmed"})
    judged = over(said)
    event = judged.analysis.events[0]
    assert (event.polarity, judged.judged) == (Polarity.NEGATED, {"e1": (said,)})
    assert event.reason == f"{STRIKE.reason}; polarity negated, was affirmed: says Lena on 2026-11-26"


def test_the_machines_own_analysis_stays(over, say):
    over(say("wrong_label", "قصف", labels={"type": "PROTEST"}))
    assert ANALYSIS.events[0] == STRIKE


def test_another_type_keeps_no_code_of_the_old_one(over, say):
    event = over(say("wrong_label", "قصف", labels={"type": "PROTEST"})).analysis.events[0]
    assert (event.type, event.mode, event.acled) == ("PROTEST", None, None)


def test_the_later_of_two_wins_and_the_earlier_is_overruled(over, say):
    first = say("wrong_label", "قصف", labels={"polarity": "negated"})
    second = say("wrong_label", "قصف", labels={"polarity": "affirmed"}, by="Omar")
    judged = over(second, first)
    assert judged.analysis.events[0].polarity is Polarity.AFFIRMED
    assert judged.standings == {first.id: Standing.OVERRULED, second.id: Standing.HOLDS}


def test_what_is_undone_changes_nothing(over, say):
    judged = over(undone(say("wrong_label", "قصف", labels={"polarity": "negated"})))
    assert (judged.analysis, standings(judged)) == (ANALYSIS, [Standing.UNDONE])


def test_a_record_that_is_none_goes(over, say):
    assert over(say("no_record", "قصف")).analysis.events == (KILLING,)


def test_nothing_names_a_record_that_is_gone(over, say):
    analysis = over(say("no_record", "الطيران الروسي", "mentions"), analysis=CLAIMING).analysis
    assert [event.actors for event in analysis.events] == [(), ()]
    assert analysis.claims[0].object is None
    assert "m4" not in {one.id for one in analysis.mentions}


def test_without_its_mention_a_frame_goes(over, say):
    assert [
        one.id for one in over(say("no_record", "الطيران الروسي", "mentions"), analysis=FRAMED).analysis.frames
    ] == ["f2"]


def test_without_an_attribution_the_one_around_it_speaks(over, say):
    analysis = over(say("no_record", "قال", "attributions")).analysis
    assert [one.id for one in analysis.attributions] == [ATTRIBUTIONS[0].id, ATTRIBUTIONS[1].id]
    assert {event.attribution for event in analysis.events} == {"a2"}


def test_an_event_that_was_missed_is_added_in_its_place_and_voice(over, say):
    said = say("add", "تسيطر", labels={"type": "ASSAULT", "mode": "territory"})
    events = over(said).analysis.events
    assert [event.id for event in events] == ["e1", "e2", said.id]
    assert (events[2].type, events[2].trigger, events[2].attribution) == ("ASSAULT", quote("تسيطر"), None)
    inside = over(say("add", "30", labels={"type": "ASSAULT"})).analysis.events[2]
    assert inside.attribution == "a3"


def test_an_added_record_can_be_judged_again(over, say):
    said = say("add", "تسيطر", labels={"type": "ASSAULT"})
    judged = over(said, say("wrong_label", "تسيطر", labels={"type": "THREATEN"}))
    assert [event.type for event in judged.analysis.events if event.id == said.id] == ["THREATEN"]
    judged = over(said, say("no_record", "تسيطر"))
    assert (judged.analysis.events, judged.standings[said.id]) == ((STRIKE, KILLING), Standing.OVERRULED)


def test_what_the_machine_finds_later_is_not_added_twice(over, say):
    events = over(say("add", "قصف", labels={"type": "PROTEST"})).analysis.events
    assert [(event.id, event.type) for event in events] == [("e1", "PROTEST"), ("e2", "ASSAULT")]


def test_a_mention_gets_its_entity(over, say):
    mention = over(say("wrong_label", "قائدا ميدانيا", "mentions", labels={"entity": "isis"})).analysis.mentions[2]
    assert (mention.entity, mention.location) == ("isis", None)


def test_another_figure_has_other_bounds(over, say):
    quantity = over(say("wrong_label", "نحو 30 مدنيا", "quantities", labels={"value": "300"})).analysis.quantities[0]
    assert (quantity.value, quantity.low, quantity.high) == (300, 270, 330)


def test_a_frame_is_found_by_whom_it_is_about(over, say):
    frames = over(
        say("wrong_label", "الطيران الروسي", "frames", labels={"role": "none"}), analysis=FRAMED
    ).analysis.frames
    assert [(frame.role, frame.fine) for frame in frames] == [(Role.NONE, ()), (Role.INNOCENT, ("victim",))]


def test_judgements_survive_another_analysis(over, say):
    said = say("wrong_label", "قصف", labels={"polarity": "negated"}, was={"type": "ASSAULT"})
    other = replace(STRIKE, id="e7", type="COERCE", trigger=quote("الروسي قصف"))
    judged = over(said, analysis=replace(ANALYSIS, events=(KILLING, other)))
    assert [event.polarity for event in judged.analysis.events] == [Polarity.NEGATED, Polarity.NEGATED]
    assert judged.judged == {"e7": (said,)}


def test_of_two_records_on_the_same_words_the_one_that_was_seen_is_meant(over, say):
    twin = replace(STRIKE, id="e3", type="COERCE")
    said = say("wrong_label", "قصف", labels={"polarity": "negated"}, was={"type": "COERCE"})
    judged = over(said, analysis=replace(ANALYSIS, events=(STRIKE, twin)))
    assert judged.judged == {"e3": (said,)}


def test_judgements_follow_words_that_moved(over, say):
    said = say("wrong_label", "قصف", labels={"polarity": "negated"})
    text = "عاجل: " + TEXT
    moved = replace(STRIKE, trigger=replace(STRIKE.trigger, start=STRIKE.trigger.start + 6, end=STRIKE.trigger.end + 6))
    judged = over(said, article=replace(ARTICLE, text=text), analysis=replace(ANALYSIS, events=(moved,)))
    assert judged.analysis.events[0].polarity is Polarity.NEGATED


def test_a_judgement_whose_words_are_gone_waits(over, say):
    said = say("wrong_label", "قصف", labels={"polarity": "negated"})
    judged = over(said, article=replace(ARTICLE, text="نص آخر"))
    assert (judged.analysis, judged.standings) == (ANALYSIS, {said.id: Standing.LOST_WORDS})


def test_a_judgement_on_a_record_that_is_no_longer_found_waits(over, say):
    judged = over(say("wrong_label", "حلب", labels={"polarity": "negated"}))
    assert (judged.analysis, standings(judged)) == (ANALYSIS, [Standing.NO_RECORD_THERE])


def test_a_mention_gets_its_role_in_an_event_and_no_other(over, say):
    said = say("wrong_label", "قصف", "participants", "قائدا ميدانيا", labels={"role": "actor"})
    judged = over(said, say("wrong_label", "قصف", "participants", "الطيران الروسي", labels={"role": "recipient"}))
    assert (judged.analysis.events[0].actors, judged.analysis.events[0].recipients) == (("m3",), ("m4",))
    assert "«قائدا ميدانيا» actor, was none: says Lena" in judged.analysis.events[0].reason


def test_the_later_role_wins(over, say):
    first = say("wrong_label", "قصف", "participants", "الطيران الروسي", labels={"role": "recipient"})
    other = say("wrong_label", "قصف", "participants", "دوما", labels={"role": None})
    second = say("wrong_label", "قصف", "participants", "الطيران الروسي", labels={"role": None})
    judged = over(first, other, second, say("wrong_label", "قصف", labels={"polarity": "negated"}))
    event = judged.analysis.events[0]
    assert (event.actors, event.recipients, event.places) == ((), (), ())
    assert standings(judged) == [Standing.OVERRULED, Standing.HOLDS, Standing.HOLDS, Standing.HOLDS]


def test_nobody_takes_part_in_what_is_gone(over, say):
    judged = over(
        say("no_record", "قصف"), say("wrong_label", "قصف", "participants", "دوما", labels={"role": "recipient"})
    )
    assert judged.analysis.events == (KILLING,)


FULL = replace(CLAIMING, frames=FRAMED.frames, loaded=(REGIME,))
RECORDS = [(layer, record) for layer in LAYERS for record in getattr(FULL, layer)]
REFERENCES = (
    "actors",
    "recipients",
    "places",
    "timexes",
    "quantities",
    "attribution",
    "voice",
    "parent",
    "mention",
    "target",
)


def named_by(record):
    """Ids of records of the article that a record names."""
    held = [getattr(record, name, None) for name in REFERENCES]
    ends = [getattr(record, name, None) for name in ("subject", "object", "place", "event", "quantity")]
    source = getattr(record, "source", None)
    return {
        one
        for name in (*held, *ends, source.mention if source is not None else None)
        for one in (name if isinstance(name, tuple) else (name,))
        if isinstance(one, str)
    }


@given(st.sets(st.sampled_from(range(len(RECORDS)))))
def test_whatever_goes_nothing_names_it(gone):
    mentions = {one.id: one for one in FULL.mentions}
    judgements = [
        make_judgement(
            JudgementKind.NO_RECORD,
            [make_target(ARTICLE, spans_of(record, mentions)[0])],
            layer=layer,
            by="Lena",
            at=f"2026-11-26T10:{at:02}:00.000000+00:00",
        )
        for at, (layer, record) in enumerate(RECORDS)
        if at in gone
    ]
    analysis = lay_over(ARTICLE, FULL, judgements, lambda _entity, _kind: None).analysis
    there = {record.id for layer in LAYERS for record in getattr(analysis, layer)}
    named = {name for layer in LAYERS for record in getattr(analysis, layer) for name in named_by(record)}
    assert named <= there
    assert not there & {RECORDS[at][1].id for at in gone}
