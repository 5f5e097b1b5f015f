"""Which events, relations, claims, frames and loaded words somebody asks for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.text.fold import fold_query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.compare.claim_rows import ClaimRow
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.frame_rows import FrameRow
    from riwaya.compare.loaded_rows import LoadedRow
    from riwaya.compare.relation_rows import RelationRow
    from riwaya.model.article import ArticleHead
    from riwaya.model.mention import Mention
    from riwaya.model.timex import Timex

    Label = Callable[[str], str]
    """What the pack calls an entity."""


_folded = lru_cache(maxsize=1 << 16)(fold_query)
"""The same names come again and again."""


class RowFilter(Struct, frozen=True, kw_only=True):
    """What a row has to be; None and nothing ask for all."""

    types: tuple[str, ...] = ()
    """PLOVER types, `TYPE/mode`, types of relations, measures, roles, or categories of loaded words."""
    actor: str | None = None
    """Id of an entity, or part of its label or of the words that name it."""
    place: str | None = None
    """As `actor`; also a P-code, of the place itself or of the district or governorate it lies in."""
    begin: str | None = None
    """First ISO date."""
    end: str | None = None
    """Last ISO date."""

    valence: str | None = None
    """Stance of a frame."""

    def takes_article(self, head: ArticleHead) -> bool:
        """Whether an article was published in the days asked for."""
        return self._holds((), head.published)

    def takes_event(self, row: EventRow, label: Label) -> bool:
        """Whether an event is asked for; without a date of its own it counts for the day of publication."""
        event = row.event
        return (
            (not self.types or event.type in self.types or f"{event.type}/{event.mode}" in self.types)
            and _names(self.actor, row.actors, label)
            and _lies_in(self.place, row.places, label)
            and self._holds(row.timexes, row.article.published)
        )

    def takes_relation(self, row: RelationRow, label: Label) -> bool:
        """Whether a relation is asked for; either end may be the actor or the place."""
        relation = row.relation
        ends = tuple(end for end in (row.subject, row.object) if end is not None)
        named = {relation.subject, relation.object}
        return (
            (not self.types or relation.type in self.types)
            and (self.actor in named or _names(self.actor, ends, label))
            and (self.place in named or _lies_in(self.place, ends, label))
            and self._holds(row.timexes, row.article.published)
        )

    def takes_claim(self, row: ClaimRow, label: Label) -> bool:
        """Whether a claim is asked for; the actor may be its subject or its object."""
        claim = row.claim
        ends = tuple(end for end in (row.subject, row.object) if end is not None)
        places = tuple(place for place in (row.place, *ends) if place is not None)
        return (
            (not self.types or claim.measure in self.types)
            and (self.actor in {claim.subject, claim.object} or _names(self.actor, ends, label))
            and (self.place in {claim.place, claim.subject} or _lies_in(self.place, places, label))
            and self._holds(row.timexes, row.article.published)
        )

    def takes_loaded(self, row: LoadedRow, label: Label) -> bool:
        """Whether loaded words are asked for; the actor is whom they are about, the day that of publication."""
        targets = () if row.target is None else (row.target,)
        return (
            (not self.types or row.loaded.category in self.types)
            and _names(self.actor, targets, label)
            and self._holds((), row.article.published)
        )

    def takes_frame(self, row: FrameRow, label: Label) -> bool:
        """Whether a frame is asked for, by role or fine role, stance, whom it is about, and day of publication."""
        frame = row.frame
        return (
            (not self.types or frame.role in self.types or any(fine in self.types for fine in frame.fine))
            and self.valence in {None, frame.valence}
            and _names(self.actor, (row.mention,), label)
            and self._holds((), row.article.published)
        )

    def takes_mentions(self, mentions: tuple[Mention, ...], label: Label) -> bool:
        """Whether some mentions are of the actor and the place asked for."""
        return _names(self.actor, mentions, label) and _lies_in(self.place, mentions, label)

    def _holds(self, timexes: Iterable[Timex], published: str | None) -> bool:
        if self.begin is None or self.end is None:
            return True
        dated = [(timex.begin, timex.end_date or timex.begin) for timex in timexes if timex.begin is not None]
        days = dated or ([(published, published)] if published is not None else [])
        return any(begin <= self.end and self.begin <= end for begin, end in days)


def _names(wanted: str | None, mentions: Iterable[Mention], label: Label) -> bool:
    if wanted is None:
        return True
    asked = _folded(wanted)
    return any(
        mention.entity == wanted
        or asked in _folded(mention.text)
        or (mention.entity is not None and asked in _folded(label(mention.entity)))
        for mention in mentions
    )


def _lies_in(wanted: str | None, mentions: tuple[Mention, ...], label: Label) -> bool:
    codes = (
        (mention.location.pcode, mention.location.admin1, mention.location.admin2)
        for mention in mentions
        if mention.location is not None
    )
    return _names(wanted, mentions, label) or any(wanted in found for found in codes)
