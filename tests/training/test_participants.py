"""Participants coded by quoted words, as offsets without text."""

from __future__ import annotations

import json

import pytest

from training import participants

TEXT = "قصف الجيش دوما، ونفى الجيش قصف دوما."
TASK = {"sha1": participants._sha1(TEXT), "text": TEXT, "triggers": [[0, 3, "ASSAULT"], [27, 30, "ASSAULT"]]}


def test_triggers_are_marked_with_their_numbers():
    assert participants.marked(TASK) == "⟦1:قصف⟧ الجيش دوما، ونفى الجيش ⟦2:قصف⟧ دوما."


def test_quoted_words_become_offsets_and_no_word_is_kept():
    line = participants.take(TASK, {"n": 0, "1": {"a": ["الجيش"], "p": ["دوما"]}, "2": {"p": ["دوما#2"]}})
    assert line["events"] == [
        [0, 3, "ASSAULT", [("actor", 4, 9), ("place", 10, 14)]],
        [27, 30, "ASSAULT", [("place", 31, 35)]],
    ]
    assert "قصف" not in json.dumps(line, ensure_ascii=False)


def test_words_that_are_not_there_are_refused():
    with pytest.raises(ValueError, match="not found"):
        participants.take(TASK, {"n": 0, "1": {"a": ["الشرطة"]}})


def test_coded_sentences_are_found_again(shared):
    coded = participants.read_participants(shared / "data")
    assert len(coded) == 2064
    assert all(sentence.text[one.start : one.end].strip() for sentence in coded for one in sentence.events)
