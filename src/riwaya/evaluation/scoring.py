"""How an analysis compares with the gold, layer by layer.

The rules are those of the project's reference scorer: F1 rows match spans one to one by overlap; accuracy rows ask
over matched items; what two coders would not both mark (adjectival and nested mentions, vague quantities, areas
without a name) neither counts when found nor when missed. Beyond those rules, a layer that a gold file was not
annotated for adds nothing to the rows of that layer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from riwaya.evaluation.judged import LAYERS, Range, Stretch
from riwaya.evaluation.matching import Ranged, at, match, overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from riwaya.evaluation.judged import (
        Judged,
        JudgedAttribution,
        JudgedClaim,
        JudgedEvent,
        JudgedMention,
        JudgedQuantity,
        JudgedRelation,
    )
    from riwaya.evaluation.tally import Tally

    Entities = Mapping[str, Sequence[str]]
    """Gold slug to the pack ids that count as right; without ids, linking is not asked."""

Mine = TypeVar("Mine", bound=Ranged)
Gold = TypeVar("Gold", bound=Ranged)

_NAMELESS_AREAS = ("-areas", "-various-areas")
_EXACT_SLACK = 1
"""Code points by which each end may be off in `mentions exact`."""
_CONTENT_OVERLAP = 0.5
_ROLES = ("actors", "recipients", "places")


def score(predicted: Judged, gold: Judged, entities: Entities, tally: Tally) -> None:
    """Adds one text to the tally; what it found in layers that the gold does not have is left out."""
    unasked = [layer for layer in LAYERS if layer not in gold.annotated]
    predicted, gold = (msgspec.structs.replace(record, **dict.fromkeys(unasked, ())) for record in (predicted, gold))
    for layer in (
        _score_mentions,
        _score_timexes,
        _score_quantities,
        _score_attributions,
        _score_events,
        _score_relations,
        _score_claims,
        _score_loaded,
        _score_frames,
    ):
        layer(predicted, gold, entities, tally)


def _score_mentions(predicted: Judged, gold: Judged, entities: Entities, tally: Tally) -> None:
    pairs = _find(tally, "mentions overlap", predicted.mentions, gold.mentions, excused=_is_optional)
    _find(tally, "mentions exact", predicted.mentions, gold.mentions, excused=_is_optional, accept=_is_exact)
    tally.right("mentions kind", (mine.kind == theirs.kind for mine, theirs in pairs))
    tally.right("mentions naming", (mine.naming == theirs.naming for mine, theirs in pairs))
    asked = [(mine.entity, ids) for mine, theirs in pairs if (ids := _ids(entities, theirs.entity))]
    tally.right("entity linking", (entity in ids for entity, ids in asked))


def _is_optional(mention: JudgedMention) -> bool:
    return bool(mention.adjectival or mention.nested) or (mention.entity or "").endswith(_NAMELESS_AREAS)


def _is_exact(mine: JudgedMention, gold: JudgedMention) -> bool:
    return abs(mine.start - gold.start) <= _EXACT_SLACK and abs(mine.end - gold.end) <= _EXACT_SLACK


def _score_timexes(predicted: Judged, gold: Judged, _: Entities, tally: Tally) -> None:
    pairs = _find(tally, "timexes overlap", predicted.timexes, gold.timexes)
    tally.right("timexes value", (str(mine.value) == str(theirs.value) for mine, theirs in pairs))


def _score_quantities(predicted: Judged, gold: Judged, _: Entities, tally: Tally) -> None:
    pairs = _find(tally, "quantities overlap", predicted.quantities, gold.quantities, excused=_is_vague)
    tally.right("quantities value", (_number(mine.value) == _number(theirs.value) for mine, theirs in pairs))
    tally.right("quantities comparator", (mine.comparator == theirs.comparator for mine, theirs in pairs))


def _is_vague(quantity: JudgedQuantity) -> bool:
    return bool(quantity.vague) or _number(quantity.value) is None


def _score_attributions(predicted: Judged, gold: Judged, _: Entities, tally: Tally) -> None:
    pairs = _find(tally, "attributions cue", predicted.attributions, gold.attributions)
    sources = ((_source(mine, predicted), _source(theirs, gold)) for mine, theirs in pairs)
    tally.right("attributions source", (_is_same_source(mine, theirs) for mine, theirs in sources))
    contents = ((mine.content, theirs.content) for mine, theirs in pairs if theirs.content)
    tally.right("attributions content", (_is_same_content(mine, theirs) for mine, theirs in contents))


def _source(attribution: JudgedAttribution, record: Judged) -> Range | None:
    """Where the source stands; None when it is hidden or its mention is missing."""
    source = attribution.source
    if source is None:
        return None
    if source.mention:
        return next((mention.range for mention in record.mentions if mention.id == source.mention), None)
    return None if source.start is None or source.end is None else (source.start, source.end)


def _is_same_source(mine: Range | None, gold: Range | None) -> bool:
    if mine is None or gold is None:
        return mine is gold
    return overlap(mine, gold) > 0


def _is_same_content(mine: Stretch | None, gold: Stretch) -> bool:
    return mine is not None and overlap(mine.range, gold.range) >= _CONTENT_OVERLAP


def _score_events(predicted: Judged, gold: Judged, _: Entities, tally: Tally) -> None:
    pairs = _find(tally, "events trigger", predicted.events, gold.events)
    _find(tally, "events trigger+type", predicted.events, gold.events, accept=_is_same_type)
    tally.right("events type", (_is_same_type(mine, theirs) for mine, theirs in pairs))
    tally.right("events polarity+modality", (_manner(mine) == _manner(theirs) for mine, theirs in pairs))
    for role in _ROLES:
        for mine, theirs in pairs:
            _find(tally, f"events {role}", _arguments(mine, role, predicted), _arguments(theirs, role, gold))


def _is_same_type(mine: JudgedEvent | JudgedRelation, gold: JudgedEvent | JudgedRelation) -> bool:
    return mine.type == gold.type


def _manner(event: JudgedEvent) -> tuple[str | None, str | None]:
    return event.polarity, event.modality


def _arguments(event: JudgedEvent, role: str, record: Judged) -> tuple[Stretch, ...]:
    """Where the arguments stand; references to nothing are left out."""
    items: tuple[Stretch, ...] = (*record.mentions, *record.timexes, *record.quantities)
    by_id = {getattr(item, "id", None): item for item in items}
    wanted: tuple[str | Stretch, ...] = getattr(event, role) or ()
    found = (reference if isinstance(reference, Stretch) else by_id.get(reference) for reference in wanted)
    return tuple(item for item in found if item is not None)


def _score_relations(predicted: Judged, gold: Judged, _: Entities, tally: Tally) -> None:
    _find(tally, "relations type+evidence", predicted.relations, gold.relations, accept=_is_same_type)


def _score_claims(predicted: Judged, gold: Judged, _: Entities, tally: Tally) -> None:
    mine, theirs = (
        [claim for claim in record.claims if _number(claim.value) is not None] for record in (predicted, gold)
    )
    _find(tally, "quantified claims", mine, theirs, accept=_is_same_figure)


def _is_same_figure(mine: JudgedClaim, gold: JudgedClaim) -> bool:
    return _number(mine.value) == _number(gold.value)


def _score_loaded(predicted: Judged, gold: Judged, _: Entities, tally: Tally) -> None:
    pairs = _find(tally, "loaded overlap", predicted.loaded, gold.loaded)
    tally.right("loaded category", (mine.category == theirs.category for mine, theirs in pairs))


def _score_frames(predicted: Judged, gold: Judged, entities: Entities, tally: Tally) -> None:
    """Frames are matched by entity; a slug whose ids we do not know is not asked."""
    mine = {frame.entity: frame for frame in predicted.frames}
    asked = [(frame, ids) for frame in gold.frames if (ids := _ids(entities, frame.entity))]
    answers = [(next((mine[entity] for entity in ids if entity in mine), None), frame) for frame, ids in asked]
    found = [(answer, frame) for answer, frame in answers if answer is not None]
    tally.found("frames entity", len(found), len(mine), len(asked))
    tally.right("frames role", (answer.role == frame.role for answer, frame in found))


def _find(
    tally: Tally,
    row: str,
    predicted: Sequence[Mine],
    gold: Sequence[Gold],
    *,
    excused: Callable[[Gold], bool] | None = None,
    accept: Callable[[Mine, Gold], bool] | None = None,
) -> tuple[tuple[Mine, Gold], ...]:
    """Fills an F1 row and returns the matched items.

    Gold items that are `excused`, and predictions that answer only those, do not count.
    """
    firm = [item for item in gold if excused is None or not excused(item)]
    pairs = match(predicted, firm, accept)
    answered = {i for i, _ in pairs}
    rest = [item for i, item in enumerate(predicted) if i not in answered]
    loose = [item for item in gold if excused is not None and excused(item)]
    tally.found(row, len(pairs), len(predicted) - len(match(rest, loose)), len(firm))
    return at(pairs, predicted, firm)


def _ids(entities: Entities, slug: str | None) -> Sequence[str]:
    return entities.get(slug, ()) if slug is not None else ()


def _number(value: object) -> float | None:
    """The figure that a JSON value stands for; None when it is none."""
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
