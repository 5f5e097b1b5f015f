"""Mode, contexts, ACLED sub-event, times and quantities of events, by rules alone."""

from __future__ import annotations

from datetime import date

import pytest

from riwaya.extract.acled_codes import AcledCode, AcledCoder, Facts
from riwaya.extract.attributions import AttributionFinder
from riwaya.extract.events import EventFinder
from riwaya.extract.matchers import Matchers
from riwaya.extract.mentions import MentionFinder
from riwaya.extract.quantities import QuantityFinder
from riwaya.extract.timexes import TimexFinder
from riwaya.extract.words import Words
from riwaya.knowledge.acled_mapping import AcledMapping, AcledRow, Crowd, Side, Struck, Territory
from riwaya.text.layers import TextLayers

DAY = date(2018, 3, 20)
TAKEN = Facts(type="ASSAULT", actor=Side.STATE, recipient=Struck.ARMED, territory=Territory.GAINED)


@pytest.fixture(scope="module")
def events(pack):
    """Events of a text published on a day, by trigger, with all that they refer to by its words."""
    mentions, timexes = MentionFinder(Matchers(pack)), TimexFinder(pack.time, pack.numbers)
    quantities, attributions, finder = QuantityFinder(pack.numbers), AttributionFinder(pack), EventFinder(pack)

    def find(text: str, day: date | None = DAY):
        layers = TextLayers(text)
        times = timexes.find(layers, day)
        words = Words(layers, (), mentions.find(layers, day, times), times, quantities.find(layers, times))
        found = finder.find(words, attributions.find(words), day)
        named = {item.id: item.text for item in (*words.timexes, *words.quantities)}
        return {
            event.trigger.text: (event, [named[i] for i in event.timexes], [named[i] for i in event.quantities])
            for event in found
        }

    return find


@pytest.fixture(scope="module")
def event(events):
    """The first event of a text."""
    return lambda text: next(iter(events(text).values()))[0]


def test_territory_won_overrules_the_sub_event_of_the_lexicon(pack):
    assert AcledCoder(pack.acled).code(TAKEN, "Armed clash").code == "Government regains territory"


def test_sub_event_of_the_lexicon_comes_before_other_rows(pack):
    assert AcledCoder(pack.acled).code(Facts(type="ASSAULT", mode="aerial"), "Attack") == AcledCode("Attack", "lexicon")


def test_first_row_that_matches_wins_and_says_so():
    rows = (AcledRow(type="PROTEST", protest=Crowd.VIOLENT, acled="A"), AcledRow(type=("AID", "PROTEST"), acled="B"))
    assert AcledCoder(AcledMapping(mapping=rows)).code(Facts(type="PROTEST")) == AcledCode("B", "table row 2")


def test_event_that_no_row_reaches_has_no_sub_event():
    assert AcledCoder(AcledMapping()).code(Facts(type="AID")) == AcledCode(None, "")


@pytest.mark.parametrize(
    ("text", "mode", "acled"),
    [
        ("هاجم المسلحون القرية بالمدفعية.", "heavy-weapons", "Shelling/artillery/missile attack"),
        ("هاجمت القوات البلدة بطائرات مسيرة.", "drone", "Air/drone strike"),
        ("استهدف الهجوم القرية بالكلور.", "unconventional", "Chemical weapon"),
        ("هاجم المسلحون حاجزا بعبوة ناسفة.", "explosives", "Remote explosive/landmine/IED"),
    ],
)
def test_weapon_beside_a_word_of_attack_gives_its_mode(events, text, mode, acled):
    assert any((event.mode, event.acled) == (mode, acled) for event, _, _ in events(text).values())


def test_weapon_beside_talks_gives_no_mode(event):
    assert event("التقى الوزير خبراء الصواريخ.").mode is None


def test_weapon_of_the_next_event_gives_no_mode(events):
    assert events("قتل المسلحون جنديا ثم قصفوا القرية بالمدفعية.")["قتل"][0].mode is None


def test_town_taken_by_the_army_is_regained_and_by_rebels_overtaken(event):
    army, rebels = event("استعاد الجيش السوري بلدة مورك."), event("سيطرت هيئة تحرير الشام على بلدة مورك.")
    assert (army.acled, rebels.acled) == ("Government regains territory", "Non-state actor overtakes territory")


def test_foreign_army_beside_rebels_does_not_regain(event):
    assert event("سيطر الجيش التركي على مدينة عفرين.").acled == "Non-state actor overtakes territory"


def test_killed_demonstrators_met_excessive_force(events):
    assert events("قتل ثلاثة متظاهرين برصاص الأمن.")["قتل"][0].acled == "Excessive force against protesters"


def test_demonstration_that_is_broken_up_met_intervention(events):
    found = events("فرقت الشرطة المتظاهرين بعد مظاهرة في المدينة.")
    assert found["مظاهرة"][0].acled == "Protest with intervention"


def test_contexts_are_at_most_three_nearest_first(event):
    found = event("التقى وزير النفط السفير في مقر البرلمان لبحث أزمة اللاجئين.").contexts
    assert (len(found), "asylum" in found) == (3, False)


def test_relational_adjectives_give_contexts_in_both_genders(event):
    assert "military" in event("اجتمع الوفدان في القاعدة العسكرية.").contexts


def test_time_belongs_to_the_event_of_its_clause(events):
    found = events("قصفت الطائرات البلدة يوم الأحد، وانسحب المسلحون منها أمس.")
    assert (found["قصفت"][1], found["انسحب"][1]) == (["يوم الأحد"], ["أمس"])


def test_time_at_the_head_of_a_sentence_belongs_to_its_main_event(events):
    assert events("وفي 5 آذار 2018، قصفت الطائرات البلدة.")["قصفت"][1] == ["5 آذار 2018"]


def test_time_of_a_saying_belongs_to_no_event(events):
    assert events("قال المرصد السوري الأحد إن الجيش قصف البلدة.")["قصف"][1] == []


def test_dead_and_wounded_belong_to_their_words(events):
    found = events("أدت الغارة إلى مقتل 12 مدنيا وإصابة 30 آخرين.")
    assert (found["مقتل"][2], found["الغارة"][2]) == (["12 مدنيا"], [])


def test_shares_and_distances_count_no_participants(events):
    assert events("انسحب المسلحون إلى بلدة تبعد 20 كيلومترا عن المدينة.")["انسحب"][2] == []


def test_event_of_years_ago_is_historical(events):
    found = events("قصفت الطائرات البلدة أمس. وفي عام 2013 قصف الجيش البلدة بالكيماوي.")
    assert [event.historical for event, _, _ in found.values()] == [False, True]


def test_pluperfect_with_an_old_time_is_historical(events):
    assert events("وكان الجيش قد قصف البلدة في كانون الثاني الماضي.")["قصف"][0].historical


def test_pluperfect_of_yesterday_is_news(events):
    assert not events("وكان الجيش قد قصف البلدة أمس.")["قصف"][0].historical
