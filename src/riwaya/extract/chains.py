"""Chains: which attribution stands in the content of which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.model.attribution import Attribution
    from riwaya.model.span import Quote


def with_parents(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, each with the innermost one whose content holds its cue; they come in order of their cues."""
    holders = sorted((a for a in attributions if a.content is not None), key=_content_start)
    twins = _twins(attributions)
    out, active, at = [], [], 0
    for attribution in attributions:
        while at < len(holders) and _content_start(holders[at]) <= attribution.cue.start:
            active.append(holders[at])
            at += 1
        active = [
            holder for holder in active if holder.content is not None and holder.content.end > attribution.cue.start
        ]
        around = [holder for holder in active if holder.id != attribution.id and not _is_inside(holder, attribution)]
        parent = twins.get(attribution.id) or min(around, key=_content_length, default=None)
        out.append(replace(attribution, parent=parent.id if parent is not None else None))
    return tuple(out)


def _twins(attributions: Sequence[Attribution]) -> dict[str, Attribution]:
    """Attributions by the earlier one of the same content: who relays stands around who is relayed."""
    first: dict[tuple[int, int], Attribution] = {}
    out: dict[str, Attribution] = {}
    for attribution in attributions:
        content = attribution.content
        if content is None:
            continue
        key = content.start, content.end
        if key in first:
            out[attribution.id] = first[key]
        first[key] = attribution
    return out


def _content_start(attribution: Attribution) -> int:
    return attribution.content.start if attribution.content is not None else -1


def _content_length(attribution: Attribution) -> int:
    content = attribution.content
    return content.end - content.start if content is not None else 0


def _is_inside(holder: Attribution, attribution: Attribution) -> bool:
    """Whether a holder's cue stands in the content of the attribution: then the attribution is the outer one."""
    content = attribution.content
    return content is not None and content.start <= holder.cue.start < content.end and _is_narrower(holder, content)


def _is_narrower(holder: Attribution, content: Quote) -> bool:
    held = holder.content
    return held is None or held.end - held.start <= content.end - content.start
