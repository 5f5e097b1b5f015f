"""Judgements as somebody makes them, and as they come from a file."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import asdict, replace

from riwaya.errors import JudgementError, SpanError
from riwaya.judgements.labels import check_labels, require_layer, require_needed
from riwaya.model.article import sha256_of
from riwaya.model.judgement import PAIRS, Judgement, JudgementKind, Target

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.model.article import Article
    from riwaya.model.span import Span

CONTEXT = 24
"""Code points kept on each side of what is judged."""
_DIGEST = 12
_ABOUT = ("kind", "targets", "layer", "labels", "was", "by", "at", "note")
"""What a judgement says; all but its name and what became of it."""
_NOTHING: dict[str, str | None] = {}


def now() -> str:
    """The present time, as `Judgement.at`."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def make_target(article: Article, span: Span) -> Target:
    """The words of a span, with what finds them again.

    Raises:
        SpanError: the span ends outside the text.
    """
    text = article.text
    if span.end > len(text):
        raise SpanError(f"{article.id}: {span.start}-{span.end} ends outside the text, which has {len(text)} letters.")
    return Target(
        article=article.id,
        start=span.start,
        end=span.end,
        text=span.of(text),
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
        sha256=sha256_of(text),
    )


def make_judgement(
    kind: JudgementKind,
    targets: Sequence[Target],
    *,
    layer: str,
    by: str,
    at: str,
    labels: Mapping[str, str | None] = _NOTHING,
    was: Mapping[str, str | None] = _NOTHING,
    note: str | None = None,
) -> Judgement:
    """A judgement with the name that follows from what it says."""
    said = Judgement(
        id="",
        kind=kind,
        targets=tuple(targets),
        layer=layer,
        labels=dict(labels),
        was=dict(was),
        by=by,
        at=at,
        note=note,
    )
    return replace(said, id=name_of(said))


def require_sound(judgement: Judgement) -> None:
    """Refuses a judgement that nobody could have made here.

    Raises:
        JudgementError: an id, a time, targets or labels that do not fit what is said.
        UnknownCodeError: a value that its field cannot have.
        SpanError: an empty or reversed span.
    """
    if judgement.id != name_of(judgement):
        raise JudgementError(f"{judgement.id}: what it says is not what it said when it got its id.")
    if not judgement.by.strip() or _utc(judgement.at) != judgement.at:
        raise JudgementError(f"{judgement.id}: it lacks who says so, or when, in UTC with microseconds.")
    require_layer(judgement.layer)
    is_pair = judgement.layer in PAIRS
    is_on_many = judgement.kind in {JudgementKind.SAME, JudgementKind.NOT_SAME}
    least, most = (2, len(judgement.targets)) if is_on_many else (1 + is_pair, 1 + is_pair)
    if not least <= len(judgement.targets) <= most:
        raise JudgementError(
            f"{judgement.id}: {judgement.kind} of {judgement.layer} on {len(judgement.targets)} places."
        )
    for target in judgement.targets:
        if len(target.span) != len(target.text):
            raise JudgementError(f"{judgement.id}: its words are not as long as the place where they stand.")
    if judgement.kind is JudgementKind.ADD:
        require_needed(judgement.layer, judgement.labels)
    check_labels(judgement.layer, judgement.labels, beside=judgement.was)


def _utc(at: str) -> str | None:
    """A time as `now` writes it; None where it is none."""
    try:
        return datetime.fromisoformat(at).astimezone(UTC).isoformat(timespec="microseconds")
    except ValueError:
        return None


def name_of(judgement: Judgement) -> str:
    """The id that follows from what is said, by whom and when."""
    fields = asdict(judgement)
    said = msgspec.json.encode({name: fields[name] for name in _ABOUT}, order="sorted")
    return f"j-{hashlib.sha256(said).hexdigest()[:_DIGEST]}"
