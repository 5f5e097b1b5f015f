"""Frames with all that their ids name: how which article casts whom, in which words; also as lines of CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.article import ArticleHead
from riwaya.model.frame import Frame
from riwaya.model.mention import Mention
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.compare.framing import Framing
    from riwaya.compare.joined import JoinedArticle

_AND = "; "
FRAME_COLUMNS = (
    *("article", "outlet", "published", "frame", "entity", "entity_text", "role", "fine", "valence", "evidence"),
    *("evidence_offsets", "reason", "quote", "quote_start", "quote_end"),
)
FRAMING_COLUMNS = (
    *("entity", "group", "frames", "protagonist", "antagonist", "innocent", "none", "favourable", "neutral"),
    *("unfavourable", "mixed", "fine", "example_article", "example_published", "example_role", "example_evidence"),
)


class FrameRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One frame, ready to be read without its article."""

    article: ArticleHead
    frame: Frame
    mention: Mention
    """The first of whom the frame is about."""
    quote: Quote
    """The sentence of the first piece of evidence."""


def frame_rows(joined: JoinedArticle) -> tuple[FrameRow, ...]:
    """The frames of an article, in the order of the analysis."""
    return tuple(frame_row(joined, frame) for frame in joined.analysis.frames)


def frame_row(joined: JoinedArticle, frame: Frame) -> FrameRow:
    """One frame with the records that it names."""
    return FrameRow(
        article=joined.analysis.article,
        frame=frame,
        mention=joined.mentions[frame.mention],
        quote=joined.sentence([frame.evidence[0].span]),
    )


def flat_frame(row: FrameRow) -> dict[str, object]:
    """A frame by `FRAME_COLUMNS`; pieces of evidence and their offsets (`12:30`) are in one order."""
    frame, head, quote = row.frame, row.article, row.quote
    return {
        "article": head.id,
        "outlet": head.outlet,
        "published": head.published,
        "frame": frame.id,
        "entity": frame.entity or "?",
        "entity_text": row.mention.text,
        "role": frame.role.value,
        "fine": _AND.join(frame.fine),
        "valence": frame.valence.value,
        "evidence": _AND.join(piece.text for piece in frame.evidence),
        "evidence_offsets": _AND.join(f"{piece.start}:{piece.end}" for piece in frame.evidence),
        "reason": frame.reason,
        "quote": quote.text,
        "quote_start": quote.start,
        "quote_end": quote.end,
    }


def flat_framing(framings: Iterable[Framing]) -> Iterator[dict[str, object]]:
    """Lines by `FRAMING_COLUMNS`: an entity in a group; the example is the earliest frame in the commonest role."""
    for framing in framings:
        for cell in framing.cells:
            example = cell.example
            yield {
                "entity": framing.entity,
                "group": cell.group,
                "frames": cell.count,
                **{role.value: round(share, 4) for role, share in cell.roles.items()},
                **{valence.value: round(share, 4) for valence, share in cell.valences.items()},
                "fine": _AND.join(f"{code} {count}" for code, count in cell.fine),
                "example_article": example.article.id,
                "example_published": example.article.published,
                "example_role": example.frame.role.value,
                "example_evidence": _AND.join(piece.text for piece in example.frame.evidence),
            }
