"""Reasons of verdicts in the user's language: names of what is compared, of entities and of values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.cli.wording import Wording

_APART = "; "
_NAMED = ": "
_BETWEEN = re.compile(r"( / |, )")
_FIGURE, _TESTS = "figure", "tests say"
_ENTITIES = frozenset({"actor", "taken by", "holder", "place", "source", "blamed"})
"""What is compared by ids of entities."""


def reason_words(reason: str, wording: Wording) -> str:
    """A reason as it is told to people; whatever has no message stays as the judge says it."""
    return wording.say.joined((_part(part, wording) for part in reason.split(_APART)), _APART)


def _part(part: str, wording: Wording) -> str:
    name, colon, values = part.partition(_NAMED)
    if not colon:
        return _said(part, wording)
    told = "".join(piece if at % 2 else _value(name, piece, wording) for at, piece in enumerate(_BETWEEN.split(values)))
    return f"{_said(name, wording)}{_NAMED}{told}"


def _value(name: str, value: str, wording: Wording) -> str:
    if name == _FIGURE:
        return " ".join(_of_figure(word, wording) for word in value.split(" "))
    if name == _TESTS:
        return wording.say(f"relation_of.{value}")
    label = wording.labels.entity(value) if name in _ENTITIES else value
    return label if label != value else _said(value, wording)


def _of_figure(word: str, wording: Wording) -> str:
    """A hedge, a number or a measure."""
    key = f"value.{word}"
    return wording.say(key) if key in wording.say else wording.labels.measure(word)


def _said(words: str, wording: Wording) -> str:
    key = f"reason.{words.replace(' ', '_')}"
    return wording.say(key) if key in wording.say else words
