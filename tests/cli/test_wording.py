from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.cli.language import Messages
from riwaya.cli.wording import Wording
from riwaya.compare.joined import Voice
from riwaya.corpus.labels import Labels
from riwaya.model.event import Modality, Polarity
from riwaya.model.quantity import Comparator
from riwaya.model.span import Quote
from tests.told import ARTICLE, ATTRIBUTIONS, MENTIONS, QUANTITY, TIMEX


@pytest.fixture
def wording(pack):
    return Wording(Labels(pack, "en"), Messages("en"))


def test_who_is_linked_bears_the_label_once_and_who_is_not_its_own_words(wording):
    named = wording.parties([MENTIONS[3], MENTIONS[2], MENTIONS[3]])
    assert named.replace("\u200e", "") == "Russian armed forces, «قائدا ميدانيا»"


def test_nobody_is_none(wording):
    assert (wording.parties([]), wording.days([]), wording.amounts([])) == (None, None, None)


def test_an_unlinked_name_behind_lil_has_its_article_written_out(wording):
    text = "قال للناشطين."
    nobody = replace(MENTIONS[2], start=5, end=12, text=text[5:12])
    assert wording.within(Quote(start=0, end=len(text), text=text)).mention(nobody) == "«الناشطين»"


@pytest.mark.parametrize(
    ("begin", "end", "said"),
    [
        ("2017-09-05", "2017-09-05", "2017-09-05"),
        ("2017-09-01", "2017-09-30", "2017-09-01 … 2017-09-30"),
        ("2017-09-01", None, "2017-09-01 …"),
        (None, None, "«5 أيلول 2017»"),
    ],
)
def test_a_time_is_its_days_or_its_words(wording, begin, end, said):
    assert wording.day(replace(TIMEX, begin=begin, end_date=end)) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "civilian: about 30"),
        ({"comparator": Comparator.EXACT}, "civilian: 30"),
        ({"value": None, "high": None, "comparator": Comparator.DOZENS}, "civilian: dozens 27 …"),
        ({"unit": None}, "about 30"),
    ],
)
def test_an_amount_says_how_exact_it_is(wording, change, said):
    assert wording.amount(replace(QUANTITY, **change)) == said


@pytest.mark.parametrize(
    ("polarity", "modality", "said"),
    [
        (Polarity.AFFIRMED, Modality.ASSERTED, "asserted"),
        (Polarity.NEGATED, Modality.ASSERTED, "negated"),
        (Polarity.AFFIRMED, Modality.CALLED_FOR, "called for"),
        (Polarity.NEGATED, Modality.FUTURE, "negated, future"),
    ],
)
def test_the_mood_tells_only_what_is_marked(wording, polarity, modality, said):
    assert wording.mood(polarity, modality).replace("\u200e", "") == said


def test_a_hidden_source_and_an_unknown_outlet_are_told_as_such(wording):
    hidden = Voice(attribution=replace(ATTRIBUTIONS[0], source=None), mention=None)
    head = replace(ARTICLE, outlet=None).head
    assert wording.chain(head, [hidden]).replace("\u200e", "") == "the article <- (not named)"
