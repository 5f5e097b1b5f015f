"""Rows of events, relations, claims and loaded words as CSV: one line a record, lists joined by `; `."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from riwaya.model.attribution import ARROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TextIO

    from riwaya.compare.claim_rows import ClaimRow, PairRow
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.joined import Voice
    from riwaya.compare.loaded_rows import LoadedRow
    from riwaya.compare.relation_rows import RelationRow
    from riwaya.model.mention import Mention
    from riwaya.model.quantity import Quantity
    from riwaya.model.timex import Timex

_AND = "; "
EVENT_COLUMNS = (
    *("article", "outlet", "published", "event", "type", "mode", "contexts", "acled", "polarity", "modality"),
    *("actors", "actors_text", "recipients", "recipients_text", "places", "places_text", "lat", "lon", "begin"),
    *("end_date", "timexes_text", "quantities", "quantities_text", "voices", "score", "trigger", "trigger_start"),
    *("trigger_end", "quote", "quote_start", "quote_end"),
)
RELATION_COLUMNS = (
    *("article", "outlet", "published", "relation", "type", "status", "polarity", "modality", "subject"),
    *("subject_text", "object", "object_text", "begin", "end_date", "timexes_text", "voices", "evidence"),
    *("evidence_start", "evidence_end", "quote", "quote_start", "quote_end"),
)
CLAIM_COLUMNS = (
    *("article", "outlet", "published", "claim", "measure", "comparator", "value", "low", "high", "unit", "whole"),
    *("whole_text", "polarity", "modality", "subject", "subject_text", "object", "object_text", "place"),
    *("place_text", "begin", "end_date", "timexes_text", "cumulative", "compared", "voices", "event"),
    *("claim_text", "claim_start", "claim_end", "quote", "quote_start", "quote_end"),
)
_PAIRED = ("article", "outlet", "published", "claim", "measure", "comparator", "value", "low", "high", "unit", "whole")
_PAIRED_TOO = ("whole_text", "subject", "place", "begin", "end_date", "voices", "claim_text", "quote")
PAIR_COLUMNS = (
    *("outcome", "fields", "reason"),
    *(f"{side}_{name}" for side in ("first", "second") for name in (*_PAIRED, *_PAIRED_TOO)),
)

LOADED_COLUMNS = (
    *("article", "outlet", "published", "loaded", "category", "text", "start", "end", "target", "target_text"),
    *("voices", "quote", "quote_start", "quote_end"),
)


def write_csv(file: TextIO, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """A head and the rows; None is an empty cell."""
    writer: csv.DictWriter[str] = csv.DictWriter(file, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def flat_event(row: EventRow) -> dict[str, object]:
    """An event by `EVENT_COLUMNS`; ids stand where the linker found one, else a `?`, and the words beside them."""
    event = row.event
    return {
        **_head(row),
        "event": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": _AND.join(event.contexts),
        "acled": event.acled,
        "polarity": event.polarity.value,
        "modality": event.modality.value,
        **_parties("actors", row.actors),
        **_parties("recipients", row.recipients),
        **_parties("places", row.places),
        **_position(row.places),
        **_times(row.timexes),
        "quantities": _AND.join(map(_amount, row.quantities)),
        "quantities_text": _AND.join(quantity.text for quantity in row.quantities),
        "score": event.score,
        "trigger": event.trigger.text,
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
    }


def flat_relation(row: RelationRow) -> dict[str, object]:
    """A relation by `RELATION_COLUMNS`."""
    relation = row.relation
    return {
        **_head(row),
        "relation": relation.id,
        "type": relation.type,
        "status": relation.status.value,
        "polarity": relation.polarity.value,
        "modality": relation.modality.value,
        **_end("subject", relation.subject, row.subject),
        **_end("object", relation.object, row.object),
        **_times(row.timexes),
        "evidence": relation.evidence.text,
        "evidence_start": relation.evidence.start,
        "evidence_end": relation.evidence.end,
    }


def flat_claim(row: ClaimRow) -> dict[str, object]:
    """A claim by `CLAIM_COLUMNS`."""
    claim = row.claim
    return {
        **_head(row),
        "claim": claim.id,
        "measure": claim.measure,
        "comparator": claim.comparator.value if claim.comparator is not None else None,
        "value": claim.value,
        "low": claim.low,
        "high": claim.high,
        "unit": claim.unit,
        "whole": claim.whole,
        "whole_text": claim.whole_text.text if claim.whole_text is not None else None,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        **_end("subject", claim.subject, row.subject),
        **_end("object", claim.object, row.object),
        **_end("place", claim.place, row.place),
        **_times(row.timexes),
        "cumulative": claim.cumulative,
        "compared": claim.compared,
        "event": claim.event,
        "claim_text": claim.text,
        "claim_start": claim.start,
        "claim_end": claim.end,
    }


def flat_pair(row: PairRow) -> dict[str, object]:
    """Two claims side by side by `PAIR_COLUMNS`."""
    out: dict[str, object] = {
        "outcome": row.verdict.outcome.value,
        "fields": _AND.join(row.verdict.fields),
        "reason": row.verdict.reason,
    }
    for side, claim in (("first", row.first), ("second", row.second)):
        flat = flat_claim(claim)
        out.update({f"{side}_{name}": flat.get(name) for name in (*_PAIRED, *_PAIRED_TOO)})
    return out


def flat_loaded(row: LoadedRow) -> dict[str, object]:
    """Loaded words by `LOADED_COLUMNS`."""
    loaded = row.loaded
    return {
        **_head(row),
        "loaded": loaded.id,
        "category": loaded.category,
        "text": loaded.text,
        "start": loaded.start,
        "end": loaded.end,
        **_end("target", None, row.target),
    }


def _head(row: EventRow | RelationRow | ClaimRow | LoadedRow) -> dict[str, object]:
    head, quote = row.article, row.quote
    return {
        "article": head.id,
        "outlet": head.outlet,
        "published": head.published,
        "voices": ARROW.join((head.outlet or "", *map(_speaker, row.voices))),
        "quote": quote.text,
        "quote_start": quote.start,
        "quote_end": quote.end,
    }


def _speaker(voice: Voice) -> str:
    if voice.mention is not None and voice.mention.entity is not None:
        return voice.mention.entity
    return voice.attribution.source.text if voice.attribution.source is not None else "?"


def _parties(name: str, mentions: Iterable[Mention]) -> dict[str, object]:
    found = tuple(mentions)
    return {
        name: _AND.join(mention.entity or "?" for mention in found),
        f"{name}_text": _AND.join(mention.text for mention in found),
    }


def _end(name: str, reference: str | None, mention: Mention | None) -> dict[str, object]:
    if mention is None:
        return {name: reference}
    return {name: mention.entity or "?", f"{name}_text": mention.text}


def _amount(quantity: Quantity) -> str:
    """`about 30 civilian`, `hundreds 200..999 person`."""
    value = f"{quantity.value:.15g}" if quantity.value is not None else f"{_open(quantity.low)}..{_open(quantity.high)}"
    return " ".join(filter(None, (quantity.comparator.value, value, quantity.unit)))


def _open(bound: float | None) -> str:
    return "" if bound is None else f"{bound:.15g}"


def _position(places: Iterable[Mention]) -> dict[str, object]:
    """Of the first place that is on the map."""
    known = (place.location for place in places if place.location is not None and place.location.lat is not None)
    location = next(known, None)
    return {} if location is None else {"lat": location.lat, "lon": location.lon}


def _times(timexes: Iterable[Timex]) -> dict[str, object]:
    """First and last day of the first time that is on the calendar, and the words of all."""
    found = tuple(timexes)
    dated = next((timex for timex in found if timex.begin is not None), None)
    days = {} if dated is None else {"begin": dated.begin, "end_date": dated.end_date}
    return {**days, "timexes_text": _AND.join(timex.text for timex in found)}
