"""An analysis as people corrected it. The machine's own is left as it is; both can be had at any time."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from riwaya.judgements.additions import new_record
from riwaya.judgements.anchors import find_target
from riwaya.judgements.records import cast, freed, nearest, relabel, spans_of, values_of
from riwaya.model.analysis import LAYERS, Analysis
from riwaya.model.judgement import PARTICIPANTS, Judgement, JudgementKind, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from riwaya.judgements.records import Locate
    from riwaya.model.article import Article
    from riwaya.model.span import Span

_ON_RECORDS = frozenset({JudgementKind.WRONG_LABEL, JudgementKind.NO_RECORD, JudgementKind.ADD})
SAME_WORDS = 0.6
"""How much a record shares with the words of somebody who added one, from which on it is what was missed."""


class Standing(StrEnum):
    """What has become of a judgement."""

    HOLDS = "holds"
    UNDONE = "undone"
    OVERRULED = "overruled"
    """A later judgement says otherwise."""
    LOST_WORDS = "lost_words"
    """The text changed, and nothing tells where the words stand now."""
    NO_RECORD_THERE = "no_record_there"
    """The machine finds nothing there any more that it could be about."""
    NO_ARTICLE = "no_article"
    """The store lacks the article."""


class Judged(Struct, frozen=True, kw_only=True):
    """An analysis with what people said of it."""

    analysis: Analysis
    judged: dict[str, tuple[Judgement, ...]]
    """By id of a record that is there: what people say of it, the earliest first."""
    standings: dict[str, Standing]
    """By id: of each judgement on records of this article."""


class _Entry:
    """A record on its way: what it is, and who said what of it."""

    __slots__ = ("is_gone", "labels", "record", "said")

    def __init__(self, record: Any, said: tuple[Judgement, ...] = ()) -> None:
        self.record, self.said = record, list(said)
        self.labels: dict[str, str | None] = {}
        self.is_gone = False


def lay_over(article: Article, analysis: Analysis, judgements: Iterable[Judgement], locate: Locate) -> Judged:
    """The analysis of an article with all judgements on its records applied; the later of two wins.

    Args:
        article: whose text is looked through for the words that were judged.
        analysis: the machine's.
        judgements: of any articles and kinds; those on records of this one are taken.
        locate: where a linked place lies.
    """
    mine = sorted(
        (one for one in judgements if one.kind in _ON_RECORDS and _is_on_record_of(one, article.id)),
        key=attrgetter("order"),
    )
    if not mine:
        return Judged(analysis=analysis, judged={}, standings={})
    overlay = _Overlay(article, analysis, locate)
    for judgement in mine:
        overlay.take(judgement)
    return overlay.result()


def _is_on_record_of(judgement: Judgement, article_id: str) -> bool:
    is_on_record = judgement.layer in LAYERS or judgement.layer == PARTICIPANTS
    return is_on_record and judgement.targets[0].article == article_id


class _Overlay:
    """One call of `lay_over`."""

    def __init__(self, article: Article, analysis: Analysis, locate: Locate) -> None:
        self._article, self._analysis, self._locate = article, analysis, locate
        self._mentions = {one.id: one for one in analysis.mentions}
        self._standings: dict[str, Standing] = {}
        self._entries: defaultdict[str, list[_Entry]] = defaultdict(list)
        for layer in LAYERS:
            self._entries[layer] = [_Entry(record) for record in getattr(analysis, layer)]

    def take(self, judgement: Judgement) -> None:
        """Applies a judgement over those before it."""
        if judgement.is_undone:
            self._standings[judgement.id] = Standing.UNDONE
            return
        spans = [find_target(target, self._article.text) for target in judgement.targets]
        span = spans[0]
        if span is None or spans[-1] is None:
            self._standings[judgement.id] = Standing.LOST_WORDS
            return
        if judgement.layer == PARTICIPANTS:
            self._cast(judgement, span, spans[-1])
            return
        found = self._find(judgement, span)
        if not found and judgement.kind is JudgementKind.ADD:
            entry = _Entry(new_record(judgement, span, self._analysis, self._locate))
            self._entries[judgement.layer].append(entry)
            found = [entry]
        self._standings[judgement.id] = Standing.HOLDS if found else Standing.NO_RECORD_THERE
        for entry in found:
            self._say(entry, judgement)

    def _say(self, entry: _Entry, judgement: Judgement) -> None:
        """Puts a judgement over what was said of a record before; what nothing is left of is overruled."""
        entry.is_gone = judgement.kind is JudgementKind.NO_RECORD
        entry.labels |= judgement.labels
        entry.record = relabel(entry.record, judgement.labels, self._locate) if judgement.labels else entry.record
        kept = []
        for earlier in entry.said:
            if _is_overruled(earlier, judgement, entry.labels):
                self._standings[earlier.id] = Standing.OVERRULED
            else:
                kept.append(earlier)
        entry.said = [*kept, judgement]

    def _cast(self, judgement: Judgement, event_span: Span, mention_span: Span) -> None:
        """Gives a mention its role in an event."""
        events, mentions = (
            [entry for entry in self._entries[layer] if not entry.is_gone] for layer in ("events", "mentions")
        )
        event, mention = (
            [entries[number] for number in nearest([one.record for one in entries], span, self._mentions)]
            for entries, span in ((events, event_span), (mentions, mention_span))
        )
        self._standings[judgement.id] = Standing.HOLDS if event and mention else Standing.NO_RECORD_THERE
        role = judgement.labels["role"]
        for entry in event if mention else ():
            entry.record = cast(entry.record, mention[0].record.id, None if role is None else Part(role))
            earlier = [one for one in entry.said if _is_recast(one, judgement)]
            self._standings |= dict.fromkeys((one.id for one in earlier), Standing.OVERRULED)
            entry.said = [*(one for one in entry.said if one not in earlier), judgement]

    def _find(self, judgement: Judgement, span: Span) -> list[_Entry]:
        """The records that a judgement is about.

        Those with its very span, else the ones that share most with it; of several those that have the labels which
        the person saw.
        """
        least = SAME_WORDS if judgement.kind is JudgementKind.ADD else 0.0
        entries = self._entries[judgement.layer]
        numbers = nearest([entry.record for entry in entries], span, self._mentions, least=least)
        found = [entries[number] for number in numbers]
        seen = [entry for entry in found if all(_has(entry.record, *label) for label in judgement.was.items())]
        return seen or found

    def result(self) -> Judged:
        """The analysis as it is now."""
        entries = [entry for layer in LAYERS for entry in self._entries[layer]]
        gone = {entry.record.id: getattr(entry.record, "parent", None) for entry in entries if entry.is_gone}
        judged = {entry.record.id: tuple(entry.said) for entry in entries if entry.said and not entry.is_gone}
        layers = {layer: self._layer(layer, gone) for layer in LAYERS}
        return Judged(analysis=replace(self._analysis, **layers), judged=judged, standings=self._standings)

    def _layer(self, layer: str, gone: Mapping[str, str | None]) -> tuple[Any, ...]:
        entries = self._entries[layer]
        records = [_signed(entry) for entry in entries if not entry.is_gone]
        if len(entries) > len(getattr(self._analysis, layer)):
            records.sort(key=lambda record: spans_of(record, self._mentions)[0])
        kept = (freed(record, gone) for record in records) if gone else records
        return tuple(record for record in kept if record is not None)


def _has(record: Any, field: str, value: str | None) -> bool:
    return values_of(record, {field: None}) == {field: value}


def _is_recast(earlier: Judgement, later: Judgement) -> bool:
    """Whether both give one mention a role in one event, and not the same one."""
    is_same = earlier.layer == PARTICIPANTS and earlier.targets[1].span.overlaps(later.targets[1].span)
    return is_same and earlier.labels != later.labels


def _is_overruled(earlier: Judgement, later: Judgement, labels: Mapping[str, str | None]) -> bool:
    """Whether a later judgement leaves nothing of an earlier one."""
    if JudgementKind.NO_RECORD in {earlier.kind, later.kind}:
        return earlier.kind is not later.kind
    if earlier.layer != later.layer:
        return False
    changed = [field for field, value in earlier.labels.items() if labels[field] != value]
    return bool(changed) and len(changed) == len(earlier.labels) and earlier.kind is JudgementKind.WRONG_LABEL


def _signed(entry: _Entry) -> Any:
    """The record with a reason that names who said what of it."""
    record = entry.record
    if not entry.said:
        return record
    said = [_told(judgement) for judgement in entry.said]
    return replace(record, reason="; ".join(filter(None, (record.reason, *said))))


def _told(judgement: Judgement) -> str:
    """`type PROTEST, was ASSAULT: says Lena on 2026-11-26`."""
    if judgement.kind is JudgementKind.ADD:
        return f"added: says {judgement.signature}"
    if judgement.layer == PARTICIPANTS:
        (role,), was = judgement.labels.values(), judgement.was.get("role")
        return f"«{judgement.targets[1].text}» {role or 'none'}, was {was or 'none'}: says {judgement.signature}"
    changes = [
        f"{field} {value or 'none'}, was {judgement.was.get(field) or 'none'}"
        for field, value in judgement.labels.items()
    ]
    return f"{', '.join(changes)}: says {judgement.signature}"
