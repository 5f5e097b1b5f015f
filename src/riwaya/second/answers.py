"""What a second reader wrote, as records; of what cannot be read, how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta, Struct

from riwaya.model.event import Modality, Polarity
from riwaya.model.judgement import Part
from riwaya.model.quantity import Comparator
from riwaya.second.question import CLAIMS, EVENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_RECORDS = 500
"""Of one layer in one answer."""
_Words = Annotated[str, Meta(min_length=1, max_length=2000)]
_Number = Annotated[int, Meta(ge=1, le=1_000_000)]


class SaidParty(Struct, frozen=True, kw_only=True):
    """Who takes part."""

    role: Part
    quote: _Words
    nth: _Number | None = None


class SaidEvent(Struct, frozen=True, kw_only=True):
    """A happening as the second reader says it."""

    sentence: _Number
    quote: _Words
    nth: _Number | None = None
    type: _Words
    mode: str | None = None
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    parties: Annotated[list[SaidParty], Meta(max_length=50)] = []


class SaidClaim(Struct, frozen=True, kw_only=True):
    """A figure as the second reader says it."""

    sentence: _Number
    quote: _Words
    nth: _Number | None = None
    measure: _Words
    value: float
    comparator: Comparator = Comparator.EXACT


_KINDS: dict[str, type[SaidEvent] | type[SaidClaim]] = {EVENTS: SaidEvent, CLAIMS: SaidClaim}


class Answer(Struct, frozen=True, kw_only=True):
    """The records of an answer."""

    records: tuple[SaidEvent | SaidClaim, ...]
    malformed: int
    """Records that lack a field or have another form."""
    too_many: int
    """Records past `MOST_RECORDS`, which nobody looked at."""


def read_answer(text: str, layers: Sequence[str]) -> Answer | None:
    """The records of the layers asked for; other keys are passed over. None: no JSON object with one of the layers.

    Words before and after the object, as some models write them, are passed over.
    """
    held = _object_in(text)
    if held is None or not any(isinstance(_list(held.get(layer)), list) for layer in layers):
        return None
    records: list[SaidEvent | SaidClaim] = []
    malformed = too_many = 0
    for layer in layers:
        said = _list(held.get(layer)) or []
        too_many += max(0, len(said) - MOST_RECORDS)
        for raw in said[:MOST_RECORDS]:
            record = _record(raw, _KINDS[layer])
            if record is None:
                malformed += 1
            else:
                records.append(record)
    return Answer(records=tuple(records), malformed=malformed, too_many=too_many)


def _object_in(text: str) -> dict[str, msgspec.Raw] | None:
    """The JSON object in a text: from its first brace to its last; after thoughts in `</think>` behind them."""
    text = text.rpartition("</think>")[2]
    start, end = text.find("{"), text.rfind("}")
    if not 0 <= start < end:
        return None
    try:
        return msgspec.json.decode(text[start : end + 1].encode("utf-8", "replace"), type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError):
        return None


def _list(raw: msgspec.Raw | None) -> list[msgspec.Raw] | None:
    if raw is None:
        return None
    try:
        return msgspec.json.decode(raw, type=list[msgspec.Raw])
    except (msgspec.DecodeError, RecursionError):
        return None


def _record(raw: msgspec.Raw, kind: type[SaidEvent] | type[SaidClaim]) -> SaidEvent | SaidClaim | None:
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, RecursionError):
        return None
