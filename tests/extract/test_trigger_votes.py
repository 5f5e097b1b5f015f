"""Triggers as the lexicon and the transformer see them together."""

from __future__ import annotations

import numpy as np
import pytest

from riwaya.extract.context_network import TYPES, ContextLabels
from riwaya.extract.event_triggers import TriggerFinder
from riwaya.extract.trigger_votes import TriggerVotes
from riwaya.extract.words import Words
from riwaya.text.layers import TextLayers

LABELS = ContextLabels(types=TYPES, drop=0.1, take=0.7)


class Reading:
    """Chances as a test wants them: of each word that is named the type, at 0.9; of all others no happening, at 0.8."""

    labels = LABELS

    def __init__(self, words, **named):
        self.types = np.full((len(words.tokens), len(TYPES)), 0.2 / (len(TYPES) - 1))
        self.types[:, 0] = 0.8
        for at, token in enumerate(words.tokens):
            if token.text in named:
                kind, chance = named[token.text]
                self.types[at] = (1 - chance) / (len(TYPES) - 1)
                self.types[at, TYPES.index(kind)] = chance


@pytest.fixture(scope="module")
def finder(pack):
    return TriggerFinder(pack.predicates)


@pytest.fixture(scope="module")
def votes(pack, finder):
    return TriggerVotes(pack.predicates.events, finder)


def revised(finder, votes, text, **named):
    words = Words(TextLayers(text), ())
    found = votes.revise(finder.find(words), words, Reading(words, **named))
    return [(words.tokens[one.first].text, one.group.type, one.group.mode) for one in found]


def test_what_the_network_does_not_speak_of_stays(finder, votes):
    ((word, kind, _),) = revised(finder, votes, "قصف الجيش البلدة")
    assert (word, kind) == ("قصف", "ASSAULT")


def test_a_trigger_that_the_network_disbelieves_is_dropped(finder, votes):
    assert revised(finder, votes, "قصف الجيش البلدة", قصف=("NONE", 0.95)) == []


def test_a_word_that_no_lexicon_lists_becomes_one(finder, votes):
    ((word, kind, mode),) = revised(finder, votes, "زعزع المسلحون البلدة", زعزع=("ASSAULT", 0.9))
    assert (word, kind, mode) == ("زعزع", "ASSAULT", None)


def test_a_listed_word_is_read_in_the_sense_that_the_network_sees(finder, votes):
    (sense,) = revised(finder, votes, "عاد السكان", عاد=("RETREAT", 0.9))
    assert sense[:2] == ("عاد", "RETREAT")


def test_words_that_report_one_happening_together_are_one_trigger(finder, votes):
    found = revised(finder, votes, "زعزع ثم زعزع المسلحون", زعزع=("ASSAULT", 0.9), ثم=("ASSAULT", 0.8))
    assert len(found) == 1


def test_the_first_word_of_a_happening_that_several_tell_is_its_trigger(finder, votes):
    found = revised(finder, votes, "وفر غطاء جويا", غطاء=("AID", 0.8), جويا=("AID", 0.9))
    assert [word for word, *_ in found] == ["غطاء"]


def test_the_second_word_of_what_a_trigger_asks_for_is_no_happening_of_its_own(finder, votes):
    found = revised(finder, votes, "دعت موسكو إلى ضبط النفس", ضبط=("RETREAT", 0.5), النفس=("RETREAT", 0.9))
    assert [word for word, *_ in found] == ["دعت"]


def test_neither_signs_nor_names_report_anything(finder, votes):
    assert revised(finder, votes, "المسلحون .", **{".": ("ASSAULT", 0.99)}) == []


def test_triggers_stand_in_text_order(finder, votes):
    words = Words(TextLayers("زعزع المسلحون البلدة ثم قصف الجيش الحي ثم ناوش الجنود"), ())
    reading = Reading(words, زعزع=("ASSAULT", 0.9), ناوش=("ASSAULT", 0.9))
    firsts = [one.first for one in votes.revise(finder.find(words), words, reading)]
    assert firsts == sorted(firsts)
    assert len(firsts) == 3


def test_each_type_has_a_group_for_words_that_nobody_lists(pack):
    assert sorted(group.type for group in pack.predicates.events.unlisted) == sorted(TYPES[1:])
    frames = {frame.id for frame in pack.predicates.events.frames}
    assert {group.frame for group in pack.predicates.events.unlisted} <= frames
