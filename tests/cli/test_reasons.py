from __future__ import annotations

import pytest

from riwaya.cli.language import Messages
from riwaya.cli.reasons import reason_words
from riwaya.cli.wording import Wording
from riwaya.corpus.labels import Labels
from tests.cli.conftest import MARKS


@pytest.fixture
def words(pack):
    def say(reason: str, language: str = "en") -> str:
        messages = Messages(language)
        return MARKS.sub("", reason_words(reason, Wording(Labels(pack, language), messages)))

    return say


def test_entities_go_by_their_labels(words):
    assert words("actor: russia, isis / syr-army-saa") == "doers: Russia, Islamic State / Syrian Arab Army"


def test_figures_are_told_with_hedge_and_measure(words):
    told = words("figure: at_least 14 persons_killed / 17 civilians_killed; 2018-02-18 / 2018-02-19")
    assert told == "figure: at least 14 People killed / 17 Civilians killed; 2018-02-18 / 2018-02-19"


def test_both_languages(words):
    assert words("occurrence: asserted / denied", "ar") == "هل وقع: مخبر به / منفي"


def test_what_has_no_message_stays(words):
    assert words("shared words: قصف, دوما; likeness in sense 0.61") == "shared words: قصف, دوما; likeness in sense 0.61"


def test_what_outweighed_the_tests_is_told_with_their_answer(words):
    told = words(
        "weighed: 54%, grows_later +0.6; tests say: agreement; figure: 14 persons_killed / 17 persons_killed", "ar"
    )
    assert told.startswith("بالموازنة: 54%, grows_later +0.6; الفحوص تقول: متفقان; الرقم: 14")
