"""Records that people add: what the machine missed, made of the words and labels of a judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from riwaya.extract.quantities import bounds
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.claim import Claim
from riwaya.model.event import Event, Modality, Polarity
from riwaya.model.mention import Mention, Naming
from riwaya.model.quantity import Comparator
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from riwaya.judgements.records import Locate
    from riwaya.model.analysis import Analysis
    from riwaya.model.judgement import Judgement
    from riwaya.model.span import Span

_MOOD = {"polarity": Polarity.AFFIRMED, "modality": Modality.ASSERTED}
_OF_EVENTS = ("contexts", "actors", "recipients", "places", "timexes", "quantities")
_OF_CLAIMS = ("subject", "object", "whole", "whole_text", "place", "compared", "event", "quantity")


def new_record(judgement: Judgement, span: Span, analysis: Analysis, locate: Locate) -> Event | Mention | Claim:
    """The record of somebody who adds one; it bears the id of the judgement.

    Args:
        judgement: of a layer in `riwaya.judgements.labels.NEEDED`, with the labels needed there.
        span: where its words stand now.
        analysis: tells who speaks there.
        locate: where a linked place lies.
    """
    quote = msgspec.to_builtins(Quote(start=span.start, end=span.end, text=judgement.targets[0].text))
    if judgement.layer == "mentions":
        return _mention(judgement, quote, locate)
    voice = _voice_at(span, analysis)
    return _claim(judgement, quote, voice) if judgement.layer == "claims" else _event(judgement, quote, voice)


def _mention(judgement: Judgement, quote: dict[str, Any], locate: Locate) -> Mention:
    record = {
        "id": judgement.id,
        **quote,
        "entity": None,
        "naming": Naming.NEUTRAL,
        "score": 1.0,
        "location": None,
        "reason": "",
    }
    mention = msgspec.convert(record | judgement.labels, Mention, strict=False)
    return replace(mention, location=locate(mention.entity, mention.kind))


def _event(judgement: Judgement, quote: dict[str, Any], voice: str | None) -> Event:
    record = {
        "id": judgement.id,
        "trigger": quote,
        "mode": None,
        "acled": None,
        **dict.fromkeys(_OF_EVENTS, ()),
        **_MOOD,
        "attribution": voice,
        "score": 1.0,
        "reason": "",
    }
    return msgspec.convert(record | judgement.labels, Event, strict=False)


def _claim(judgement: Judgement, quote: dict[str, Any], voice: str | None) -> Claim:
    """A figure; without a hedge it is exact, and it counts what its measure does."""
    record = {
        "id": judgement.id,
        **quote,
        **dict.fromkeys(_OF_CLAIMS),
        "low": None,
        "high": None,
        "unit": _unit_of(judgement.labels["measure"]),
        "comparator": Comparator.EXACT,
        "timexes": (),
        "cumulative": False,
        **_MOOD,
        "attribution": voice,
        "reason": "",
    }
    claim = msgspec.convert(record | judgement.labels, Claim, strict=False)
    if claim.value is None or claim.comparator is None:
        return claim
    low, high = bounds(claim.value, claim.comparator)
    return replace(claim, low=low, high=high)


def _unit_of(measure: str | None) -> str | None:
    return next((one.unit for one in load_codebook("measures").measures if one.code == measure), None)


def _voice_at(span: Span, analysis: Analysis) -> str | None:
    """The attribution in whose content a span stands, the innermost."""
    around = [
        (len(one.content.span), one.id)
        for one in analysis.attributions
        if one.content is not None and one.content.span.contains(span)
    ]
    return min(around)[1] if around else None
