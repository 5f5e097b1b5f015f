"""Events as a whole: what is shared, whose word it is, why."""

from __future__ import annotations

import pytest

from riwaya.model.article import Article
from riwaya.pipeline import Analyzer


@pytest.fixture(scope="module")
def analysis(pack):
    analyzer = Analyzer(pack)
    return lambda text: analyzer.analyze(Article(id="a1", text=text, published="2018-03-20"))


def test_raid_and_its_dead_share_participants_and_place(by_rules):
    raid, death = by_rules("أسفرت الغارات على مدينة دوما عن مقتل عشرة مدنيين.")
    assert (raid.recipients, raid.places) == (death.recipients, death.places) == (["مدنيين"], ["مدينة دوما"])


def test_killing_is_by_whoever_shelled(by_rules):
    killing, _ = by_rules("قتل مدنيان عندما قصفت قوات النظام مدينة دوما.")
    assert killing.actors == ["قوات النظام"]


def test_words_of_speech_share_no_party_with_violence(by_rules):
    condemned, shelling = by_rules("أدان الاتحاد الأوروبي قصف مدينة دوما.")
    assert (condemned.actors, shelling.actors) == (["الاتحاد الأوروبي"], [])


def test_event_belongs_to_whoever_tells_it(analysis):
    found = analysis("ذكرت وكالة سانا أن الجيش السوري قصف مدينة دوما.")
    (event,), (attribution,) = found.events, found.attributions
    assert event.attribution == attribution.id


def test_outlets_own_voice_has_no_attribution(analysis):
    assert analysis("قصف الجيش السوري مدينة دوما.").events[0].attribution is None


def test_reason_names_lexicon_places_and_mood(analysis):
    reason = analysis("لم يقصف الجيش السوري مدينة دوما.").events[0].reason
    assert all(part in reason for part in ("verb قصف", "frame act_on", "mood: لم"))


def test_events_stand_in_text_order_with_running_ids(analysis):
    events = analysis("قصفوا مدينة دوما. ثم انسحبوا من مدينة دوما.").events
    assert [(event.id, event.type) for event in events] == [("e1", "ASSAULT"), ("e2", "RETREAT")]


def test_text_without_sentences_has_no_events(analysis):
    assert analysis("...").events == ()
